package chokepoint.scenarios;

import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.ReplayScore;
import chokepoint.core.validation.Target;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FittedConstant;
import chokepoint.scenarios.calibration.FreeParameter;
import chokepoint.scenarios.evidence.EvidenceTable;
import chokepoint.scenarios.evidence.SeenRow;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.table.CalibrationTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is fitted, how far it may go, and the plausible parameter sets that a calibration left behind. */
public final class CalibrationLibrary {

    /** Folder of the installed sets in the sources. */
    public static final String INSTALLED_IN = "scenarios/src/main/resources/chokepoint/calibration";

    /** First day that a fit to the early years does not see. */
    private static final LocalDate END_OF_EARLY_YEARS = LocalDate.of(2012, 1, 1);

    private static final String FIT = "fit";

    private CalibrationLibrary() {}

    /** Parameters that may be fitted under some rules, with the ranges a fit may not leave. */
    public static List<FreeParameter> freeParameters(Rules rules) {
        return CalibrationTable.freeParameters(rules);
    }

    /** All parameters that may be fitted under any rules, each with what reads it. */
    public static List<FittedConstant> constants() {
        return CalibrationTable.constants();
    }

    /** What was seen in 2025 that a fit may read: rows of use {@code fit} of the shipped evidence, and no other. */
    public static List<SeenRow> fittedRows() {
        Problems problems = new Problems();
        List<SeenRow> rows = EvidenceTable.read(EvidenceTable.SHIPPED, problems);
        problems.throwIfAny();
        return fittedRows(rows);
    }

    /** Those of a table that a fit may read. */
    public static List<SeenRow> fittedRows(List<SeenRow> rows) {
        return rows.stream().filter(row -> row.use().equals(FIT)).toList();
    }

    /** Observations that end with 2011. */
    public static List<Target> earlyTargets() {
        return ReplayLibrary.targets().stream()
                .filter(target -> !target.period().to().isAfter(END_OF_EARLY_YEARS))
                .toList();
    }

    /** Observations that a fit to the early years does not see, and the bases of prices. */
    public static List<Target> lateTargets() {
        List<Target> early = earlyTargets();
        return ReplayLibrary.targets().stream()
                .filter(target -> target.isBase() || !early.contains(target))
                .toList();
    }

    /** The installed sets; empty when none are. */
    public static ParameterSets installed() {
        return CalibrationTable.installed(
                CalibrationTable.SETS, Stamp.isOfBoth(installedStamp()) ? "2009-2013 and 2025" : "2009-2013");
    }

    /** The installed sets of a fit that saw nothing after 2011; empty when none are. */
    public static ParameterSets installedEarly() {
        return CalibrationTable.installed(CalibrationTable.EARLY_SETS, "2009-2011");
    }

    /**
     * How the installed sets do in their replay: the means of the seeds of {@code docs/validation.md}, as recorded there, so that every
     * result can say how far the model is to be trusted.
     */
    public static ReplayScore replayScore() {
        return CalibrationTable.replayScore();
    }

    /** Stamp of the installed sets: of what model and data they are; empty when none are installed. */
    public static String installedStamp() {
        return CalibrationTable.installedStamp();
    }

    /**
     * Stamp of the model and the data as they are now, of as many crises as the installed sets are fitted to, under the rules that are the
     * default.
     */
    public static String currentStamp() {
        return Stamp.isOfBoth(installedStamp()) ? stampOfBoth(Rules.TODAY) : Stamp.ofQuotas();
    }

    /** Stamp of the model and the data of both crises under some rules. */
    public static String stampOfBoth(Rules rules) {
        return Stamp.ofBoth(rules);
    }

    /** Stamp of the model and the data of the crisis of 2010 under some rules. */
    public static String stampOfQuotas(Rules rules) {
        return Stamp.ofQuotas(rules);
    }

    /** A scenario whose runs take the installed sets in turn. */
    public static Scenario calibrated(Scenario scenario) {
        return scenario.withParameterSets(installed());
    }

    /**
     * Files of sets by name: the sets, and the stamp of the model that they are of.
     *
     * @param plausible what was tried, the best first
     * @param sets the parameters of each
     * @param stamp what the sets are fitted with; empty for a fit that saw only the years to 2011
     */
    public static Map<String, String> files(
            List<FreeParameter> free, List<Evaluation> plausible, List<Map<Parameter, Double>> sets, String stamp) {
        String table = CalibrationTable.text(free, plausible, sets);
        return stamp.isEmpty()
                ? Map.of(CalibrationTable.EARLY_SETS, table)
                : Map.of(CalibrationTable.SETS, table, CalibrationTable.STAMP, stamp + "\n");
    }
}
