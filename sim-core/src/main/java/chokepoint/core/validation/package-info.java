/** What was observed, how it is read off a run, and the scoreboard. */
package chokepoint.core.validation;
