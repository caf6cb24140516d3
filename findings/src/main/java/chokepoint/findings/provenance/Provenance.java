package chokepoint.findings.provenance;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.ScenarioText;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.policy.PolicySetup;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What results are a function of, as JSON: the head of a manifest, and what two experiments must share for the one to go on from the
 * runs of the other. No clock time, threads, host, user or path.
 */
public final class Provenance {

    /** Name of the file that lists the files of a result, and heads them with this. */
    public static final String MANIFEST = "manifest.json";

    /** Version of the files' layout; raised when a column or key that readers rely on changes. */
    public static final int FORMAT_VERSION = 4;

    private Provenance() {}

    /** The program alone. */
    public static ObjectNode of(Build build) {
        ObjectNode root = JsonText.object();
        root.put("format_version", FORMAT_VERSION);
        root.putObject("tool")
                .put("name", "chokepoint")
                .put("version", build.version())
                .put("commit", build.commit());
        return root;
    }

    /** Scenario and inputs, whatever the luck. */
    public static ObjectNode of(Scenario scenario, Build build) {
        ObjectNode root = of(build);
        root.putObject("scenario")
                .put("name", scenario.name())
                .put("title", scenario.title())
                .put("sha256", Sha256.of(ScenarioText.of(scenario)));
        root.putObject("data")
                .put("rows", scenario.inputsRead().rows().size())
                .put("sha256", Sha256.of(rows(scenario.inputsRead())));
        return root;
    }

    /** The runs of a scenario, their number aside. */
    public static ObjectNode of(Scenario scenario, long seed, Build build) {
        ObjectNode root = of(scenario, build);
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

    /** The runs of a comparison of policies, their number aside. */
    public static ObjectNode of(PolicySetup setup) {
        ObjectNode root = of(setup.build());
        ArrayNode cases = root.putArray("cases");
        for (PolicyCase one : setup.cases()) {
            cases.addObject()
                    .put("name", one.name())
                    .put("role", one.role().name().toLowerCase(Locale.ROOT))
                    .put("ban_year", one.banYear())
                    .put("sha256", Sha256.of(ScenarioText.of(one.scenario())));
        }
        ArrayNode policies = root.putArray("policies");
        for (Policy policy : setup.policies()) {
            policies.addObject()
                    .put("name", policy.name())
                    .put("title", policy.title())
                    .put(
                            "sha256",
                            Sha256.of(ScenarioText.of(
                                    setup.cases().get(0).scenario().withPolicy(policy))));
        }
        root.put("seed", setup.seed());
        return root;
    }

    /** Every input row in full. */
    private static String rows(InputTable inputs) {
        return inputs.rows().stream().map(InputRow::toString).collect(Collectors.joining("\n"));
    }
}
