/** The command line: parses, prints, exits; what is asked is a study, and what is drawn of it a report. */
package chokepoint.app;
