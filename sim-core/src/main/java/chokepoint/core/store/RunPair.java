package chokepoint.core.store;

/**
 * A run, and its twin: the same past and luck without the measure. Either both reached their end, or both are recorded as failed.
 */
public record RunPair(RunResult run, RunResult twin) {}
