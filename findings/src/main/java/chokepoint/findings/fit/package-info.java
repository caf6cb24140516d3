/** How a fit of behaviour did: what each set of parameters costs in each crisis, which ones are not ruled out, and which constants stand at an end. */
package chokepoint.findings.fit;
