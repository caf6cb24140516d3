/** What governments do: policies, their instruments, and the kinds of instrument, each with its formulas in one class. */
package chokepoint.core.instrument;
