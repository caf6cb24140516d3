package chokepoint.core.store;

import chokepoint.core.result.RunRecord;

/** What came of one replication: its record, or why there is none. */
public sealed interface RunResult {

    int replication();

    /** A run that reached its end. */
    record Finished(RunRecord record) implements RunResult {
        @Override
        public int replication() {
            return record.replication();
        }
    }

    /**
     * A run that broke off; scenario, seed and replication repeat it.
     *
     * @param message what went wrong, in one line
     */
    record Failed(int replication, String message) implements RunResult {}
}
