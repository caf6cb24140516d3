package chokepoint.app;

import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.reports.PolicyReport;
import chokepoint.reports.ReportOptions;
import chokepoint.studies.run.Reporter;
import java.io.IOException;

/** Prints the scoreboard of a comparison of policies and writes its report. */
final class ComparisonReporter implements Reporter<PolicyRuns> {

    private final PolicySetup setup;
    private final ReportOptions options;
    private final boolean quiet;
    private final StudyLines lines;

    /**
     * @param quiet print no scoreboard
     */
    ComparisonReporter(PolicySetup setup, ReportOptions options, boolean quiet, StudyLines lines) {
        this.setup = setup;
        this.options = options;
        this.quiet = quiet;
        this.lines = lines;
    }

    @Override
    public void say(PolicyRuns found) {
        if (!quiet) {
            Console.out(PolicyReport.terminalText(setup, found, Console.width()));
        }
        lines.writing(options.charts());
    }

    @Override
    public void write(PolicyRuns found, Place place) throws IOException {
        PolicyReport.write(place.draft(), setup, found, options.in(place.home(), place.beside()));
        if (options.charts()) {
            StudyLines.warnOfLacking(setup.caseNames() + ""
                    + setup.policies().stream()
                            .map(policy -> policy.name() + policy.title())
                            .toList()
                    + setup.cases().stream().map(one -> one.scenario().title()).toList());
        }
    }
}
