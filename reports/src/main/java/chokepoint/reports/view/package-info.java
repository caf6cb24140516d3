/** What a page shows, as plain values that are chosen and phrased; the templates lay them out and see nothing else. */
package chokepoint.reports.view;
