/** What results are a function of: program, scenario, inputs, policies and seed, as the JSON that identifies an experiment and heads a manifest. */
package chokepoint.findings.provenance;
