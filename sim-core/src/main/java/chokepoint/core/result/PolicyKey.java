package chokepoint.core.result;

import java.util.Comparator;

/**
 * What a number of a {@link PolicyMeasure} is of: nothing further, one thing, or one thing and its counterpart, such as an instrument
 * and who pays for it. Ordered by letters, the first part first.
 *
 * @param subject industry, oxide, nest, instrument, country or region; empty for a measure of nothing further
 * @param counterpart payer, country or item; empty without one
 */
public record PolicyKey(String subject, String counterpart) implements Comparable<PolicyKey> {

    /** Of nothing further. */
    public static final PolicyKey NONE = new PolicyKey("", "");

    private static final Comparator<PolicyKey> ORDER =
            Comparator.comparing(PolicyKey::subject).thenComparing(PolicyKey::counterpart);

    public PolicyKey {
        if (subject.isEmpty() && !counterpart.isEmpty()) {
            throw new IllegalArgumentException("a key has a counterpart, " + counterpart + ", of nothing");
        }
    }

    /** Of one thing; of nothing further where its name is empty. */
    public static PolicyKey of(String subject) {
        return new PolicyKey(subject, "");
    }

    /** Of one thing and its counterpart. */
    public static PolicyKey of(String subject, String counterpart) {
        return new PolicyKey(subject, counterpart);
    }

    @Override
    public int compareTo(PolicyKey other) {
        return ORDER.compare(this, other);
    }
}
