package chokepoint.findings.evidence;

import java.util.Locale;

/**
 * A row of evidence in a replay.
 *
 * @param seen what was seen, and how runs show it
 * @param quantity what it is of, in words
 * @param unit of its numbers
 * @param silence why no run shows it; empty where one does, or nobody says
 */
public record ReplayedRow(SeenOutcome seen, Use use, String quantity, String unit, String silence) {

    /** What a row is for. */
    public enum Use {
        /** Structures and inputs were made with it in view: shown, and not scored. */
        FIT,
        /** Scored. */
        CHECK,
        /** What other rows are relative to. */
        BASE,
        /** Shown alone: an input, or too thin a quote. */
        NONE;

        /** As it stands in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String id() {
        return seen.evidence().id();
    }

    public String block() {
        return seen.evidence().block();
    }
}
