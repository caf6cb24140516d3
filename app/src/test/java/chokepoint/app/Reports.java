package chokepoint.app;

import chokepoint.core.experiment.Build;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.RunReport;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import java.io.IOException;
import java.util.function.Consumer;

/** Reports of runs as the command writes them, without its lines. */
final class Reports {

    private Reports() {}

    static Reporter<RunFindings> of(ReportOptions options, Build build) {
        return of(options, build, text -> {});
    }

    /**
     * @param said told the table
     */
    static Reporter<RunFindings> of(ReportOptions options, Build build, Consumer<String> said) {
        return new Reporter<>() {
            @Override
            public void say(RunFindings found) {
                said.accept(RunReport.terminalText(found.ensemble(), 100));
            }

            @Override
            public void write(RunFindings found, Place place) throws IOException {
                RunReport.write(place.draft(), found.ensemble(), build, options.in(place.home(), place.beside()));
            }
        };
    }
}
