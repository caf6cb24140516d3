package chokepoint.reports.file;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InputRow;
import chokepoint.core.world.InputTable;
import chokepoint.core.world.Policy;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.ScenarioText;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.reports.Build;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.ReportOptions;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code manifest.json}: what made the report, from what, and the fingerprint of every other file. No clock time, threads,
 * host, user or path outside the folder.
 */
final class ManifestFile {

    static final String PATH = "manifest.json";

    /** Version of the files' layout; raised when a column or key that readers rely on changes. */
    static final int FORMAT_VERSION = 3;

    private ManifestFile() {}

    static ResultFile of(Ensemble ensemble, Build build, ReportOptions options, List<Fingerprint> files) {
        ObjectNode root = root(ensemble.scenario(), ensemble.seed(), build);
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

    /** What an experiment is a function of, its number of runs aside. */
    static ObjectNode root(Scenario scenario, long seed, Build build) {
        ObjectNode root = root(build);
        root.putObject("scenario")
                .put("name", scenario.name())
                .put("title", scenario.title())
                .put("sha256", Fingerprint.of(ScenarioText.of(scenario)));
        root.putObject("data")
                .put("rows", scenario.inputs().rows().size())
                .put("sha256", Fingerprint.of(rows(scenario.inputs())));
        root.put("seed", seed)
                .put(
                        "measure_date",
                        scenario.timeline()
                                .calendar()
                                .startOf(scenario.timeline().measureWeek())
                                .toString())
                .put("horizon_days", scenario.timeline().horizonWeeks() * WeekCalendar.DAYS_PER_WEEK);
        return root;
    }

    static ResultFile of(Comparison comparison, Build build, List<Fingerprint> files) {
        ObjectNode root = root(build);
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
        ObjectNode root = root(build);
        root.putObject("scenario")
                .put("name", replay.scenario().name())
                .put("title", replay.scenario().title())
                .put("sha256", Fingerprint.of(ScenarioText.of(replay.scenario())));
        root.putObject("data")
                .put("rows", replay.scenario().inputs().rows().size())
                .put("sha256", Fingerprint.of(rows(replay.scenario().inputs())));
        ArrayNode seeds = root.putArray("seeds");
        replay.bySeed().forEach(one -> seeds.add(one.seed()));
        root.put("runs", replay.histories().size())
                .put("targets", replay.scoreboard().scores().size())
                .put("bar_holds", replay.score().clearsTheBar());
        return finished(root, files);
    }

    static ResultFile of(PolicySetup setup, PolicyRuns runs, List<Fingerprint> files) {
        ObjectNode root = root(setup);
        root.put("runs", setup.runs())
                .put("failed", setup.runs() - runs.count())
                .put("baseline", setup.baseline())
                .put("yearly_ban_probability", setup.yearlyBanProbabilityShare())
                .put("discount_share", setup.discountShare())
                .put("jpy_per_usd", setup.jpyPerUsdFactor())
                .put("deadweight_share", setup.deadweightShare());
        return finished(root, files);
    }

    /** What the runs of a comparison of policies are a function of, their number aside. */
    static ObjectNode root(PolicySetup setup) {
        ObjectNode root = root(setup.build());
        ArrayNode cases = root.putArray("cases");
        for (PolicyCase one : setup.cases()) {
            cases.addObject()
                    .put("name", one.name())
                    .put("role", one.role().name().toLowerCase(Locale.ROOT))
                    .put("ban_year", one.banYear())
                    .put("sha256", Fingerprint.of(ScenarioText.of(one.scenario())));
        }
        ArrayNode policies = root.putArray("policies");
        for (Policy policy : setup.policies()) {
            policies.addObject()
                    .put("name", policy.name())
                    .put("title", policy.title())
                    .put(
                            "sha256",
                            Fingerprint.of(ScenarioText.of(
                                    setup.cases().get(0).scenario().withPolicy(policy))));
        }
        root.put("seed", setup.seed());
        return root;
    }

    private static ObjectNode root(Build build) {
        ObjectNode root = JsonText.object();
        root.put("format_version", FORMAT_VERSION);
        root.putObject("tool")
                .put("name", "chokepoint")
                .put("version", build.version())
                .put("commit", build.commit());
        return root;
    }

    private static ResultFile finished(ObjectNode root, List<Fingerprint> files) {
        ArrayNode list = root.putArray("files");
        for (Fingerprint file : files) {
            list.addObject().put("path", file.path()).put("bytes", file.bytes()).put("sha256", file.sha256());
        }
        return ResultFile.ofText(PATH, JsonText.of(root));
    }

    /** Every input row in full. */
    private static String rows(InputTable inputs) {
        return inputs.rows().stream().map(InputRow::toString).collect(Collectors.joining("\n"));
    }
}
