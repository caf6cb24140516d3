package chokepoint.app;

import chokepoint.reports.ReportOptions;
import chokepoint.studies.Chokepoint;
import chokepoint.studies.study.Study;
import chokepoint.studies.workspace.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where the results of a study go, and what is drawn of them. */
final class ResultOptions {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the results (default: one in results/, named after what is asked and 8 characters of its hash).")
    private @Nullable Path out;

    @Option(
            names = "--force",
            description = "Compute every run anew, and replace an older result even if other files were put beside it;"
                    + " those stay.")
    private boolean force;

    @Option(
            names = "--no-charts",
            description = "Write no charts and no pages: tables and runs only, which is quicker.")
    private boolean noCharts;

    /** The folder of a study. */
    Path target(Study study) {
        return target(study.usualFolder());
    }

    /** The folder of results that usually lie elsewhere. */
    Path target(Path usual) {
        return out == null ? usual : out;
    }

    /** Whether files that somebody put beside an older result are no reason to stop. */
    boolean force() {
        return force;
    }

    /** What is written, the machine being asked whether it can be. */
    ReportOptions report(ReportOptions usual) {
        ReportOptions report = noCharts ? usual.withoutCharts() : usual;
        Readiness.check(report.charts());
        return report;
    }

    /** Where studies in a folder are started. */
    Chokepoint lab(Path target) {
        return Chokepoint.open(Workspace.at(target).replacing(force), BuildInfo.build());
    }

    /**
     * The last line of a command: where its results lie.
     *
     * @param tables the main ones, told where nothing is drawn
     */
    String where(Path target, boolean quiet, String... tables) {
        return where(target, "report.html", quiet, tables);
    }

    /** The same of results whose page has a name of its own. */
    String where(Path target, String page, boolean quiet, String... tables) {
        return quiet
                ? target.toString()
                : noCharts ? "Tables: " + target.resolve(String.join(", ", tables)) : "Report: " + target.resolve(page);
    }
}
