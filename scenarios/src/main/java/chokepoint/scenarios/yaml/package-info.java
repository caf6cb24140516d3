/** YAML text to values that know where they stand. */
package chokepoint.scenarios.yaml;
