/** Runs as Parquet parts in an experiment's folder: writing them whole or not at all, reading them column by column, questions in SQL; pasts of runs. */
package chokepoint.studies.store;
