/** Finished runs as circumstances and what happened: what was drawn, swept or set in each, read back or drawn anew. */
package chokepoint.studies.discovery;
