/** Makers of magnets outside China: what they can make of their oxides, when it is there, and whom it can serve. */
package chokepoint.core.magnet;
