/** Where the spread of a result comes from: luck, inputs, and which of them. */
package chokepoint.findings.variance;
