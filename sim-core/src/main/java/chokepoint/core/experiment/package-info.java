/** One replication as a pure function; many of them over cores, streamed part by part into a store. */
package chokepoint.core.experiment;
