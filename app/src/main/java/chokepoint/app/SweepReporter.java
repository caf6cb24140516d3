package chokepoint.app;

import chokepoint.reports.ReportOptions;
import chokepoint.reports.SweepReport;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.SweepFindings;
import java.io.IOException;

/** Prints the rows of a sweep and writes its report. */
final class SweepReporter implements Reporter<SweepFindings> {

    private final ReportOptions options;
    private final boolean quiet;
    private final StudyLines lines;

    SweepReporter(ReportOptions options, boolean quiet, StudyLines lines) {
        this.options = options;
        this.quiet = quiet;
        this.lines = lines;
    }

    @Override
    public void say(SweepFindings found) {
        if (!quiet) {
            Console.out(SweepReport.terminalText(found.summary(), Console.width()));
        }
        lines.writing(options.charts());
    }

    @Override
    public void write(SweepFindings found, Place place) throws IOException {
        SweepReport.write(place.draft(), found.summary(), options.in(place.home(), place.beside()));
    }
}
