package chokepoint.app;

import chokepoint.core.experiment.Build;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.RunReport;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import java.io.IOException;

/** Prints the table of a scenario's runs and writes their report. */
final class RunReporter implements Reporter<RunFindings> {

    private final ReportOptions options;
    private final boolean quiet;
    private final StudyLines lines;
    private final Build build;

    RunReporter(ReportOptions options, boolean quiet, StudyLines lines, Build build) {
        this.options = options;
        this.quiet = quiet;
        this.lines = lines;
        this.build = build;
    }

    @Override
    public void say(RunFindings found) {
        if (!quiet) {
            Console.out(RunReport.terminalText(found.ensemble(), Console.width())
                    + found.stopped()
                            .map(interval -> "\n" + interval.sentence() + "\n")
                            .orElse(""));
        }
        lines.writing(options.charts());
    }

    @Override
    public void write(RunFindings found, Place place) throws IOException {
        RunReport.write(
                place.draft(),
                found.ensemble(),
                build,
                options.in(place.home(), place.beside()).stoppedBy(found.stopped()));
    }
}
