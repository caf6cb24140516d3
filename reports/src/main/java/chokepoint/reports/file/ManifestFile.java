package chokepoint.reports.file;

import chokepoint.core.experiment.Build;
import chokepoint.findings.discovery.Inquiry;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.SeenReplay;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.robustness.Robustness;
import chokepoint.findings.sensitivity.DriverSetup;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.GivenDraws;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sweep.SweepSetup;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.ReportOptions;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * {@code manifest.json}: what made the report, from what, and the fingerprint of every other file. No clock time, threads,
 * host, user or path outside the folder.
 */
final class ManifestFile {

    static final String PATH = Provenance.MANIFEST;

    private ManifestFile() {}

    static ResultFile of(Ensemble ensemble, Build build, ReportOptions options, List<Fingerprint> files) {
        ObjectNode root = Provenance.of(ensemble.scenario(), ensemble.seed(), build);
        root.put("runs", ensemble.runsBegun())
                .put("failed", ensemble.runs().failures().size());
        options.stopped()
                .ifPresent(stop -> root.putObject("stopped")
                        .put("until", stop.wanted().text())
                        .put("mean", stop.mean())
                        .put("half_width", stop.halfWidth())
                        .put("reached", stop.reached()));
        return finished(root, files);
    }

    static ResultFile of(Comparison comparison, Build build, List<Fingerprint> files) {
        ObjectNode root = Provenance.of(build);
        ArrayNode compared = root.putArray("compared");
        for (FinishedRun run : comparison.runs()) {
            compared.addObject()
                    .put("label", run.label())
                    .put("scenario", run.scenario())
                    .put("seed", run.seed())
                    .put("runs", run.runs())
                    .put("program", run.version());
        }
        return finished(root, files);
    }

    static ResultFile of(ReplaySummary replay, Build build, List<Fingerprint> files) {
        ObjectNode root = Provenance.of(replay.scenario(), build);
        ArrayNode seeds = root.putArray("seeds");
        replay.bySeed().forEach(one -> seeds.add(one.seed()));
        root.put("runs", replay.histories().size())
                .put("targets", replay.scoreboard().scores().size())
                .put("bar_holds", replay.score().clearsTheBar());
        return finished(root, files);
    }

    static ResultFile of(PolicySetup setup, PolicyRuns runs, List<Fingerprint> files) {
        ObjectNode root = Provenance.of(setup);
        root.put("runs", setup.runs())
                .put("failed", setup.runs() - runs.count())
                .put("baseline", setup.baseline())
                .put("yearly_ban_probability", setup.yearlyBanProbabilityShare())
                .put("discount_share", setup.discountShare())
                .put("jpy_per_usd", setup.jpyPerUsdFactor())
                .put("deadweight_share", setup.deadweightShare());
        return finished(root, files);
    }

    static ResultFile of(SweepSummary summary, List<Fingerprint> files) {
        SweepSetup setup = summary.setup();
        ObjectNode root = Provenance.of(setup.scenario(), setup.seed(), setup.build());
        root.put("runs", setup.runs()).put("failed", summary.failed());
        root.putObject("sweep").put("rows", setup.rows().size()).put("replications", setup.replications());
        return finished(root, files);
    }

    static ResultFile of(Drivers drivers, List<Fingerprint> files) {
        DriverSetup setup = drivers.setup();
        ObjectNode root = Provenance.of(setup.scenario(), setup.seed(), setup.build());
        root.put("runs", setup.runs()).put("failed", drivers.failed());
        root.putObject("sensitivity")
                .put("trajectories", setup.trajectories())
                .put("base_rows", setup.baseRows())
                .put("scrambles", setup.scrambles())
                .put("leading", setup.leading());
        return finished(root, files);
    }

    static ResultFile of(GivenDrivers drivers, Build build, List<Fingerprint> files) {
        GivenDraws draws = drivers.draws();
        ObjectNode root = Provenance.of(draws.scenario(), draws.seed(), build);
        root.putObject("given_runs")
                .put("runs", drivers.asked())
                .put("failed", drivers.failed())
                .put("factors", draws.factors().size())
                .put("seed", drivers.seed());
        return finished(root, files);
    }

    static ResultFile of(Inquiry inquiry, List<Fingerprint> files) {
        Inquiry.Source runs = inquiry.runs();
        ObjectNode root = Provenance.of(runs.scenario(), runs.seed(), inquiry.build());
        root.putObject("discovery")
                .put("runs_of", runs.kind().name().toLowerCase(Locale.ROOT))
                .put("rows", inquiry.cases().rows())
                .put("left_out", inquiry.leftOut())
                .put("where", inquiry.happening().text())
                .put("seed", inquiry.seed());
        return finished(root, files);
    }

    static ResultFile of(Robustness robustness, List<Fingerprint> files) {
        SweepSetup setup = robustness.setup();
        ObjectNode root = Provenance.of(setup.scenario(), setup.seed(), robustness.build());
        ObjectNode own = root.putObject("robustness");
        ArrayNode decided = own.putArray("decided");
        robustness
                .crossing()
                .decided()
                .forEach(place -> decided.add(setup.keys().get(place)));
        own.put("states", robustness.states()).put("draws", robustness.draws()).put("left_out", robustness.leftOut());
        robustness.wanted().ifPresent(goal -> own.put("wanted", goal.text()));
        return finished(root, files);
    }

    static ResultFile of(Conditioned conditioned, List<Fingerprint> files) {
        Conditioned.Setup setup = conditioned.setup();
        ObjectNode root = Provenance.of(setup.scenario(), setup.seed(), setup.build());
        ObjectNode own = root.putObject("evidence");
        ArrayNode rows = own.putArray("rows");
        setup.used().forEach(seen -> rows.add(seen.evidence().id()));
        own.put("runs", conditioned.weights().runs()).put("model_log_sd", setup.modelLogSd());
        return finished(root, files);
    }

    static ResultFile of(SeenReplay replay, List<Fingerprint> files) {
        ObjectNode root = Provenance.of(replay.scenario(), replay.build());
        ArrayNode seeds = root.putArray("seeds");
        replay.seeds().forEach(seed -> seeds.add(seed.seed()));
        root.put("runs", replay.first().replications().length);
        return finished(root, files);
    }

    private static ResultFile finished(ObjectNode root, List<Fingerprint> files) {
        ArrayNode list = root.putArray("files");
        for (Fingerprint file : files) {
            list.addObject().put("path", file.path()).put("bytes", file.bytes()).put("sha256", file.sha256());
        }
        return ResultFile.ofText(PATH, JsonText.of(root));
    }
}
