package chokepoint.app;

import chokepoint.core.experiment.PolicyCases;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.InputTable;
import chokepoint.core.world.Policy;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.Tables;
import chokepoint.core.world.WorldStructure.Industry;
import chokepoint.reports.Build;
import chokepoint.reports.PolicySetup;
import chokepoint.reports.statistics.PolicyIndustry;
import java.util.ArrayList;
import java.util.List;
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

    /** The cases of a comparison of these scenarios; the world without a ban is always among them. */
    PolicyCases cases(List<String> scenarios) {
        List<Scenario> bans = new ArrayList<>();
        for (String name : scenarios) {
            if (!name.equals(NO_BAN)) {
                bans.add(parameters.load(name));
            }
        }
        if (bans.isEmpty()) {
            throw ensemble.refused(
                    "name at least one scenario with a ban, for example ban-2026-total; no-ban is always there");
        }
        return new PolicyCases(parameters.load(NO_BAN), bans, years(), hazardProbability(), horizonWeeks());
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
    PolicySetup setup(PolicyCases cases, List<Policy> policies, String baseline) {
        return setup(cases, policies, baseline, ensemble.runs());
    }

    /** The same with another number of replications than that of the options. */
    PolicySetup setup(PolicyCases cases, List<Policy> policies, String baseline, int runs) {
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
                new Build(BuildInfo.version(), BuildInfo.commit()));
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
