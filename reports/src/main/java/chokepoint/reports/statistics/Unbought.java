package chokepoint.reports.statistics;

import chokepoint.core.world.Policy;
import chokepoint.core.world.Terms;

/** What exists without having been bought or built in the run. */
public final class Unbought {

    private Unbought() {}

    /** Whether a policy holds a reserve that stands filled on its first day. */
    public static boolean in(Policy policy) {
        return policy.instruments().stream()
                .anyMatch(
                        instrument -> instrument.terms() instanceof Terms.Reserve reserve && reserve.buildWeeks() == 0);
    }
}
