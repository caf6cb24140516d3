/** Places on grids of levers that are good by several goals under a limit; the only user of Jenetics. */
package chokepoint.core.search;
