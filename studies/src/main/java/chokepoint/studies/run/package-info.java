/** Studies under way: from the first run to the report, with events, and an end at any moment that leaves something to go on from. */
package chokepoint.studies.run;
