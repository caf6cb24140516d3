/** What investors expect of prices, what a project is worth, how far it is. */
package chokepoint.core.investment;
