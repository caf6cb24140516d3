/** Report.html, comparison.html, the brief of policies and its PDF. The only user of JTE and of openhtmltopdf. */
package chokepoint.reports.page;
