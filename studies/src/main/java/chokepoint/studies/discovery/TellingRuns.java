package chokepoint.studies.discovery;

import chokepoint.core.experiment.Build;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.FactorQuantiles;
import chokepoint.core.factor.Factors;
import chokepoint.core.random.Draws;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.findings.discovery.Cases;
import chokepoint.findings.discovery.Circumstance;
import chokepoint.findings.discovery.Happening;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.discovery.Inquiry.Kind;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.provenance.Sha256;
import chokepoint.findings.sensitivity.GivenDraws;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.store.StoredDesign;
import chokepoint.studies.store.StoredRuns;
import chokepoint.studies.workspace.FinishedFolder;
import chokepoint.studies.workspace.UnusableResultsException;
import chokepoint.studies.workspace.UnusableResultsException.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The finished runs of a {@code run}, a {@code sweep} or a {@code sensitivity}, to be asked under which circumstances something happened.
 * Nothing of what a run draws is stored; it is a function of scenario, seed and replication, and is drawn anew from the scenario that
 * lies beside the runs.
 */
public final class TellingRuns {

    /** The scenario as it lies in a folder of results. */
    public static final String SCENARIO = "scenario-effective.yaml";

    private static final String SWEEP = "sweep";
    private static final String SENSITIVITY = "sensitivity";

    private final Path folder;
    private final JsonNode manifest;
    private final Scenario scenario;

    private TellingRuns(Path folder, JsonNode manifest, Scenario scenario) {
        this.folder = folder;
        this.manifest = manifest;
        this.scenario = scenario;
    }

    /**
     * Opens a folder.
     *
     * @throws UnusableResultsException when it is not finished, holds something else, or the scenario in it is not that of the runs
     */
    public static TellingRuns open(Path folder) {
        JsonNode manifest = FinishedFolder.manifest(folder);
        if (!manifest.path("scenario").has("sha256") || !manifest.path("seed").isIntegralNumber()) {
            throw unusable(folder, "is no folder of 'run', 'sweep' or 'sensitivity'; give one of those");
        }
        return new TellingRuns(folder, manifest, scenario(folder, manifest.path("scenario")));
    }

    /**
     * Opens a folder of plain runs, in each of which every input was drawn anew.
     *
     * @throws UnusableResultsException when it is not finished, holds something else, or the scenario in it is not that of the runs
     */
    public static TellingRuns openRun(Path folder) {
        JsonNode manifest = FinishedFolder.manifest(folder);
        if (manifest.has(SWEEP)) {
            throw unusable(
                    folder,
                    "is a sweep, whose runs share inputs and luck from row to row; its page puts the rows side by side, and 'discover' asks it"
                            + " for a rule; give a folder of 'run'");
        }
        if (manifest.has(SENSITIVITY)) {
            throw unusable(
                    folder,
                    "holds runs that are rows of a design of their own, and its page says what they tell; give a folder of 'run', or a scenario");
        }
        if (!manifest.path("scenario").has("sha256") || !manifest.path("seed").isIntegralNumber()) {
            throw unusable(folder, "is no folder of 'run'; give one of those, or a scenario");
        }
        return open(folder);
    }

    private static UnusableResultsException unusable(Path folder, String why) {
        return new UnusableResultsException(List.of(new Problem(folder.toString(), why)));
    }

    /** The scenario that the runs are of: as it lies there, with the installed sets of parameters or without. */
    private static Scenario scenario(Path folder, JsonNode known) {
        Path file = folder.resolve(SCENARIO);
        try {
            Scenario read = ScenarioLibrary.readBack(
                    known.path("name").asText(), Files.readString(file), folder.toAbsolutePath());
            return Stream.of(CalibrationLibrary.calibrated(read), read)
                    .filter(one -> Sha256.of(ScenarioText.of(one))
                            .equals(known.path("sha256").asText()))
                    .findFirst()
                    .orElseThrow(() -> unusable(
                            folder,
                            "its " + SCENARIO
                                    + " is not the scenario of its runs: the file was changed, or another program made them;"
                                    + " run it again with this program"));
        } catch (InvalidInputException e) {
            throw unusable(
                    folder,
                    "its " + SCENARIO + " cannot be used by this program ("
                            + e.problems().get(0) + "); run it again with this program");
        } catch (IOException e) {
            throw unusable(folder, "its scenario cannot be read: " + Disk.reason(e) + "; run it again");
        }
    }

