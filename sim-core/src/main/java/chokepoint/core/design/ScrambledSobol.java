package chokepoint.core.design;

import chokepoint.core.random.Draws;
import chokepoint.core.random.Purpose;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of the Sobol sequence (direction numbers of S. Joe and F. Y. Kuo, SIAM Journal on Scientific Computing 30 (2008) 2635–2654, by
 * Commons Math) under nested uniform scrambling (A. B. Owen, Randomly permuted (t,m,s)-nets and (t,s)-sequences, 1995): each of the 32
 * leading bits of a coordinate is flipped or not by chance that is addressed by (seed, dimension, the bits above it before scrambling), and
 * what lies below them is filled by one addressed by all 32.
 *
 * <p>Each point alone is uniform in the unit cube, so means over points are unbiased, and seeds are independent scrambles. The first
 * 2^m points, and every later block of 2^m that begins at a multiple of 2^m, remain a net: in each dimension every interval
 * [j/2^m, (j + 1)/2^m) holds exactly one of them. Points of other counts are uniform as well, but not a net.
 *
 * <p>Not thread-safe: the generator below keeps the index it stands at.
 */
public final class ScrambledSobol implements UnitPoints {

    /** Most dimensions for which there are direction numbers. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final int BITS = 32;
    /** A variate holds the flips of a part of the tree of this many levels: one for each of its nodes. */
    private static final int LEVELS = 4;

    private static final int NODES = (1 << LEVELS) - 1;
    private static final double LEADING_UNITS = 0x1.0p32;
    /** 52 bits in all: half a unit of the last one can be added without rounding up to 1. */
    private static final double TAIL_UNITS = 0x1.0p20;

    /** Replications that tell the two addresses of a scramble apart. */
    private static final int FLIPS = 0;

    private static final int TAILS = 1;

    private final int dimensions;
    private final SobolSequenceGenerator sequence;
    private final Draws nodes;
    private final Draws tails;

    /**
     * @param dimensions 1 to {@link #MOST_DIMENSIONS}
     * @param seed of the scramble
     */
    public ScrambledSobol(int dimensions, long seed) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(dimensions + " dimensions; allowed: 1 to " + MOST_DIMENSIONS);
        }
        this.dimensions = dimensions;
        sequence = new SobolSequenceGenerator(dimensions);
        nodes = new Draws(seed, FLIPS);
        tails = new Draws(seed, TAILS);
    }

    /** The first {@code count} points, by [point][dimension]. */
    public static double[][] points(int count, int dimensions, long seed) {
        return new ScrambledSobol(dimensions, seed).first(count);
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public double[] point(int index) {
        double[] point = index == sequence.getNextIndex() ? sequence.nextVector() : sequence.skipTo(index);
        for (int d = 0; d < dimensions; d++) {
            // of an index below 2^31 no lower bit is set
            point[d] = scrambled((long) (point[d] * LEADING_UNITS), d);
        }
        return point;
    }

    private double scrambled(long leading, int dimension) {
        long flipped = 0;
        for (int above = 0; above < BITS; above += LEVELS) {
            // 1 and the bits above: the number of a node in a binary tree, no two alike whatever their depth
            long root = (1L << above) | (leading >>> (BITS - above));
            int flips = (int) (nodes.uniform(Purpose.DESIGN_SCRAMBLE, dimension, (int) root) * (1 << NODES));
            int node = 0;
            for (int bit = above; bit < above + LEVELS; bit++) {
                int own = (int) (leading >>> (BITS - 1 - bit)) & 1;
                flipped = (flipped << 1) | (own ^ ((flips >>> node) & 1));
                // children of a node of a tree that is numbered row by row from 0
                node = 2 * node + 1 + own;
            }
        }
        double tail = Math.floor(tails.uniform(Purpose.DESIGN_SCRAMBLE, dimension, (int) leading) * TAIL_UNITS);
        return (flipped + (tail + 0.5) / TAIL_UNITS) / LEADING_UNITS;
    }
}
