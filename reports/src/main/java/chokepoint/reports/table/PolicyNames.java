package chokepoint.reports.table;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.policy.Foresight;
import chokepoint.findings.policy.Unbought;

/**
 * What policies and bans are called: by their names in files where people type them, by their titles in a brief. A policy that holds what
 * nobody has bought in the run bears a mark wherever it stands.
 */
public enum PolicyNames {
    /** Names in files. */
    CODES,
    /** Titles. */
    TITLES;

    /** Stands behind the name of a policy that holds what nobody has bought. */
    public static final String MARK = "*";

    /** Name of a policy, with its mark. */
    public String of(Policy policy) {
        return (this == CODES ? policy.name() : policy.title()) + (Unbought.in(policy) ? MARK : "");
    }

    /** The same inside a sentence. */
    public String quoted(Policy policy) {
        return "“" + of(policy) + "”";
    }

    /** Name of a ban. */
    public String of(PolicyCase ban) {
        return this == CODES ? ban.name() : title(ban);
    }

    /** The same inside a sentence. */
    public String quoted(PolicyCase ban) {
        return this == CODES ? ban.name() : "“" + title(ban) + "”";
    }

    /** Title of a ban with the year in which it begins. */
    public static String title(PolicyCase ban) {
        return ban.scenario().title()
                + (ban.banYear() == 0 ? "" : ", " + Foresight.day(ban).getYear());
    }

    /** Name of a policy in files, with its mark. */
    public static String code(Policy policy) {
        return CODES.of(policy);
    }
}
