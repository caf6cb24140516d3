package chokepoint.findings.policy;

import chokepoint.core.instrument.Policy;

/** What exists without having been bought or built in the run. */
public final class Unbought {

    private Unbought() {}

    /** Whether a policy holds a reserve that stands filled on its first day. */
    public static boolean in(Policy policy) {
        return !policy.standing().isEmpty();
    }
}
