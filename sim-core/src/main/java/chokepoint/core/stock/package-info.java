/** Goods under way, what moved in a week, the ledgers of mass and money. */
package chokepoint.core.stock;
