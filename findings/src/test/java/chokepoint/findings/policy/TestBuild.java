package chokepoint.findings.policy;

import chokepoint.core.experiment.Build;

/** The program of the tests. */
public final class TestBuild {

    public static final Build BUILD = new Build("1.2.3", "0123456789abcdef");

    private TestBuild() {}
}
