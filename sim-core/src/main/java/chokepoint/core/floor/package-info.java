/** Settlement of payments within their caps, stockpiles, who shares what, accounts in cents. */
package chokepoint.core.floor;
