package chokepoint.core.scenario;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How the exporter answers new supply elsewhere.
 *
 * @param kind what it does
 * @param floodFrom first day of a flood, on which the last ban has ended; only for {@link Kind#FLOOD}
 */
public record ExporterAnswer(Kind kind, LocalDate floodFrom) {

    /** What the exporter does. */
    public enum Kind {
        /** Plans make room for a part of new supply elsewhere. */
        NONE,
        /** After the ban plans are raised for some years, whatever the price. */
        FLOOD,
        /** Plans are raised as soon as new plants elsewhere have a part of the market, until they are gone. */
        UNDERCUT;

        /** Name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofKey(String key) {
            for (Kind kind : values()) {
                if (kind.key().equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** No answer. */
    public static final ExporterAnswer NONE = new ExporterAnswer(Kind.NONE, LocalDate.MAX);
}
