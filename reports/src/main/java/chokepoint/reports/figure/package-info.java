/** Chooses what a picture shows and says it in words; the drawing is that of the charts. */
package chokepoint.reports.figure;
