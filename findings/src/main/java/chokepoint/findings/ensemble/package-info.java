/** What the runs of one scenario say: columns over replications, quantiles and bands, who is first, what bound, what the measure adds. */
package chokepoint.findings.ensemble;
