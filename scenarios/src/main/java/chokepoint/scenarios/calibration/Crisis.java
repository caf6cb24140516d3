package chokepoint.scenarios.calibration;

import java.util.Arrays;
import java.util.List;

/** A past that behaviour is fitted to. */
public enum Crisis {
    /** Export quotas and the halt to Japan, 2009 to 2013. */
    QUOTAS("2010"),
    /** Licences on rare earths and magnets of April 2025, up to the last row that may be fitted. */
    LICENCES("2025");

    private final String key;

    Crisis(String key) {
        this.key = key;
    }

    /** Name in files: its year. */
    public String key() {
        return key;
    }

    /**
     * Crises by their name in a table.
     *
     * @param word a year, or {@code both}
     */
    public static List<Crisis> of(String word) {
        List<Crisis> found = Arrays.stream(values())
                .filter(crisis -> word.equals("both") || word.equals(crisis.key))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("'" + word + "' is no crisis; allowed: 2010, 2025, both");
        }
        return found;
    }
}
