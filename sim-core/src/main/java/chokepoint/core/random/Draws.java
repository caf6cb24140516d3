package chokepoint.core.random;

import org.apache.commons.rng.core.source64.Philox4x64;

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
    private static final int WORDS_PER_BLOCK = 4;

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
        Philox4x64 source = at(purpose, agent / WORDS_PER_BLOCK, week);
        for (int skip = agent % WORDS_PER_BLOCK; skip > 0; skip--) {
            source.next();
        }
        return toUniform(source.next());
    }

    /** Standard normal variate at an address, by inversion. */
    public double normal(Purpose purpose, int agent, int week) {
        return InverseNormal.quantile(uniform(purpose, agent, week));
    }

    /** Fills {@code out[a]} with {@link #normal} of agent {@code a} for all a: the same values, one pass. */
    public void normals(Purpose purpose, int week, double[] out) {
        Philox4x64 source = at(purpose, 0, week);
        for (int agent = 0; agent < out.length; agent++) {
            out[agent] = InverseNormal.quantile(toUniform(source.next()));
        }
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

    private Philox4x64 at(Purpose purpose, int block, int week) {
        return new Philox4x64(new long[] {seed, replication, block, week, purpose.number(), 0});
    }

    private static double toUniform(long bits) {
        return ((bits >>> 11) + 0.5) * UNIT;
    }
}
