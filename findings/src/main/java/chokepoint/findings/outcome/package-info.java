/** What is measured: the one catalogue of outcomes of a run, of an industry in it, and of its stocks of a nest. */
package chokepoint.findings.outcome;
