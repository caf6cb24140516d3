/** Chooses what a picture shows, of a run, of policies or of a search, and says it in words; the drawing is that of the charts. */
package chokepoint.reports.figure;
