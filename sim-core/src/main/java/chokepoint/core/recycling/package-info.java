/** How much of what is used comes back. */
package chokepoint.core.recycling;
