/** How fast the program is: the reference kernel, the weekly loop, whole ensembles. */
package chokepoint.benchmarks;
