/** Week index to date and back; yearly flows and growth as weekly ones. */
package chokepoint.core.time;
