/** Items, nests, conversions of units: the only place a 1000 is written. */
package chokepoint.core.material;
