/** The table of the terminal and the findings in words. */
package chokepoint.reports.table;
