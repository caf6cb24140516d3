/** Where things are: the regions that buy, and one item in one region. */
package chokepoint.core.place;
