package chokepoint.reports;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report holds besides its usual files.
 *
 * @param seriesOfEveryRun whether {@code series-all.csv} is written: every weekly series of every run
 * @param texts further text files by name, for example the effective scenario; names are those of files in the report's
 *     folder itself: letters, digits, dots, hyphens and underscores
 */
public record ReportOptions(boolean seriesOfEveryRun, SortedMap<String, String> texts) {

    /** The usual files only. */
    public static final ReportOptions USUAL = new ReportOptions(false, Map.of());

    public ReportOptions {
        for (String name : texts.keySet()) {
            if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
                throw new IllegalArgumentException("'" + name
                        + "' cannot name a file of a report; allowed: letters, digits, dots, hyphens and underscores");
            }
        }
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public ReportOptions(boolean seriesOfEveryRun, Map<String, String> texts) {
        this(seriesOfEveryRun, new TreeMap<>(texts));
    }
}
