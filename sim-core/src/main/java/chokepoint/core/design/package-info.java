/** Points in the unit cube at which a model is asked. */
package chokepoint.core.design;
