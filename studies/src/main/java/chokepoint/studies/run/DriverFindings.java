package chokepoint.studies.run;

import chokepoint.findings.sensitivity.DriverSetup;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.studies.store.StoredRuns;

/** What drives a scenario. */
public final class DriverFindings implements AutoCloseable {

    private final Drivers drivers;

    DriverFindings(DriverSetup setup, StoredRuns runs) {
        try (runs) {
            drivers = new Drivers(setup, runs);
        }
    }

    public Drivers drivers() {
        return drivers;
    }

    @Override
    public void close() {
        // everything was read off the runs
    }
}
