/** Addressed variates, and the catalogue of all stochastic decisions. */
package chokepoint.core.random;
