package chokepoint.app;

import chokepoint.core.store.StoreException;
import chokepoint.reports.chart.Charts;
import chokepoint.studies.store.PartStore;

/** Whether the machine has what the end of an experiment needs, asked before its first run: memory, and a temporary folder. */
final class Readiness {

    /** Less than this ends in the middle of the runs. */
    private static final long LEAST_MEMORY_BYTES = 60_000_000;

    private Readiness() {}

    /**
     * @param charts whether charts are to be drawn
     * @throws StoreException when something is missing; it says what to do
     */
    static void check(boolean charts) {
        checkMemory();
        PartStore.prepare();
        if (charts) {
            checkCharts();
        }
    }

    /** Of commands that keep no runs in a store. */
    static void checkWithoutStore() {
        checkMemory();
        checkCharts();
    }

    private static void checkMemory() {
        long bytes = Runtime.getRuntime().maxMemory();
        if (bytes < LEAST_MEMORY_BYTES) {
            throw new StoreException(
                    "the Java machine may use " + bytes / 1_000_000 + " MB of memory, and the runs need more than "
                            + LEAST_MEMORY_BYTES / 1_000_000 + " MB; give it some with CHOKEPOINT_JAVA_OPTS=-Xmx1g",
                    null);
        }
    }

    private static void checkCharts() {
        try {
            Charts.prepare();
        } catch (LinkageError | RuntimeException e) {
            throw new StoreException(
                    "charts cannot be drawn: " + Faults.firstCause(e)
                            + "; the fonts are unpacked into the temporary folder "
                            + System.getProperty("java.io.tmpdir")
                            + ": make room there, or name another with CHOKEPOINT_JAVA_OPTS=-Djava.io.tmpdir=DIR",
                    e);
        }
    }
}
