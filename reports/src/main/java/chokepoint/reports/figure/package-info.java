/** Chooses what a picture of a run shows and says it in words; the drawing is that of the charts. */
package chokepoint.reports.figure;
