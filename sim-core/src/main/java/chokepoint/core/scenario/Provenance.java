package chokepoint.core.scenario;

import java.util.Locale;
import java.util.Optional;

/** What an input value rests on. */
public enum Provenance {
    /** Published by a named source. */
    OBSERVED,
    /** Computed from published values. */
    DERIVED,
    /** A reasoned guess; no source gives it. */
    ASSUMED,
    /** Fills what is left of an observed total. */
    REMAINDER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Provenance> ofKey(String key) {
        for (Provenance provenance : values()) {
            if (provenance.key().equals(key)) {
                return Optional.of(provenance);
            }
        }
        return Optional.empty();
    }
}
