/** The exponential, smaller and positive amounts of the weekly loop. */
package chokepoint.core.mathematics;
