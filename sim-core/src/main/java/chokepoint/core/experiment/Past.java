package chokepoint.core.experiment;

import chokepoint.core.snapshot.Snapshot;

/**
 * The first weeks of a run, kept so that several futures can begin from them.
 *
 * @param week first week that is not part of it
 * @param snapshot state of the model, and what was recorded, at the beginning of that week
 */
public record Past(int week, Snapshot snapshot) {}
