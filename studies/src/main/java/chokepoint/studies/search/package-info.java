/** The search for policies under way. */
package chokepoint.studies.search;
