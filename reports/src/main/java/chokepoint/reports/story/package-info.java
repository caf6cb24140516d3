/** One industry in one run, as dated sentences. */
package chokepoint.reports.story;
