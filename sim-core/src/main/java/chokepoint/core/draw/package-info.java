/** Who draws what: the port for inputs, courses and delays of a run, and its ways. */
package chokepoint.core.draw;
