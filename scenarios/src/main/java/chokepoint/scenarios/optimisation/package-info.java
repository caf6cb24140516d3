/** The levers of the search for policies, and the policies they make. */
package chokepoint.scenarios.optimisation;
