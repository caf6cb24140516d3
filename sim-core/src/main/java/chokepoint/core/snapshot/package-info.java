/** The state of a run between two weeks, taken down and played back. */
package chokepoint.core.snapshot;
