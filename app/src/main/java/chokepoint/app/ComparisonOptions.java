package chokepoint.app;

import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.experiment.Twin;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.core.time.WeekCalendar;
import chokepoint.findings.policy.PolicyFamily;
import chokepoint.findings.policy.PolicyIndustry;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.PolicyLibrary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say under which bans policies are compared, and at which prices; shared by {@code compare} and {@code optimise}. */
final class ComparisonOptions {

    private static final String NO_BAN = "no-ban";
    private static final String HAZARD = "hazard";
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2040;
    private static final int LONGEST_YEARS = 15;

    @Mixin
    private EnsembleOptions ensemble = new EnsembleOptions();

    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Mixin
    private ParameterOption parameters = new ParameterOption();

    @Option(
            names = "--horizon",
            paramLabel = "YEARS",
            defaultValue = "10y",
            description =
                    "Years that are compared, from the measure of 2026 on, such as 10y (default: ${DEFAULT-VALUE}).")
    private String horizon = "";

    @Option(
            names = "--ban-year",
            paramLabel = "YEAR",
            split = ",",
            description = "Year that each ban comes in, or several by commas; hazard draws it anew in every run"
                    + " (default: the scenario's own).")
    private List<String> banYears = List.of();

    @Option(
            names = "--ban-probability",
            paramLabel = "P",
            defaultValue = "0.05",
            description =
                    "Chance a year that the ban comes: it weighs the world with the ban against that without, and draws"
                            + " the year under --ban-year hazard (default: ${DEFAULT-VALUE}, assumed).")
    private double banProbability;

    @Option(
            names = "--discount",
            paramLabel = "RATE",
            defaultValue = "0.03",
            description = "Rate a year that money of later years is discounted at (default: ${DEFAULT-VALUE}).")
    private double discount;

    @Option(
            names = "--announced",
            paramLabel = "DATE",
            description =
                    "Day in whose week every policy is first announced, such as 2027-03-01: moves announcement, start, end"
                            + " and withdrawal of all its instruments by the same whole weeks (default: each policy's own days).")
    private @Nullable LocalDate announced;

    EnsembleOptions ensemble() {
        return ensemble;
    }

    double banProbability() {
        return share("--ban-probability", banProbability, 1);
    }

