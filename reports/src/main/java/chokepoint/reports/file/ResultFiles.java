package chokepoint.reports.file;

import chokepoint.core.experiment.Build;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.robustness.Robustness;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.ReportOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The files of a report; the manifest is made from the fingerprints of all others once they are written. */
public final class ResultFiles {

    private final List<ResultFile> files;
    private final Function<List<Fingerprint>, ResultFile> manifest;

    private ResultFiles(List<ResultFile> files, Function<List<Fingerprint>, ResultFile> manifest) {
        this.files = List.copyOf(files);
        this.manifest = manifest;
        Set<String> paths = new HashSet<>(Set.of(ManifestFile.PATH));
        for (ResultFile file : files) {
            if (!paths.add(file.path())) {
                throw new IllegalArgumentException(
                        "two files of the report are named " + file.path() + "; give the further file another name");
            }
        }
    }

    /**
     * The data files of an ensemble with their description, the given further ones, and the manifest over them all.
     *
     * @param further pages and charts
     */
    public static ResultFiles of(Ensemble ensemble, Build build, ReportOptions options, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(ReservesFile.of(ensemble));
        files.add(OutcomesFile.of(ensemble));
        files.add(SeriesFile.of(ensemble));
        if (options.seriesOfEveryRun()) {
            files.add(AllSeriesFile.of(ensemble));
        }
        files.add(InputsFile.of(ensemble.scenario().inputsRead()));
        files.add(DataPackageFile.of(
                ensemble.scenario().name(), ensemble.scenario().title(), build, List.copyOf(files)));
        files.addAll(further);
        return withTexts(files, options, all -> ManifestFile.of(ensemble, build, options, all));
    }

    /** The files and the texts beside them; the manifest tells of the files that lie there already, too. */
    private static ResultFiles withTexts(
            List<ResultFile> files, ReportOptions options, Function<List<Fingerprint>, ResultFile> manifest) {
        List<ResultFile> together = new ArrayList<>(files);
        options.texts().forEach((name, text) -> together.add(ResultFile.ofText(name, text)));
        return new ResultFiles(together, written -> {
            List<Fingerprint> all = new ArrayList<>(written);
            all.addAll(beside(options));
            return manifest.apply(all);
        });
    }

