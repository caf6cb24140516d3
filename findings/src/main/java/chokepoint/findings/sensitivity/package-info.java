/** What drives an outcome: indices by variance, by steps, by ranks and by regression, each with how well it is known. */
package chokepoint.findings.sensitivity;
