package chokepoint.reports;

import chokepoint.findings.ensemble.Precision;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report holds besides its usual files.
 *
 * @param charts whether charts and the page that shows them are written
 * @param seriesOfEveryRun whether {@code series-all.csv} is written: every weekly series of every run
 * @param texts further text files by name, for example the effective scenario; names are those of files in the report's
 *     folder itself: letters, digits, dots, hyphens and underscores
 * @param home folder of the experiment
 * @param beside files that lie in it already and belong into the manifest, relative to it, with slashes
 * @param stopped how exactly the mean was known that the number of runs was chosen by
 */
public record ReportOptions(
        boolean charts,
        boolean seriesOfEveryRun,
        SortedMap<String, String> texts,
        Path home,
        List<String> beside,
        Optional<Precision.Interval> stopped) {

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
        beside = List.copyOf(beside);
    }

    public ReportOptions(boolean seriesOfEveryRun, Map<String, String> texts) {
        this(true, seriesOfEveryRun, new TreeMap<>(texts), Path.of(""), List.of(), Optional.empty());
    }

    /** The same without charts and page. */
    public ReportOptions withoutCharts() {
        return new ReportOptions(false, seriesOfEveryRun, texts, home, beside, stopped);
    }

    /** The same, in a folder that holds files already. */
    public ReportOptions in(Path folder, List<String> files) {
        return new ReportOptions(charts, seriesOfEveryRun, texts, folder, files, stopped);
    }

    /** The same, of runs whose number was chosen by how exactly a mean is known. */
    public ReportOptions stoppedBy(Optional<Precision.Interval> interval) {
        return new ReportOptions(charts, seriesOfEveryRun, texts, home, beside, interval);
    }
}
