package chokepoint.app;

import chokepoint.core.scenario.Scenario;
import chokepoint.core.time.WeekCalendar;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.Variants;
import chokepoint.scenarios.design.Design;
import chokepoint.scenarios.design.DesignFile;
import chokepoint.scenarios.design.DesignWay;
import chokepoint.scenarios.design.SweepPlan;
import chokepoint.scenarios.design.Varied;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.studies.study.SweepStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that say what is swept, or the plan that says it. */
final class SweepOptions {

    private static final String LABEL = "--vary";
    private static final int USUAL_ROWS = 64;

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description =
                    "Name of a shipped scenario (see 'chokepoint list') or a YAML file of one; or a plan: a YAML file with"
                            + " scenario, vary, and where wanted set, design, rows, runs, seed.")
    private String scenarioOrPlan = "";

    @Mixin
    private EnsembleOptions ensemble = new EnsembleOptions();

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Option(
            names = "--vary",
            paramLabel = "KEY=VALUES",
            description =
                    "What is varied: KEY=a,b,c, KEY=low..high or KEY=low..high/steps, with the keys of --set; may stand several"
                            + " times.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "WAY",
            description =
                    "How rows are made: grid, one-at-a-time, latin-hypercube or sobol, or a CSV file whose first line names keys"
                            + " and whose other lines are rows (default: grid).")
    private @Nullable String design;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows of latin-hypercube and sobol (default: " + USUAL_ROWS + ").")
    private @Nullable Integer rows;

    private @Nullable SweepPlan plan;

    EnsembleOptions ensemble() {
        return ensemble;
    }

    /** The scenario that is swept. */
    String scenario() {
        return plan().map(SweepPlan::scenario).orElse(scenarioOrPlan);
    }

    /** What all rows set. */
    List<String> common() {
        List<String> all = new ArrayList<>(plan().map(SweepPlan::settings).orElse(List.of()));
        all.addAll(settings.all());
        return all;
    }

    private Optional<SweepPlan> plan() {
        if (plan == null && SweepPlan.isPlan(scenarioOrPlan)) {
            plan = SweepPlan.read(Path.of(scenarioOrPlan));
            if (!vary.isEmpty() || design != null) {
                throw ensemble.refused("a plan says what is varied and how; leave --vary and --design out");
            }
        }
        return Optional.ofNullable(plan);
    }

    /**
     * The sweep that is asked for, all of its rows checked.
     *
     * @throws InvalidInputException with everything that is wrong
     */
    SweepStudy study() {
        Variants variants = ScenarioLibrary.variants(scenario(), common());
        Scenario given = parameters.drawn(variants.common());
        Placed placed = placed();
        List<Problem> problems = variants.check(placed.design(), placed.label(), placed.lines());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        IntFunction<Scenario> variant =
                row -> parameters.drawn(variants.with(placed.design().settings(row)));
        int runs = plan().isPresent() && plan().get().runs().isPresent()
                ? plan().get().runs().getAsInt()
                : ensemble.runs(SweepStudy.USUAL_REPLICATIONS);
        if ((long) runs * placed.design().size() > SweepStudy.MOST_RUNS) {
            throw ensemble.refused(placed.design().size() + " rows of " + runs + " runs are more than "
                    + SweepStudy.MOST_RUNS + " runs; take fewer rows or --runs");
        }
        return new SweepStudy(
                given, placed.design(), variant, runs, seed(), shortestHorizonDays(given, placed.design(), variant));
    }

    private long seed() {
        return plan().isPresent() && plan().get().seed().isPresent()
                ? plan().get().seed().getAsLong()
                : ensemble.seed();
    }

    /** A design, and where its rows stand. */
    private record Placed(Design design, String label, IntFunction<Integer> lines) {}

    private Placed placed() {
        String way = plan().flatMap(SweepPlan::design).orElse(design == null ? DesignWay.GRID.key() : design);
        List<String> varied = plan().map(SweepPlan::vary).orElse(vary);
        Problems problems = new Problems();
        if (!DesignWay.keys().contains(way)) {
            return ofFile(way, varied, problems);
        }
        String label = plan == null ? LABEL : scenarioOrPlan + ": vary";
        if (varied.isEmpty()) {
            throw ensemble.refused(
                    "say what is varied with --vary KEY=VALUES, such as --vary timeline.horizonWeeks=52,104");
        }
        List<Varied> read = new ArrayList<>();
        for (int place = 0; place < varied.size(); place++) {
            Varied.parse(varied.get(place), label, place + 1, problems).ifPresent(read::add);
        }
        problems.throwIfAny();
        DesignWay chosen = DesignWay.values()[DesignWay.keys().indexOf(way)];
        if (rows != null && !chosen.takesRows()) {
            throw ensemble.refused("--rows goes with --design latin-hypercube or sobol; a " + way
                    + " has as many rows as its values make");
        }
        int wanted = rows != null
                ? rows
                : plan().map(SweepPlan::rows).flatMap(SweepOptions::boxed).orElse(USUAL_ROWS);
        ensemble.inRange("--rows", wanted, DesignWay.MOST_ROWS);
        return new Placed(chosen.of(read, wanted, seed(), label), label, row -> 0);
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private Placed ofFile(String way, List<String> varied, Problems problems) {
        if (!way.endsWith(".csv")) {
            throw ensemble.refused("--design = " + way + ": allowed: " + String.join(", ", DesignWay.keys())
                    + ", or a file that ends in .csv");
        }
        if (!varied.isEmpty() || rows != null) {
            throw ensemble.refused("a CSV file says what every row sets; leave --vary and --rows out");
        }
        Optional<DesignFile.Placed> read = DesignFile.read(Path.of(way), way, problems);
        problems.throwIfAny();
        DesignFile.Placed placed = read.orElseThrow();
        return new Placed(placed.design(), way, row -> placed.lines().get(row));
    }

    /** Rows may end at different weeks; days are compared up to the earliest of them. */
    private static double shortestHorizonDays(Scenario given, Design design, IntFunction<Scenario> variant) {
        double shortest = given.timeline().horizonWeeks();
        boolean moves = design.keys().stream().anyMatch(key -> key.startsWith("timeline."));
        for (int row = 0; moves && row < design.size(); row++) {
            shortest = Math.min(shortest, variant.apply(row).timeline().horizonWeeks());
        }
        return shortest * WeekCalendar.DAYS_PER_WEEK;
    }
}
