package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** The days that policies may name. */
public final class PolicyDays {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate LAST = LocalDate.of(2050, 12, 31);

    private PolicyDays() {}

    /** Whether a policy may name a day. */
    static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether a policy may name all days of an instrument. */
    public static boolean hold(Instrument instrument) {
        return Stream.of(instrument.announce(), instrument.start(), instrument.end(), instrument.withdrawn())
                .filter(Objects::nonNull)
                .allMatch(PolicyDays::hold);
    }

    /** In words. */
    public static String range() {
        return FIRST + " to " + LAST;
    }
}
