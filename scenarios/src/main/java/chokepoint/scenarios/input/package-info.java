/** Files with positions, and problems with file, line, key and value. */
package chokepoint.scenarios.input;
