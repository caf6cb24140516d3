/** The fit of behaviour to the replay of the past: its cost, the search and its log, the choice of plausible sets, and the fit under way. */
package chokepoint.studies.calibration;
