/** Builds agents from a world and runs one phase of one week. */
package chokepoint.core.model;