    private double share(String option, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw ensemble.refused(option + " = " + value + ": allowed: 0 to " + most);
        }
        return value;
    }

    /**
     * The scenarios of a comparison, with the values that are set on top. A world in which nothing begins with the measure is compared alone; beside bans it is passed over
     * where it is the shipped world without a ban, which is there anyway.
     *
     * @param policies names or files of what else is compared
     */
    List<Scenario> scenarios(List<String> names, List<String> policies) {
        settings.refuseStrangers(Stream.of(names, List.of(NO_BAN), policies)
                .flatMap(List::stream)
                .toList());
        List<Scenario> worlds = new ArrayList<>();
        List<String> distinct = names.stream().distinct().toList();
        for (String name : distinct) {
            boolean passedOver = name.equals(NO_BAN) && distinct.size() > 1;
            if (!passedOver) {
                worlds.add(actedOn(parameters.load(name, settings.of(name))));
            }
        }
        for (Scenario world : worlds) {
            if (worlds.size() > 1 && !hasBan(world)) {
                throw ensemble.refused(world.name()
                        + " brings nothing in its measure's week or later, so it is no ban; compare it by itself");
            }
            if (!hasBan(world) && !banYears.isEmpty()) {
                throw ensemble.refused("--ban-year moves a ban, and " + world.name() + " has none");
            }
        }
        return worlds;
    }

    private Scenario actedOn(Scenario scenario) {
        if (scenario.structure().sites().isEmpty()
                || scenario.structure().members().isEmpty()) {
            throw ensemble.refused(
                    scenario.name() + ": in its world, " + scenario.structure().name()
                            + ", no policy acts: it has no plants and no treasuries outside China; name scenarios of world-2024");
        }
        return scenario;
    }

    /** Whether something begins with the measure that can be taken out. */
    static boolean hasBan(Scenario scenario) {
        return Twin.of(scenario).isPresent();
    }

    /** A policy with the values that are set on top. */
    Policy policy(String nameOrFile) {
        return policy(nameOrFile, List.of());
    }

    /** The same with further ones. */
    Policy policy(String nameOrFile, List<String> further) {
        List<String> all = new ArrayList<>(settings.of(nameOrFile));
        all.addAll(further);
        return PolicyLibrary.load(nameOrFile, all);
    }

    /** The policies on their days, which {@code --announced} may move. */
    List<Policy> onTheirDays(List<Policy> policies, Scenario scenario) {
        return policies.stream().map(policy -> onItsDays(policy, scenario)).toList();
    }

    /** As {@link #onTheirDays}. */
    Policy onItsDays(Policy policy, Scenario scenario) {
        if (announced == null) {
            return policy;
        }
        Policy moved = policy.announced(announced, scenario.timeline().calendar());
        for (Instrument instrument : moved.instruments()) {
            if (!PolicyLibrary.holds(instrument)) {
                throw ensemble.refused("--announced " + announced + ": " + instrument.name() + " of " + policy.name()
                        + " would be known from " + instrument.announce() + " and end on " + instrument.end()
                        + "; allowed: " + PolicyLibrary.days());
            }
        }
        return moved;
    }

    /** What {@code --announced} says, as a line of what identifies a study; empty without it. */
    String announcedLine() {
        return announced == null ? "" : "announced: " + announced + "\n";
    }

    /** The cases of a comparison of these scenarios, seen from the eve of the first announcement. */
    PolicyCases cases(List<Scenario> scenarios, List<Policy> policies) {
        List<Scenario> bans =
                scenarios.stream().filter(ComparisonOptions::hasBan).toList();
        Scenario calm = bans.isEmpty() ? scenarios.get(0) : parameters.load(NO_BAN, settings.of(NO_BAN));
        PolicyCases cases = new PolicyCases(calm, bans, years(), hazardProbability(), horizonWeeks());
        return policies.stream()
                .flatMap(policy -> policy.firstAnnouncement().stream())
                .min(LocalDate::compareTo)
                .map(cases::seenFrom)
                .orElse(cases);
    }

    private int horizonWeeks() {
        int years;
        try {
            years = Integer.parseInt(horizon.endsWith("y") ? horizon.substring(0, horizon.length() - 1) : horizon);
        } catch (NumberFormatException e) {
            throw ensemble.refused("--horizon = " + horizon + ": allowed: 1y to " + LONGEST_YEARS + "y");
        }
        ensemble.inRange("--horizon", years, LONGEST_YEARS);
        return (int) Math.round(years * WeekCalendar.WEEKS_PER_YEAR);
    }

    private List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        int last = Math.min(LAST_YEAR, FIRST_YEAR + (int) (horizonWeeks() / WeekCalendar.WEEKS_PER_YEAR) - 1);
        for (String word : banYears) {
            if (word.equals(HAZARD)) {
                continue;
            }
            try {
                int year = Integer.parseInt(word);
                if (year < FIRST_YEAR || year > last) {
                    throw ensemble.refused("--ban-year " + year + ": allowed: " + FIRST_YEAR + " to " + last
                            + " (the last year of --horizon that leaves a year after the ban), or hazard");
                }
                years.add(year);
            } catch (NumberFormatException e) {
                throw ensemble.refused("--ban-year " + word + ": allowed: a year from " + FIRST_YEAR + " to " + last
                        + ", several by commas, or hazard");
            }
        }
        return years.stream().distinct().toList();
    }

    private double hazardProbability() {
        return banYears.contains(HAZARD) ? banProbability() : 0;
    }

    /** What is compared, and at which prices. */
    PolicySetup setup(PolicyCases cases, List<Policy> policies, String baseline, List<PolicyFamily> families) {
        return setup(cases, policies, baseline, ensemble.runs(), families);
    }

    /** The same with another number of replications than that of the options. */
    PolicySetup setup(PolicyCases cases, List<Policy> policies, String baseline, int runs) {
        return setup(cases, policies, baseline, runs, List.of());
    }

    private PolicySetup setup(
            PolicyCases cases, List<Policy> policies, String baseline, int runs, List<PolicyFamily> families) {
        Scenario noBan = cases.listed().get(0).scenario();
        return new PolicySetup(
                cases.listed(),
                policies,
                baseline,
                ensemble.seed(),
                runs,
                banProbability(),
                share("--discount", discount, 1),
                central(noBan, "jpy_per_usd"),
                central(noBan, "deadweight_share"),
                noBan.structure().industries().stream()
                        .map(industry -> weighed(noBan.inputs(), industry))
                        .toList(),
                BuildInfo.build(),
                Optional.of(CalibrationLibrary.replayScore()),
                policies,
                families);
    }

    private static double central(Scenario scenario, String quantity) {
        return scenario.inputs().row(Tables.path(Tables.INVESTMENT, quantity)).central();
    }

    private static PolicyIndustry weighed(InputTable inputs, Industry industry) {
        String row = Tables.path(Tables.JAPAN_INDUSTRY, industry.name(), "exposed_value_added_jpy_bn_per_year");
        return new PolicyIndustry(industry.name(), inputs.row(row).central(), group(industry), industry.endUse());
    }

    private static String group(Industry industry) {
        if (industry.carRow()) {
            return "cars";
        }
        if (industry.magnetUser()) {
            return "other users of magnets";
        }
        return switch (industry.endUse()) {
            case MILITARY -> "aerospace and defence";
            case DUAL_USE -> "dual-use materials";
            case CIVIL -> "civil chemistry and glass";
        };
    }
}
