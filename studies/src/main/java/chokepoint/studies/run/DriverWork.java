package chokepoint.studies.run;

import chokepoint.core.draw.AddressedChance;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Replication;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.FactorChance;
import chokepoint.core.random.Draws;
import chokepoint.core.result.RunRecord;
import chokepoint.core.world.World;
import chokepoint.core.world.WorldAssembler;
import chokepoint.findings.sensitivity.DriverDesign;
import chokepoint.findings.sensitivity.DriverDesign.Row;
import chokepoint.findings.sensitivity.DriverSetup;
import chokepoint.findings.sensitivity.Screening;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.store.StoredRuns;
import chokepoint.studies.store.table.Asked;
import chokepoint.studies.study.DriverStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A study of what drives a scenario under way: first the screening, and from it the factors that are studied by variance. */
public final class DriverWork extends DesignWork<DriverFindings> {

    /** Luck has other draws than inputs, even under the same number. */
    private static final long OF_LUCK = 0x9E3779B97F4A7C15L;

    private final DriverSetup setup;
    private final Function<Running.Told, Model> models;
    private volatile DriverDesign design;

    /** What makes runs of what they are asked. */
    @FunctionalInterface
    public interface Model {

        /**
         * A run; a function of what it is asked and its number alone.
         *
         * @param number of the run
         */
        RunRecord run(Row asked, int number);
    }

    /** As {@link DesignWork#DesignWork}. */
    public DriverWork(
            DriverStudy study, Build build, Crew crew, Path target, boolean force, Reporter<DriverFindings> reporter) {
        this(study, build, crew, target, force, reporter, told -> ofScenario(study.setup(build), told));
    }

    /**
     * The same with runs from elsewhere.
     *
     * @param models makes what makes them
     */
    public DriverWork(
            DriverStudy study,
            Build build,
            Crew crew,
            Path target,
            boolean force,
            Reporter<DriverFindings> reporter,
            Function<Running.Told, Model> models) {
        super(study, study.scenario(), build, crew, target, force, reporter);
        this.models = models;
        setup = study.setup(build);
        design = new DriverDesign(setup, List.of());
    }

    @Override
    String runsInWords() {
        return setup.screeningRuns() + " on " + setup.trajectories() + " trajectories, then " + setup.baseRows()
                + " base rows of " + (setup.columns() + 2);
    }

    @Override
    Asked asked() {
        return new Points();
    }

    @Override
    void make(Making making, Running.Told told) throws InterruptedException {
        Model model = models.apply(told);
        IntFunction<RunRecord> runs = run -> model.run(design.row(run), run);
        making.upTo(setup.firstOfVariance(), runs);
        told.goOn();
        try (StoredRuns screened = making.read(setup.firstOfVariance())) {
            design = new DriverDesign(setup, new Screening(setup, screened).leading());
        }
        making.upTo(setup.runs(), runs);
    }

    private static Model ofScenario(DriverSetup setup, Running.Told told) {
        return (row, number) -> {
            Draws luck = new Draws(setup.seed() ^ OF_LUCK, row.luck());
            World world = WorldAssembler.of(
                    setup.scenario(),
                    new FactorChance(
                            row.factors(),
                            row.quantiles(),
                            new AddressedChance(new Draws(setup.seed(), row.outside()), luck)));
            return Replication.run(world, luck, number, engine(told));
        };
    }

    @Override
    DriverFindings find(StoredRuns runs) {
        return new DriverFindings(setup, runs);
    }

    /** Quantiles of all factors, then the number of the draw of all other inputs; the row is the run. */
    private final class Points implements Asked {

        private final List<Factor> factors = setup.factors();

        @Override
        public List<String> names() {
            List<String> names =
                    new ArrayList<>(factors.stream().map(Factor::name).toList());
            names.add(DriverDesign.OUTSIDE);
            return names;
        }

        @Override
        public boolean isNumber(int place) {
            return true;
        }

        @Override
        public int row(int run) {
            return run;
        }

        @Override
        public int luck(int run) {
            return design.row(run).luck();
        }

        @Override
        public @Nullable String value(int run, int place) {
            Row row = design.row(run);
            if (place == factors.size()) {
                return Integer.toString(row.outside());
            }
            double quantile = row.quantile(factors.get(place));
            return Double.isNaN(quantile) ? null : Double.toString(quantile);
        }
    }
}
