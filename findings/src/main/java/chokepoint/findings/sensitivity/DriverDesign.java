package chokepoint.findings.sensitivity;

import chokepoint.core.design.MorrisTrajectories;
import chokepoint.core.design.SaltelliRows;
import chokepoint.core.factor.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each run of a {@link DriverSetup} is asked: a function of its number, and behind the screening of the factors that lead.
 *
 * <p>Luck, and the draw of the inputs outside the design, have a number each. On a trajectory they are those of the trajectory, the same
 * at all of its points, so that a step moves nothing else. In a row of the study by variance they are columns like the others: a
 * coordinate u in (0, 1) stands for the draw of number ⌊2³¹ u⌋.
 */
public final class DriverDesign {

    private static final double NUMBERS = 0x1.0p31;
    /** Levels of quantiles at which steps are taken: the middles of four equal parts, as the ends of a range are no likely values. */
    private static final double LEVELS = MorrisTrajectories.USUAL_LEVELS;

    private final DriverSetup setup;
    private final List<Factor> leading;

    /**
     * What a run is asked.
     *
     * @param factors that stand at a quantile of their own
     * @param quantiles by those
     * @param outside number of the draw of all other inputs
     * @param luck number of the luck
     */
    public record Row(List<Factor> factors, double[] quantiles, int outside, int luck) {

        /** The quantile of a factor; not a number where the row draws it with the others. */
        public double quantile(Factor factor) {
            int at = factors.indexOf(factor);
            return at < 0 ? Double.NaN : quantiles[at];
        }
    }

    /**
     * @param leading factors of the study by variance, in their order; none where they are not known yet
     */
    public DriverDesign(DriverSetup setup, List<Factor> leading) {
        this.setup = setup;
        this.leading = List.copyOf(leading);
    }

    /**
     * What a run is asked.
     *
     * @throws IllegalArgumentException for a run of the study by variance while nobody knows which factors lead
     */
    public Row row(int run) {
        return run < setup.firstOfVariance() ? ofScreening(run) : ofVariance(run - setup.firstOfVariance());
    }

    private Row ofScreening(int run) {
        List<Factor> factors = setup.screened();
        int length = factors.size() + 1;
        int trajectory = run / length;
        if (run >= setup.screeningRuns()) {
            return new Row(List.of(), new double[0], run, run);
        }
        double[] point = new MorrisTrajectories(factors.size(), setup.seed()).trajectory(trajectory)[run % length];
        return new Row(factors, quantiles(point), trajectory, trajectory);
    }

    /** The middles of the parts of (0, 1) that levels of the grid stand for. */
    private static double[] quantiles(double[] point) {
        return Arrays.stream(point)
                .map(coordinate -> (Math.round(coordinate * (LEVELS - 1)) + 0.5) / LEVELS)
                .toArray();
    }

    private Row ofVariance(int run) {
        if (leading.size() != setup.leading()) {
            throw new IllegalArgumentException(leading.size() + " leading factors; needed: " + setup.leading());
        }
        int perBase = setup.columns() + 2;
        double[] point = rows(run / perBase)[run % perBase];
        double[] quantiles = new double[leading.size()];
        System.arraycopy(point, 0, quantiles, 0, quantiles.length);
        return new Row(leading, quantiles, number(point[quantiles.length]), number(point[quantiles.length + 1]));
    }

    private double[][] rows(int base) {
        if (setup.scrambles() == 0) {
            return SaltelliRows.random(setup.columns(), setup.seed()).ofBase(base);
        }
        int ofScramble = setup.baseRows() / setup.scrambles();
        return SaltelliRows.sobol(setup.columns(), setup.seed() + base / ofScramble)
                .ofBase(base % ofScramble);
    }

    private static int number(double coordinate) {
        return (int) (coordinate * NUMBERS);
    }

    /** Quantiles of all points of the trajectories, in the order of runs: a step is half of (0, 1) long. */
    double[][] screeningPoints() {
        double[][] points = new MorrisTrajectories(setup.screened().size(), setup.seed()).first(setup.trajectories());
        return Arrays.stream(points).map(DriverDesign::quantiles).toArray(double[][]::new);
    }

    /** Names of the columns of the study by variance. */
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(leading.stream().map(Factor::name).toList());
        names.add(OUTSIDE);
        names.add(LUCK);
        return names;
    }

    /** Name of the column of all inputs outside the design. */
    public static final String OUTSIDE = "other_inputs";

    /** Name of the column of luck. */
    public static final String LUCK = "luck";
}
