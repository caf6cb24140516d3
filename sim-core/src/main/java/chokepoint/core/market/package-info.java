/** The call auction, the one or two books of a market, its expectations. */
package chokepoint.core.market;
