package chokepoint.studies.discovery;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.discovery.Happening;
import chokepoint.findings.robustness.Crossing;
import chokepoint.findings.robustness.Crossing.NotCrossedException;
import chokepoint.findings.robustness.Robustness;
import chokepoint.findings.sweep.SweepSetup;
import chokepoint.studies.store.StoredDesign;
import chokepoint.studies.store.StoredRuns;
import chokepoint.studies.workspace.UnusableResultsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The finished runs of a {@code sweep}, to be asked which of what can be decided does well in many states of the world. */
public final class SweptRuns {

    private final TellingRuns runs;
    private final SweepSetup setup;

    private SweptRuns(TellingRuns runs, SweepSetup setup) {
        this.runs = runs;
        this.setup = setup;
    }

    /**
     * Opens a folder.
     *
     * @param build of this program, which weighs them
     * @throws UnusableResultsException when it is not finished, holds something else, or the scenario in it is not that of the runs
     */
    public static SweptRuns open(Path folder, Build build) throws IOException {
        TellingRuns runs = TellingRuns.open(folder);
        if (!runs.isSweep()) {
            throw runs.unusable("is no sweep, in which something could have been decided; give a folder of 'sweep'");
        }
        return new SweptRuns(runs, setup(runs.scenario(), runs.seed(), StoredDesign.read(folder), build));
    }

    /** What was swept, as it is stored. */
    private static SweepSetup setup(Scenario scenario, long seed, StoredDesign design, Build build) {
        List<List<String>> rows = new ArrayList<>();
        int replications = 0;
        for (StoredDesign.Run run : design.runs()) {
            if (run.row() == rows.size()) {
                rows.add(run.values().stream().map(SweptRuns::text).toList());
            }
            replications = Math.max(replications, run.luck() + 1);
        }
        return new SweepSetup(
                scenario,
                design.names(),
                rows,
                replications,
                seed,
                (double) scenario.timeline().horizonWeeks() * WeekCalendar.DAYS_PER_WEEK,
                build);
    }

    private static String text(@Nullable Object value) {
        return value == null
                ? ""
                : value instanceof Double number
                        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                        : value.toString();
    }

    /** The scenario, as it is before a row sets anything. */
    public Scenario scenario() {
        return setup.scenario();
    }

    /** Paths of the keys that were varied, and the short names that people are shown. */
    public List<String> names() {
        Set<String> names = new HashSet<>(setup.names());
        names.addAll(setup.keys());
        return names.stream().sorted().toList();
    }

    /** Whether a key was varied, by its path or short name. */
    public boolean isVaried(String name) {
        return place(name) >= 0;
    }

    private int place(String name) {
        return IntStream.range(0, setup.keys().size())
                .filter(place -> setup.keys().get(place).equals(name)
                        || setup.names().get(place).equals(name))
                .findFirst()
                .orElse(-1);
    }

    /**
     * Weighs what can be decided.
     *
     * @param decided keys by path or short name, each varied; none for all of them
     * @param wanted what is to hold in many states; null where nothing is asked
     * @throws UnusableResultsException when the runs cannot tell
     */
    public Robustness weigh(List<String> decided, @Nullable Happening wanted) throws IOException {
        if (wanted != null && wanted.needsWeeks()) {
            throw runs.unusable("keeps no weeks, from which '" + wanted.text() + "' is read; ask for an outcome");
        }
        List<Integer> places = decided.isEmpty()
                ? IntStream.range(0, setup.keys().size()).boxed().toList()
                : decided.stream().map(this::place).toList();
        Crossing crossing;
        try {
            crossing = Crossing.of(setup, places);
        } catch (NotCrossedException e) {
            throw runs.unusable(String.format(
                    Locale.ROOT,
                    "does not hold every alternative in every setting of the other keys: %s%s; sweep a grid, or decide all keys",
                    e.getMessage(),
                    e.missing() == 1 ? "" : String.format(Locale.ROOT, ", and %,d more are missing", e.missing() - 1)));
        }
        if (crossing.alternatives().size() < 2) {
            throw runs.unusable("has a single alternative; vary what is decided");
        }
        try (StoredRuns stored = runs.stored()) {
            if (IntStream.range(0, setup.replications()).noneMatch(luck -> isWhole(stored, luck))) {
                throw runs.unusable("has no draw of luck that reached its end in every row");
            }
            return new Robustness(setup, crossing, stored, wanted, setup.build());
        }
    }

    private boolean isWhole(StoredRuns stored, int luck) {
        return Arrays.stream(stored.replications())
                        .filter(run -> setup.luck(run) == luck)
                        .count()
                == setup.rows().size();
    }
}
