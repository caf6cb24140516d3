/** Where things are: the regions that buy. */
package chokepoint.core.place;
