package chokepoint.scenarios;

import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.validation.ReplayScore;
import chokepoint.core.validation.Target;
import chokepoint.scenarios.calibration.Evaluation;
import chokepoint.scenarios.calibration.FreeParameter;
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

    private CalibrationLibrary() {}

    /** Parameters that are fitted, with the ranges a fit may not leave. */
    public static List<FreeParameter> freeParameters() {
        return CalibrationTable.freeParameters();
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
        return CalibrationTable.installed(CalibrationTable.SETS, "2009-2013");
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

    /** Stamp of the model and the data as they are now. */
    public static String currentStamp() {
        return Stamp.current();
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
     * @param early whether the fit saw only the years to 2011
     */
    public static Map<String, String> files(
            List<FreeParameter> free, List<Evaluation> plausible, List<Map<Parameter, Double>> sets, boolean early) {
        String table = CalibrationTable.text(free, plausible, sets);
        return early
                ? Map.of(CalibrationTable.EARLY_SETS, table)
                : Map.of(CalibrationTable.SETS, table, CalibrationTable.STAMP, currentStamp() + "\n");
    }
}
