/** How a replay of the past does against what was observed. */
package chokepoint.findings.replay;
