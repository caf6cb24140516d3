/** CSV tables of the world, their keys, units and sums. */
package chokepoint.scenarios.table;
