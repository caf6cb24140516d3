/** Settlement of each kind of instrument, who shares what, accounts in cents. */
package chokepoint.core.floor;
