/** What was seen, as tables with their sources: those that are shipped and those of users, checked row by row. */
package chokepoint.scenarios.evidence;
