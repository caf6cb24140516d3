/** Under which circumstances something happens: a rule in few conditions, judged on runs it was not found on. */
package chokepoint.findings.discovery;
