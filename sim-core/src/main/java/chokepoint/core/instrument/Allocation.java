package chokepoint.core.instrument;

import java.util.Locale;
import java.util.Optional;

/** Who gets what a national reserve releases. */
public enum Allocation {
    /** Everybody in proportion to need. */
    PRO_RATA,
    /** Military users first, then dual-use, then civil ones. */
    CRITICAL_FIRST,
    /** Industries with the most value added per tonne first. */
    VALUE_FIRST,
    /** Whoever pays most: the release is offered in Japan's market. */
    AUCTION;

    /** Name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Allocation> ofKey(String key) {
        for (Allocation allocation : values()) {
            if (allocation.key().equals(key)) {
                return Optional.of(allocation);
            }
        }
        return Optional.empty();
    }
}
