/** Week index to date and back, values that change by week, yearly flows and growth as weekly ones. */
package chokepoint.core.time;
