package chokepoint.reports;

import chokepoint.findings.fit.Fit;
import chokepoint.reports.figure.TradeOffFigure;
import chokepoint.reports.file.FitFiles;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.table.FitTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a fit of behaviour. The entrance for callers. */
public final class FitReport {

    /** Name of the page. */
    public static final String PAGE = "calibration.md";

    private FitReport() {}

    /** What it found, for a terminal. */
    public static String terminalText(Fit fit, int width) {
        return new FitTable(fit).terminalText(width);
    }

    /**
     * Writes the page, its tables, and of a fit to two crises their trade-off as figure and chart. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     */
    public static void write(Path out, Fit fit) throws IOException {
        List<ResultFile> files = new ArrayList<>(FitFiles.of(fit));
        files.add(ResultFile.ofText(PAGE, new FitTable(fit).page()));
        if (fit.crises().size() > 1) {
            files.addAll(Pictures.of(List.of(TradeOffFigure.of(fit))).files());
        }
        ResultFiles.write(out, files);
    }
}
