package chokepoint.reports;

import chokepoint.core.experiment.Build;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.figure.ComparisonFigure;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.ComparisonPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report that puts finished runs side by side. */
public final class ComparisonReport {

    private ComparisonReport() {}

    /**
     * Writes {@code comparison.html}, {@code comparison.csv} with its description, the chart and the manifest. The same runs give the
     * same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param runs under labels that differ, of the same industries over the same days; the others are compared with the first
     */
    public static void write(Path out, List<FinishedRun> runs, Build build) throws IOException {
        Comparison comparison = new Comparison(runs);
        Figure figure = ComparisonFigure.of(comparison);
        Pictures pictures = Pictures.of(List.of(figure));
        List<ResultFile> further = new ArrayList<>(pictures.files());
        further.add(ResultFile.ofText("comparison.html", new ComparisonPage(comparison, build, figure).render()));
        ResultFiles.of(comparison, build, further).writeTo(out);
    }
}
