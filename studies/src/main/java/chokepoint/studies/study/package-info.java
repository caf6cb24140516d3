/** What can be asked: each kind of study as a value. */
package chokepoint.studies.study;
