package chokepoint.core.design;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;

/**
 * Random trajectories of elementary steps (M. D. Morris, Technometrics 33 (1991) 161–174, section 3): each starts at a random point of
 * the grid {0, 1/(p − 1), …, 1} and moves every factor once, in random order, up or down by Δ = p / (2 (p − 1)) – so every level is
 * met as often as any other. k factors make k + 1 points; {@link Move#between} tells what moved from one to the next.
 *
 * <p>The grid holds 0 and 1 themselves. Who maps coordinates to quantiles of a distribution without ends has to squeeze the
 * grid first.
 */
public final class MorrisTrajectories {

    /** Number of levels where none is said. */
    public static final int USUAL_LEVELS = 4;

    /** Weeks of the address that tell starts, directions and order apart. */
    private static final int START = 0;

    private static final int DIRECTION = 1;
    private static final int ORDER = 2;

    private final int factors;
    private final int levels;
    private final long seed;

    /**
     * @param factors k, at least 1
     * @param levels p, even, so that Δ leads from level to level
     */
    public MorrisTrajectories(int factors, int levels, long seed) {
        if (factors < 1 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(
                    factors + " factors on " + levels + " levels; allowed: at least 1, on an even number of levels");
        }
        this.factors = factors;
        this.levels = levels;
        this.seed = seed;
    }

    /** On {@link #USUAL_LEVELS} levels. */
    public MorrisTrajectories(int factors, long seed) {
        this(factors, USUAL_LEVELS, seed);
    }

    /** Δ, by how much a factor moves, as a share of its range. */
    public double stepShare() {
        return levels / (2.0 * (levels - 1));
    }

    /**
     * The points of a trajectory, by [point][factor], k + 1 of them.
     *
     * @param index of the trajectory, 0 or more
     */
    public double[][] trajectory(int index) {
        Draws draws = new Draws(seed, index);
        int[] level = new int[factors];
        int[] step = new int[factors];
        for (int j = 0; j < factors; j++) {
            int lower = (int) (draws.uniform(Purpose.DESIGN_TRAJECTORY, j, START) * levels / 2);
            boolean up = draws.uniform(Purpose.DESIGN_TRAJECTORY, j, DIRECTION) < 0.5;
            level[j] = up ? lower : lower + levels / 2;
            step[j] = up ? levels / 2 : -levels / 2;
        }
        int[] order = Shuffle.of(factors, j -> draws.uniform(Purpose.DESIGN_TRAJECTORY, j, ORDER));
        double[][] points = new double[factors + 1][];
        points[0] = coordinates(level);
        for (int i = 0; i < factors; i++) {
            level[order[i]] += step[order[i]];
            points[i + 1] = coordinates(level);
        }
        return points;
    }

    /** The points of the first trajectories one after the other, by [point][factor]: {@code trajectories × (k + 1)} of them. */
    public double[][] first(int trajectories) {
        double[][] points = new double[Math.multiplyExact(trajectories, factors + 1)][];
        for (int r = 0; r < trajectories; r++) {
            System.arraycopy(trajectory(r), 0, points, r * (factors + 1), factors + 1);
        }
        return points;
    }

    private double[] coordinates(int[] level) {
        double[] point = new double[factors];
        for (int j = 0; j < factors; j++) {
            point[j] = level[j] / (levels - 1.0);
        }
        return point;
    }
}
