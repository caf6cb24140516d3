/** What a sweep says: each row of its design, and what moving from the first row to it does on equal luck. */
package chokepoint.findings.sweep;
