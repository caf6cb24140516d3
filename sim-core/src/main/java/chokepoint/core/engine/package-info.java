/** The port that runs phases over weeks, and the plain loop. */
package chokepoint.core.engine;
