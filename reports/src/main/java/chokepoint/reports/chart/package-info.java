/** Draws figures as SVG and PNG, each kind in a class of its own, and knows nothing but them. */
package chokepoint.reports.chart;
