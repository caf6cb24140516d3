/** DuckDB in memory, the one user of it: loading its library, running SQL, reading answers in chunks. */
package chokepoint.studies.store.database;
