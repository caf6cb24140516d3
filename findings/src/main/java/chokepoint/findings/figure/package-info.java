/** Pictures as data: what is shown, in which units, in which words, and what is left undrawn; drawing them is another's work. */
package chokepoint.findings.figure;
