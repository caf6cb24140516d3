package chokepoint.reports;

import chokepoint.findings.figure.Figure;
import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.reports.figure.PolicyFigures;
import chokepoint.reports.file.ResultFile;
import chokepoint.reports.file.ResultFiles;
import chokepoint.reports.page.BriefPage;
import chokepoint.reports.page.BriefPdf;
import chokepoint.reports.page.PolicyPage;
import chokepoint.reports.table.CurveTable;
import chokepoint.reports.table.PolicyTable;
import chokepoint.reports.table.PolicyWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of a comparison of policies: text for a terminal, and a folder of files. The entrance for callers. */
public final class PolicyReport {

    private PolicyReport() {}

    /** The scoreboard with what it says in words, for a terminal, as wide as it gets. */
    public static String terminalText(PolicySetup setup, PolicyRuns runs) {
        return terminalText(setup, runs, Integer.MAX_VALUE);
    }

    /**
     * The scoreboard with what it says in words, for a terminal.
     *
     * @param width places in a line
     */
    public static String terminalText(PolicySetup setup, PolicyRuns runs, int width) {
        PolicyComparison comparison = setup.comparison(runs);
        Scoreboard scoreboard = new Scoreboard(comparison);
        return CurveTable.render(CostCurve.of(comparison, setup.families()), width)
                        .replace('−', '-')
                + new PolicyTable(comparison, scoreboard, new PolicyWords(comparison, scoreboard), width).render();
    }

    /** Writes the usual files of the report. */
    public static void write(Path out, PolicySetup setup, PolicyRuns runs) throws IOException {
        write(out, setup, runs, ReportOptions.USUAL);
    }

    /**
     * Writes the tables with their description, charts, page, brief and manifest. The same arguments give the same bytes.
     *
     * @param out an existing folder; files of the same names are replaced
     * @param options texts to be written besides, and files beside it that belong into the manifest
     * @throws IllegalArgumentException when no replication reached its end under every case and policy
     */
    public static void write(Path out, PolicySetup setup, PolicyRuns runs, ReportOptions options) throws IOException {
        PolicyComparison comparison = setup.comparison(runs);
        Scoreboard scoreboard = new Scoreboard(comparison);
        Regret regret = new Regret(comparison);
        List<CostCurve> curves = CostCurve.of(comparison, setup.families());
        List<ResultFile> further = new ArrayList<>();
        if (options.charts()) {
            further.addAll(chartsAndPages(setup, comparison, scoreboard, regret, curves));
        }
        ResultFiles.of(setup, comparison, scoreboard, regret, curves, options, further)
                .writeTo(out);
    }

    private static List<ResultFile> chartsAndPages(
            PolicySetup setup,
            PolicyComparison comparison,
            Scoreboard scoreboard,
            Regret regret,
            List<CostCurve> curves) {
        List<Figure> figures = new ArrayList<>(PolicyFigures.ofCurves(curves));
        figures.addAll(PolicyFigures.of(comparison, scoreboard, regret));
        Pictures pictures = Pictures.of(figures);
        PolicyWords words = new PolicyWords(comparison, scoreboard);
        List<ResultFile> files = new ArrayList<>(pictures.files());
        files.add(ResultFile.ofText(
                "report.html",
                new PolicyPage(setup, comparison, scoreboard, words, curves, pictures.figures()).render()));
        BriefPage brief = new BriefPage(setup, comparison, scoreboard, PolicyFigures.ofBrief(comparison, scoreboard));
        files.add(ResultFile.ofText("brief.html", brief.render()));
        files.add(ResultFile.ofBytes("brief.pdf", BriefPdf.of(brief)));
        return files;
    }
}
