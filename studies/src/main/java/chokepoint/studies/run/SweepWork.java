package chokepoint.studies.run;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Replication;
import chokepoint.core.random.Draws;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.design.Design;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.store.StoredRuns;
import chokepoint.studies.store.table.Asked;
import chokepoint.studies.study.SweepStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A sweep under way. */
public final class SweepWork extends DesignWork<SweepFindings> {

    private final SweepStudy study;

    /** As {@link DesignWork#DesignWork}. */
    public SweepWork(
            SweepStudy study, Build build, Crew crew, Path target, boolean force, Reporter<SweepFindings> reporter) {
        super(study, study.scenario(), build, crew, target, force, reporter);
        this.study = study;
    }

    @Override
    String runsInWords() {
        return study.design().size() + " rows of " + study.replications();
    }

    @Override
    Asked asked() {
        return new Rows(study);
    }

    @Override
    void make(Making making, Running.Told told) throws InterruptedException {
        making.upTo(study.runs(), run -> {
            Draws draws = new Draws(study.seed(), run % study.replications());
            return Replication.run(
                    WorldAssembler.random(study.variant().apply(run / study.replications()), draws),
                    draws,
                    run,
                    engine(told));
        });
    }

    @Override
    SweepFindings find(StoredRuns runs) {
        return new SweepFindings(study.setup(build()), runs);
    }

    /** What each run of a sweep is asked. */
    private static final class Rows implements Asked {

        private final Design design;
        private final int replications;
        private final List<Boolean> numbers;

        Rows(SweepStudy study) {
            design = study.design();
            replications = study.replications();
            numbers = IntStream.range(0, design.keys().size())
                    .mapToObj(design::isNumber)
                    .toList();
        }

        @Override
        public List<String> names() {
            return design.keys();
        }

        @Override
        public boolean isNumber(int place) {
            return numbers.get(place);
        }

        @Override
        public int row(int run) {
            return run / replications;
        }

        @Override
        public int luck(int run) {
            return run % replications;
        }

        @Override
        public @Nullable String value(int run, int place) {
            String value = design.rows().get(row(run)).get(place);
            return value.equals(Design.AS_GIVEN) ? null : value;
        }
    }
}
