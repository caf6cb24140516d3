/** What people see: tables, charts, pages, result files. */
package chokepoint.reports;
