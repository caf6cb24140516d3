/** The doors: list, load, show, check, start, compare scenarios and policies, print their schemas. */
package chokepoint.scenarios;
