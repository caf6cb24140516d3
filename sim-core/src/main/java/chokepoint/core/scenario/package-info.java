/** What is given: a scenario with its inputs and their ranges, valid and complete but not yet drawn. */
package chokepoint.core.scenario;
