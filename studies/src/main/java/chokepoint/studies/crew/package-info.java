/** Who makes the runs of a study. */
package chokepoint.studies.crew;
