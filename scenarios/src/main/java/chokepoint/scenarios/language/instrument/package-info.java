/** How each kind of instrument stands in a file: one class a kind reads, writes and documents it. */
package chokepoint.scenarios.language.instrument;
