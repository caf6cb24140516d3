/** CSV files, {@code datapackage.json}, manifest. */
package chokepoint.reports.file;
