/** Factors: groups of inputs that are moved together, by one quantile each. */
package chokepoint.core.factor;
