/** What is drawn: one realised world, and how it is assembled from a scenario and a chance. */
package chokepoint.core.world;
