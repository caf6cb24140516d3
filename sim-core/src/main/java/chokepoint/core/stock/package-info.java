/** Goods under way, the ledgers of mass and money. */
package chokepoint.core.stock;
