/** Instruments in a run: when each may act, which of several comes first, and the accounts that they share. */
package chokepoint.core.programme;