    /** The scenario of the runs; of a sweep as it is before a row sets anything. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Looks for the rule.
     *
     * @param mostConditions of it
     * @param seed of the halves and permutations
     * @throws UnusableResultsException when the runs cannot tell
     */
    public Inquiry ask(Happening happening, int mostConditions, long seed, Build build) throws IOException {
        if (happening.needsWeeks() && kind() != Kind.RUN) {
            throw unusable(
                    folder,
                    "keeps no weeks, from which '" + happening.text()
                            + "' is read; ask for an outcome, or ask a folder of 'run'");
        }
        try (StoredRuns runs = stored()) {
            return ask(happening, runs, told(runs), mostConditions, seed, build);
        }
    }

    /** The runs as they are stored; to be closed. */
    StoredRuns stored() throws IOException {
        return PartStore.readOnly(
                folder,
                scenario,
                Catalogue.SHIPPED,
                manifest.path("runs").asInt(),
                Runtime.getRuntime().availableProcessors());
    }

    /** Whether they are those of a sweep. */
    boolean isSweep() {
        return kind() == Kind.SWEEP;
    }

    /** Seed of the runs. */
    long seed() {
        return manifest.path("seed").longValue();
    }

    /** What is thrown where the folder cannot be used. */
    UnusableResultsException unusable(String why) {
        return unusable(folder, why);
    }

    /**
     * What plain runs tell of what drives the scenario.
     *
     * @param factors of the scenario, split or not
     * @param seed of subsamples and permutations; empty for that of the runs
     */
    public GivenDrivers drivers(List<Factor> factors, OptionalLong seed) {
        int count = manifest.path("runs").asInt();
        try (StoredRuns runs = PartStore.readOnly(
                folder, scenario, Catalogue.SHIPPED, count, Runtime.getRuntime().availableProcessors())) {
            return GivenDrivers.of(GivenDraws.of(scenario, seed(), factors, count), runs, seed.orElse(seed()));
        }
    }

    private Kind kind() {
        return manifest.has(SWEEP) ? Kind.SWEEP : manifest.has(SENSITIVITY) ? Kind.SENSITIVITY : Kind.RUN;
    }

    private Told told(StoredRuns runs) throws IOException {
        return switch (kind()) {
            case RUN -> drawn(runs);
            case SWEEP -> ToldByDesign.ofSweep(StoredDesign.read(folder));
            case SENSITIVITY ->
                ToldByDesign.ofSensitivity(StoredDesign.read(folder), manifest.path(SENSITIVITY), scenario);
        };
    }

    private Told drawn(StoredRuns runs) {
        List<Factor> factors = Factors.of(scenario).all().stream()
                .filter(factor -> !factor.isSet())
                .toList();
        FactorQuantiles quantiles = new FactorQuantiles(scenario, factors);
        return new Told(
                Kind.RUN,
                "run",
                "runs",
                factors.stream()
                        .map(factor -> new Circumstance(factor.name(), Circumstance.Kind.QUANTILE, factor.label(), ""))
                        .toList(),
                Arrays.stream(runs.replications())
                        .mapToObj(run -> new Told.Run(run, run, run, quantiles.of(new Draws(seed(), run))))
                        .toList(),
                manifest.path("runs").asInt());
    }

    private Inquiry ask(Happening happening, StoredRuns runs, Told told, int mostConditions, long seed, Build build) {
        if (told.circumstances().isEmpty()) {
            throw unusable(folder, "draws and varies nothing, so that every run has the same circumstances");
        }
        int[] replications = runs.replications();
        boolean[] happens = happening.of(runs);
        List<Told.Run> telling = new ArrayList<>();
        List<Boolean> outcome = new ArrayList<>();
        for (Told.Run run : told.runs()) {
            int at = Arrays.binarySearch(replications, run.replication());
            if (at >= 0) {
                telling.add(run);
                outcome.add(happens[at]);
            }
        }
        if (telling.stream().mapToInt(Told.Run::group).distinct().count() < 2) {
            throw unusable(
                    folder,
                    "has " + telling.size() + " runs in which every key has a value of its own, and no two of its "
                            + told.groups()
                            + " that could be halved; sweep more rows that set every key, such as --design latin-hypercube");
        }
        boolean[] outcomes = new boolean[outcome.size()];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = outcome.get(row);
        }
        Cases cases = new Cases(
                told.circumstances().stream().map(Circumstance::column).toList(),
                telling.stream().map(Told.Run::values).toArray(double[][]::new),
                outcomes,
                telling.stream().mapToLong(Told.Run::group).toArray(),
                telling.stream().mapToLong(Told.Run::dealt).toArray());
        return Inquiry.of(
                new Inquiry.Source(told.kind(), scenario, seed(), told.group(), told.groups()),
                happening,
                told.circumstances(),
                cases,
                telling.stream().map(Told.Run::replication).toList(),
                told.considered() - telling.size(),
                mostConditions,
                seed,
                build);
    }
}
