package chokepoint.studies.crew;

/**
 * Who makes the runs of a study: threads of this process. Results do not depend on it.
 *
 * @param threads at least 1
 */
public record Crew(int threads) {

    /** Most threads of a crew. */
    public static final int MOST_THREADS = 1024;

    public Crew {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("crew of " + threads + " threads; allowed: 1 to " + MOST_THREADS);
        }
    }

    /** So many threads of this process. */
    public static Crew threads(int threads) {
        return new Crew(threads);
    }

    /** A thread for every core. */
    public static Crew ofAllCores() {
        return new Crew(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }
}
