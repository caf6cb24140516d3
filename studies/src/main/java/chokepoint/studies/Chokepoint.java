package chokepoint.studies;

import chokepoint.core.experiment.Build;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.studies.calibration.CalibrateWork;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.CompareWork;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.DriverWork;
import chokepoint.studies.run.ExplainWork;
import chokepoint.studies.run.HeldRunWork;
import chokepoint.studies.run.MedianRun;
import chokepoint.studies.run.ReplayWork;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.RunWork;
import chokepoint.studies.run.Running;
import chokepoint.studies.run.StudyEvent;
import chokepoint.studies.run.SweepFindings;
import chokepoint.studies.run.SweepWork;
import chokepoint.studies.search.SearchWork;
import chokepoint.studies.study.CalibrateStudy;
import chokepoint.studies.study.CompareStudy;
import chokepoint.studies.study.DriverStudy;
import chokepoint.studies.study.ExplainStudy;
import chokepoint.studies.study.ReplayStudy;
import chokepoint.studies.study.RunStudy;
import chokepoint.studies.study.SearchStudy;
import chokepoint.studies.study.SweepStudy;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The entrance for programs: studies are started here, in a folder or in memory. One of these can start many studies at once; they do
 * not disturb each other.
 */
public final class Chokepoint {

    private final Workspace workspace;
    private final Build build;

    private Chokepoint(Workspace workspace, Build build) {
        this.workspace = workspace;
        this.build = build;
    }

    /** Studies of a program that has no name: it is known by the code of the library, so that builds are not mixed in a folder. */
    public static Chokepoint open(Workspace workspace) {
        return open(workspace, OwnCode.build());
    }

    /**
     * Studies of a program that has a name of its own.
     *
     * @param build the program, of which runs are a function: those of one are not mixed with those of another
     */
    public static Chokepoint open(Workspace workspace, Build build) {
        return new Chokepoint(workspace, build);
    }

    /** Starts the runs of a scenario; nothing is said or drawn of them. */
    public Running<RunFindings> start(RunStudy study, Crew crew) {
        return start(study, crew, Reporter.nobody(), event -> {});
    }

    /**
     * Starts the runs of a scenario.
     *
     * @param reporter who says and writes what they found; nothing is written of a study in memory
     * @param listener told what happens, from threads of the study, one event after the other
     */
    public Running<RunFindings> start(
            RunStudy study, Crew crew, Reporter<RunFindings> reporter, Consumer<StudyEvent> listener) {
        Running.Work<RunFindings> work = workspace
                .folder()
                .<Running.Work<RunFindings>>map(home ->
                        new RunWork(study, build, crew, place(home, study.usualFolder()), workspace.force(), reporter))
                .orElseGet(() -> new HeldRunWork(study, build, crew, reporter));
        return Running.start(study.scenario().name(), work, listener);
    }

    /** Starts a comparison of policies, in a folder; see {@link #start(RunStudy, Crew, Reporter, Consumer)}. */
    public Running<PolicyRuns> start(
            CompareStudy study, Crew crew, Reporter<PolicyRuns> reporter, Consumer<StudyEvent> listener) {
        Path target = place(home(), study.usualFolder());
        return Running.start("comparison", new CompareWork(study, crew, target, workspace.force(), reporter), listener);
    }

    /** Starts a sweep, in a folder; see {@link #start(RunStudy, Crew, Reporter, Consumer)}. */
    public Running<SweepFindings> start(
            SweepStudy study, Crew crew, Reporter<SweepFindings> reporter, Consumer<StudyEvent> listener) {
        Path target = place(home(), study.usualFolder());
        return Running.start("sweep", new SweepWork(study, build, crew, target, workspace.force(), reporter), listener);
    }

    /** Starts a study of what drives a scenario, in a folder; see {@link #start(RunStudy, Crew, Reporter, Consumer)}. */
    public Running<DriverFindings> start(
            DriverStudy study, Crew crew, Reporter<DriverFindings> reporter, Consumer<StudyEvent> listener) {
        Path target = place(home(), study.usualFolder());
        return Running.start(
                "sensitivity", new DriverWork(study, build, crew, target, workspace.force(), reporter), listener);
    }

    /** Starts a search for policies, in a folder; see {@link #start(RunStudy, Crew, Reporter, Consumer)}. */
    public Running<SearchedPolicies> start(
            SearchStudy study, Crew crew, Reporter<SearchedPolicies> reporter, Consumer<StudyEvent> listener) {
        return Running.start(
                "search", new SearchWork(study, crew, place(home(), study.usualFolder()), reporter), listener);
    }

    /**
     * Starts looking for the median run of an industry; runs that are kept in the workspace are not made again.
     *
     * @param listener told what happens, from threads of the study, one event after the other
     */
    public Running<MedianRun> start(ExplainStudy study, Crew crew, Consumer<StudyEvent> listener) {
        return Running.start(
                "explanation",
                new ExplainWork(study, build, crew, workspace.folder().map(home -> place(home, study.usualFolder()))),
                listener);
    }

    /** Starts a replay, whose report comes into a folder; see {@link #start(RunStudy, Crew, Reporter, Consumer)}. */
    public Running<ReplaySummary> start(
            ReplayStudy study, Crew crew, Reporter<ReplaySummary> reporter, Consumer<StudyEvent> listener) {
        return Running.start(
                "replay", new ReplayWork(study, crew, place(home(), study.usualFolder()), reporter), listener);
    }

    /**
     * Starts a calibration, in a folder.
     *
     * @param listener told what happens, one event after the other
     */
    public Running<CalibrateWork.Found> start(CalibrateStudy study, Crew crew, Consumer<StudyEvent> listener) {
        return Running.start(
                "calibration", new CalibrateWork(study, crew, place(home(), study.usualFolder())), listener);
    }

    private Path home() {
        return workspace
                .folder()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "comparisons, sweeps, studies of what drives a scenario, searches, replays and calibrations are kept in a folder; open a workspace with Workspace.of"));
    }

    private Path place(Path home, Path usual) {
        return workspace.named() ? home : home.resolve(usual);
    }
}
