/** Every sentence that a report may print, as a registered template, so that a test can take its numbers out again and check them. */
package chokepoint.reports.words;
