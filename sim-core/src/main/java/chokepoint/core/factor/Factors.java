package chokepoint.core.factor;

import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.scenario.Rule;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.SupplyPath;
import chokepoint.core.scenario.UsePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The factors of a scenario: every input that is drawn, in groups by what it is about. An input whose range has no width belongs to
 * none, and neither does a parameter that the calibrated sets give.
 *
 * @param all the calibrated sets first where there are any, then inputs in the order of the tables, then courses
 */
public record Factors(List<Factor> all) {

    /** Name of the factor that chooses the calibrated set. */
    public static final String SET = "calibrated_set";

    public Factors {
        all = List.copyOf(all);
    }

    /** The factors of a scenario. */
    public static Factors of(Scenario scenario) {
        List<Factor> factors = new ArrayList<>();
        ParameterSets sets = scenario.parameterSets();
        List<String> given = Stream.of(Parameter.values())
                .filter(parameter -> !sets.isEmpty() && sets.sets().get(0).containsKey(parameter))
                .map(Parameter::path)
                .toList();
        if (!sets.isEmpty()) {
            factors.add(new Factor(SET, "which calibrated set of behaviour holds", List.of(), List.of(), true));
        }
        List<InputRow> varying = scenario.inputsRead().rows().stream()
                .filter(row -> row.low() < row.high() && !given.contains(row.path()))
                .toList();
        // asked once a row: to know the subject of one takes long enough to be seen
        List<String> names = varying.stream().map(Factors::name).toList();
        for (String name : names.stream().distinct().toList()) {
            List<InputRow> rows = IntStream.range(0, names.size())
                    .filter(row -> names.get(row).equals(name))
                    .mapToObj(varying::get)
                    .toList();
            String label = Subject.of(rows.get(0)).map(Subject::label).orElseGet(() -> TableSubject.label(name));
            factors.add(
                    new Factor(name, label, rows.stream().map(InputRow::path).toList(), List.of(), false));
        }
        factors.addAll(courses(scenario));
        return new Factors(factors);
    }

    private static String name(InputRow row) {
        return Subject.of(row)
                .map(Subject::key)
                .orElse(row.path().substring(0, row.path().indexOf('.')));
    }

    private static List<Factor> courses(Scenario scenario) {
        List<Factor> factors = new ArrayList<>();
        for (ControlPlan control : scenario.controls()) {
            if (scenario.rules().has(Rule.LICENCE_QUEUE) && control.isLicence()) {
                continue; // the office's own numbers hold, which are inputs
            }
            boolean varies = control.approvals().stream().anyMatch(step -> step.low() < step.high())
                    || control.clearances().stream().anyMatch(step -> step.low() < step.high());
            if (varies) {
                factors.add(course(control.name(), "approvals under " + control.name()));
            }
        }
        for (FeedLoss loss : scenario.feedLosses()) {
            if (loss.course().stream().anyMatch(step -> step.low() < step.high())) {
                factors.add(course("feedLosses." + loss.name(), "how much feed is lost by " + loss.name()));
            }
        }
        for (UsePath use : scenario.conditions().usePaths()) {
            if (use.course().steps().stream().anyMatch(step -> step.lowFactor() < step.highFactor())) {
                factors.add(course("usePaths." + use.name(), "course of use, " + use.name()));
            }
        }
        for (SupplyPath supply : scenario.conditions().supplyPaths()) {
            if (supply.course().steps().stream().anyMatch(step -> step.lowFactor() < step.highFactor())) {
                factors.add(course("supplyPaths." + supply.name(), "course of supply, " + supply.name()));
            }
        }
        if (scenario.quotas().stream().map(QuotaPlan::outside).anyMatch(out -> out.lowPerYear() < out.highPerYear())) {
            factors.add(course("exportQuotas", "exports outside the quotas"));
        }
        return factors;
    }

    private static Factor course(String name, String label) {
        return new Factor(name, label, List.of(), List.of(name), false);
    }

    /** The factor of a name. */
    public Optional<Factor> find(String name) {
        return all.stream().filter(factor -> factor.name().equals(name)).findFirst();
    }

    /** Names of all. */
    public List<String> names() {
        return all.stream().map(Factor::name).toList();
    }

    /** One of the factors split: each of its rows a factor of its own, named after its path; all others as they are. */
    public Factors splitByRow(Factor factor) {
        List<Factor> split = new ArrayList<>();
        for (Factor one : all) {
            if (one.equals(factor) && one.paths().size() > 1) {
                one.paths().forEach(path -> split.add(new Factor(path, path, List.of(path), List.of(), false)));
            } else {
                split.add(one);
            }
        }
        return new Factors(split);
    }
}
