package chokepoint.core.instrument;

import java.util.Locale;
import java.util.Optional;

/** How the members of a coalition share what an instrument costs or brings in. */
public enum PayerKey {
    /** By gross domestic product. */
    GDP,
    /** By what their industries use of rare-earth oxides. */
    CONSUMPTION,
    /** The same part each. */
    EQUAL;

    /** Name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PayerKey> ofKey(String key) {
        for (PayerKey payerKey : values()) {
            if (payerKey.key().equals(key)) {
                return Optional.of(payerKey);
            }
        }
        return Optional.empty();
    }
}
