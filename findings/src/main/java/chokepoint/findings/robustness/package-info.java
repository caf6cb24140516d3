/** Which of the things that somebody can decide does well in many states of the world: regret and satisficing over a sweep. */
package chokepoint.findings.robustness;
