/** The national reserve: trigger, release, refill. */
package chokepoint.core.reserve;
