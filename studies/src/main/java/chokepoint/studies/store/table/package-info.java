/** The tables of a store: their columns, and how results become rows. */
package chokepoint.studies.store.table;
