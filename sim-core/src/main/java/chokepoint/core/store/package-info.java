/** The port for finished runs: parts of fixed replications, kept whole. */
package chokepoint.core.store;
