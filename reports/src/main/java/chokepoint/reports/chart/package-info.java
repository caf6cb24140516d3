/** Eight charts of a run, one of a comparison, seven of policies, as SVG and PNG. */
package chokepoint.reports.chart;
