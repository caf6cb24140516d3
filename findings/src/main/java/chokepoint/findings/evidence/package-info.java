/** What was seen, held against runs: how likely each run makes it, and what runs say once they are weighed by that. */
package chokepoint.findings.evidence;
