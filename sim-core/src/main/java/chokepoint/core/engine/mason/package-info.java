/** The same on MASON's schedule; the only user of {@code sim.*}. */
package chokepoint.core.engine.mason;
