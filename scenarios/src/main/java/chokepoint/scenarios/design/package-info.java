/** Designs of sweeps: tables of variants of a scenario, made from what is varied or read from a file. */
package chokepoint.scenarios.design;
