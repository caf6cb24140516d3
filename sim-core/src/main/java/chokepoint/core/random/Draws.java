package chokepoint.core.random;

/**
 * Addressed random variates: the value depends only on (seed, replication, purpose, agent, week).
 *
 * <p>A counter-based generator (Philox 4x64) is keyed by seed and replication; purpose, agent and week form the counter.
 * Policy and scenario are not in the key, so every policy meets the same luck; the order of calls, the thread and the number
 * of other agents do not matter. Variates are formed by inversion.
 *
 * <p>Not thread-safe by need: it has no state, so it may be shared.
 */
public final class Draws {

    private static final double UNIT = 0x1.0p-53;
    static final int WORDS_PER_BLOCK = PhiloxBlock.WORDS;

    private final long seed;
    private final long replication;

    /**
     * @param seed experiment seed, any value
     * @param replication index of the replication, 0 or more
     */
    public Draws(long seed, int replication) {
        if (replication < 0) {
            throw new IllegalArgumentException("replication " + replication + " is negative; allowed: 0 or more");
        }
        this.seed = seed;
        this.replication = replication;
    }

    /** Uniform variate in the open interval (0, 1) at an address. */
    public double uniform(Purpose purpose, int agent, int week) {
        long[] words = new long[WORDS_PER_BLOCK];
        block(purpose, agent / WORDS_PER_BLOCK, week, words);
        return toUniform(words[agent % WORDS_PER_BLOCK]);
    }

    /** Standard normal variate at an address, by inversion. */
    public double normal(Purpose purpose, int agent, int week) {
        return InverseNormal.quantile(uniform(purpose, agent, week));
    }

    /** Whose turn it is among {@code count}: replications take turns, from one on that the seed draws. */
    public int turn(Purpose purpose, int count) {
        int first = (int) (new Draws(seed, 0).uniform(purpose, 0, 0) * count);
        return (int) ((replication + first) % count);
    }

    /** A stable 31-bit address for a name (FNV-1a), so that adding a row or a control moves nobody else's luck. */
    public static int addressOf(String name) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < name.length(); i++) {
            hash ^= name.charAt(i);
            hash *= 0x01000193;
        }
        return hash & Integer.MAX_VALUE;
    }

    /** Fills {@code words} with the random words of the agents {@code 4 × block} to {@code 4 × block + 3}. */
    void block(Purpose purpose, int block, int week, long[] words) {
        // a stream counts up before it draws its first block
        PhiloxBlock.fill(seed, replication, block + 1L, week, purpose.number(), words);
    }

    static double toUniform(long bits) {
        return ((bits >>> 11) + 0.5) * UNIT;
    }
}