    /**
     * The table of a comparison with its description, the given further files, and the manifest over them all.
     *
     * @param further pages and charts
     */
    public static ResultFiles of(Comparison comparison, Build build, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(ComparisonFile.of(comparison));
        files.add(DataPackageFile.of("comparison", "Runs side by side", build, List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(comparison, build, written));
    }

    /**
     * The tables of a comparison of policies with their description, the given further files, and the manifest over them all.
     *
     * @param options texts to be written besides, and files that lie in the folder already
     * @param further pages and charts
     */
    public static ResultFiles of(
            PolicySetup setup,
            PolicyComparison comparison,
            Scoreboard scoreboard,
            Regret regret,
            List<CostCurve> curves,
            ReportOptions options,
            List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(PolicyScoreboardFile.of(comparison, scoreboard));
        files.addAll(PolicyTablesFiles.of(comparison, regret));
        if (!curves.isEmpty()) {
            files.add(CurveFile.of(curves));
        }
        files.add(DataPackageFile.of("policies", "Policies compared", setup.build(), List.copyOf(files)));
        files.addAll(further);
        return withTexts(files, options, all -> ManifestFile.of(setup, comparison.runs(), all));
    }

    /**
     * The table of a sweep with its description, the given further files, and the manifest over them all.
     *
     * @param options texts to be written besides, and files that lie in the folder already
     * @param further pages and charts
     */
    public static ResultFiles of(SweepSummary summary, ReportOptions options, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(SweepFile.of(summary));
        files.add(DataPackageFile.of("sweep", "A sweep", summary.setup().build(), List.copyOf(files)));
        files.addAll(further);
        return withTexts(files, options, all -> ManifestFile.of(summary, all));
    }

    /**
     * The tables of a study of what drives a scenario with their description, the given further files, and the manifest over them all.
     *
     * @param options texts to be written besides, and files that lie in the folder already
     * @param further pages and charts
     */
    public static ResultFiles of(Drivers drivers, ReportOptions options, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(DriversFile.indices(drivers));
        files.add(DriversFile.screening(drivers));
        files.add(DataPackageFile.of(
                "drivers", "What drives a scenario", drivers.setup().build(), List.copyOf(files)));
        files.addAll(further);
        return withTexts(files, options, all -> ManifestFile.of(drivers, all));
    }

    /**
     * The tables of what drives a scenario as far as plain runs can tell, with their description, the given further files, and the manifest
     * over them all.
     *
     * @param further pages and charts
     */
    public static ResultFiles of(GivenDrivers drivers, Build build, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>(GivenFile.of(drivers));
        files.add(DataPackageFile.of("told", "What plain runs tell of what drives them", build, List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(drivers, build, written));
    }

    /** The tables of a rule with their description, the given further files, and the manifest over them all. */
    public static ResultFiles of(Inquiry inquiry, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>(DiscoveryFile.of(inquiry));
        files.add(DataPackageFile.of("rule", "Where something happens", inquiry.build(), List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(inquiry, written));
    }

    /** The table of alternatives with its description, the given further files, and the manifest over them all. */
    public static ResultFiles of(Robustness robustness, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>(List.of(RobustFile.of(robustness)));
        files.add(DataPackageFile.of(
                "robustness", "What does well in many worlds", robustness.build(), List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(robustness, written));
    }

    /** The tables of weighed runs with their description, the given further files, and the manifest over them all. */
    public static ResultFiles of(Conditioned conditioned, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>(EvidenceFiles.of(conditioned));
        files.add(DataPackageFile.of(
                "evidence", "Runs weighed by what was seen", conditioned.setup().build(), List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(conditioned, written));
    }

    /**
     * The tables of a replay that is held against what was seen with their description, the given further files, and the manifest over
     * them all.
     */
    public static ResultFiles of(SeenReplay replay, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>(SeenReplayFiles.of(replay));
        files.add(
                DataPackageFile.of("seen-replay", "A replay beside what was seen", replay.build(), List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(replay, written));
    }

    private static List<Fingerprint> beside(ReportOptions options) {
        List<Fingerprint> fingerprints = new ArrayList<>();
        try {
            for (String file : options.beside()) {
                fingerprints.add(Fingerprint.of(file, options.home().resolve(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fingerprints;
    }

    /**
     * The scoreboard of a replay with its description, the inputs, the given further files, and the manifest over them all.
     *
     * @param further pages and charts
     */
    public static ResultFiles of(ReplaySummary replay, Build build, List<ResultFile> further) {
        List<ResultFile> files = new ArrayList<>();
        files.add(ScoreboardFile.of(replay.scoreboard()));
        files.add(InputsFile.of(replay.scenario().inputsRead()));
        files.add(DataPackageFile.of(replay.scenario().name(), replay.scenario().title(), build, List.copyOf(files)));
        files.addAll(further);
        return new ResultFiles(files, written -> ManifestFile.of(replay, build, written));
    }

    /** Writes the files into an existing folder, the manifest last. */
    public void writeTo(Path folder) throws IOException {
        List<Fingerprint> written = new ArrayList<>();
        for (ResultFile file : files) {
            written.add(write(folder, file));
        }
        write(folder, manifest.apply(written));
    }

    /** Writes some files into an existing folder, without a manifest. */
    public static void write(Path folder, List<ResultFile> files) throws IOException {
        for (ResultFile file : files) {
            write(folder, file);
        }
    }

    private static Fingerprint write(Path folder, ResultFile file) throws IOException {
        Path target = folder.resolve(file.path());
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            return Fingerprint.whileWriting(file, out);
        }
    }
}
