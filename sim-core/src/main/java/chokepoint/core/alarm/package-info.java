/** How alarmed the buyers of an item are: by announcements, by refusals, and less with every calm week. */
package chokepoint.core.alarm;
