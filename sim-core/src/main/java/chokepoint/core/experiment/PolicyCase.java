package chokepoint.core.experiment;

import chokepoint.core.scenario.Scenario;

/**
 * A state of the world under which policies are compared.
 *
 * @param name name in files, for example {@code ban-2026-total@2030+flood}
 * @param of name of the case this one is the flood of; its own name otherwise
 * @param calm name of the case that is the same world without the ban; its own name for such a one
 * @param banYear year in which the ban begins; that of the measure without a ban; 0 when it is drawn for each replication
 * @param scenario without a policy
 */
public record PolicyCase(String name, Role role, String of, String calm, int banYear, Scenario scenario) {

    /** What a case is in the comparison. */
    public enum Role {
        /** A world without a ban: there what a policy costs is paid for nothing. */
        NO_BAN,
        /** A ban. */
        BAN,
        /** The same ban, after which the exporter floods the market. */
        FLOOD
    }
}
