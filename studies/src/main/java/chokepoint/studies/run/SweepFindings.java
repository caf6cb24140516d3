package chokepoint.studies.run;

import chokepoint.findings.sweep.SweepSetup;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.studies.store.StoredRuns;

/** What a sweep found: its summary, and the runs it is made from, which are open until this is closed. */
public final class SweepFindings implements AutoCloseable {

    private final StoredRuns runs;
    private final SweepSummary summary;

    SweepFindings(SweepSetup setup, StoredRuns runs) {
        this.runs = runs;
        summary = new SweepSummary(setup, runs);
    }

    public SweepSummary summary() {
        return summary;
    }

    @Override
    public void close() {
        runs.close();
    }
}
