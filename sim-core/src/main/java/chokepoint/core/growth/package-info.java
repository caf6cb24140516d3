/** How use and planned supply move from year to year, and what the exporter answers to plants elsewhere. */
package chokepoint.core.growth;
