/** The immutable description of a scenario, its inputs and ranges, and the drawing of one realised world. */
package chokepoint.core.world;
