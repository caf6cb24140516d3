package chokepoint.studies.run;

import chokepoint.core.engine.CancellableEngine;
import chokepoint.core.engine.Engine;
import chokepoint.core.engine.mason.MasonEngine;
import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.Experiment;
import chokepoint.core.experiment.Replication;
import chokepoint.core.experiment.Twin;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.store.Part;
import chokepoint.core.store.RunResult;
import chokepoint.core.store.RunStore;
import chokepoint.core.store.StoreException;
import chokepoint.findings.ensemble.Sample;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.store.PartStore;
import chokepoint.studies.store.StoredOutcomes;
import chokepoint.studies.study.ExplainStudy;
import chokepoint.studies.workspace.OwnFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Finds the median run of an industry and makes it once more: a run is a pure function of its number. */
public final class ExplainWork implements Running.Work<MedianRun> {

    private final ExplainStudy study;
    private final Build build;
    private final Crew crew;
    private final Optional<Path> folder;

    /**
     * @param folder where runs of the same may lie; nothing is written there
     */
    public ExplainWork(ExplainStudy study, Build build, Crew crew, Optional<Path> folder) {
        this.study = study;
        this.build = build;
        this.crew = crew;
        this.folder = folder;
    }

    @Override
    public MedianRun run(Running.Told told) throws InterruptedException {
        Supplier<Engine> engines = () -> new CancellableEngine(new MasonEngine(), told::isCancelled);
        Scenario scenario = study.of().scenario();
        IntFunction<RunRecord> replications = new Experiment(engines).replications(scenario, study.seed());
        Optional<double[]> kept = folder.flatMap(this::kept);
        double[] toSurvive = kept.isPresent() ? kept.get() : made(replications, told);
        int median = Sample.medianPlace(toSurvive);
        return new MedianRun(
                replications.apply(median),
                Twin.of(scenario).map(calm -> Replication.run(calm, study.seed(), median, engines.get())));
    }

    /** Days to the first lost output, by replication, where as many runs of the same are kept. */
    private Optional<double[]> kept(Path place) {
        int runs = study.runs();
        String industry = ExplainStudy.industries(study.of().scenario()).get(study.industry());
        try {
            if (!study.identity(build).equals(OwnFiles.identity(place)) || PartStore.held(place) < runs) {
                return Optional.empty();
            }
            StoredOutcomes outcomes = StoredOutcomes.read(place);
            double[] toSurvive = new double[runs];
            Arrays.fill(toSurvive, Double.NaN);
            double[] days = outcomes.industries().stream()
                    .filter(one -> one.name().equals(industry))
                    .findFirst()
                    .orElseThrow()
                    .days();
            for (int i = 0; i < days.length; i++) {
                int replication = outcomes.replications()[i];
                if (replication < runs) {
                    toSurvive[replication] = days[i];
                }
            }
            return Optional.of(toSurvive);
        } catch (IOException | StoreException damaged) {
            // what cannot be read is made again; 'run' mends it
            return Optional.empty();
        }
    }

    private double[] made(IntFunction<RunRecord> replications, Running.Told told) throws InterruptedException {
        Days days = new Days(study.industry(), study.runs());
        told.accept(new StudyEvent.Started(study.runs(), false));
        Experiment.stream(
                replications,
                study.runs(),
                days,
                crew.threads(),
                true,
                finished -> told.accept(new StudyEvent.RunEnded(finished, study.runs())));
        return days.toSurvive;
    }

    /** Keeps one number of each run. */
    private static final class Days implements RunStore {

        private final int industry;
        private final double[] toSurvive;

        Days(int industry, int runs) {
            this.industry = industry;
            toSurvive = new double[runs];
            Arrays.fill(toSurvive, Double.NaN);
        }

        @Override
        public boolean holds(Part part) {
            return false;
        }

        @Override
        public synchronized void keep(Part part, List<RunResult> results) {
            for (RunResult result : results) {
                if (result instanceof RunResult.Finished finished) {
                    toSurvive[result.replication()] =
                            IndustryOutcome.of(finished.record(), industry).daysToSurvive();
                }
            }
        }
    }
}
