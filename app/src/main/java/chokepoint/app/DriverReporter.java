package chokepoint.app;

import chokepoint.reports.DriverReport;
import chokepoint.reports.ReportOptions;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.Reporter;
import java.io.IOException;

/** Prints what drives a scenario and writes the report. */
final class DriverReporter implements Reporter<DriverFindings> {

    private final ReportOptions options;
    private final boolean quiet;
    private final StudyLines lines;

    DriverReporter(ReportOptions options, boolean quiet, StudyLines lines) {
        this.options = options;
        this.quiet = quiet;
        this.lines = lines;
    }

    @Override
    public void say(DriverFindings found) {
        if (!quiet) {
            Console.out(DriverReport.terminalText(found.drivers(), Console.width()));
        }
        lines.writing(options.charts());
    }

    @Override
    public void write(DriverFindings found, Place place) throws IOException {
        DriverReport.write(place.draft(), found.drivers(), options.in(place.home(), place.beside()));
    }
}
