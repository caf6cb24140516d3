/** What is fitted, and what a fit has tried. */
package chokepoint.scenarios.calibration;
