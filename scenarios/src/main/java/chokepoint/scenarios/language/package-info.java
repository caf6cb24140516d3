/** The catalogues of keys of scenarios and policies, inheritance, reading, differences in words, schemas, parameters.md. */
package chokepoint.scenarios.language;
