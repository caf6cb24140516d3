package chokepoint.app;

import chokepoint.findings.ensemble.Precision;
import chokepoint.reports.chart.Charts;
import chokepoint.studies.run.StudyEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people are told of a study while it goes on, on standard error. */
final class StudyLines implements Consumer<StudyEvent> {

    private static final int EVALUATIONS_PER_LINE = 10;
    private static final int FITS_PER_LINE = 25;

    private final boolean quiet;
    private @Nullable ProgressBar bar;

    /**
     * @param quiet say nothing but warnings
     */
    StudyLines(boolean quiet) {
        this.quiet = quiet;
    }

    @Override
    public void accept(StudyEvent event) {
        if (event instanceof StudyEvent.Started started) {
            bar = new ProgressBar(started.runs(), Console.err(), quiet || started.looks());
        } else if (event instanceof StudyEvent.RunEnded ended && bar != null) {
            bar.accept(ended.finished());
        } else if (event instanceof StudyEvent.Looked looked && !quiet) {
            Console.err().println(looked(looked.interval()));
        } else if (event instanceof StudyEvent.Evaluated evaluated && !quiet) {
            if (evaluated.done() % EVALUATIONS_PER_LINE == 0 || evaluated.done() == evaluated.evaluations()) {
                Console.err().printf(Locale.ROOT, "%d of %d evaluations%n", evaluated.done(), evaluated.evaluations());
            }
        } else if (event instanceof StudyEvent.Fitted fitted && !quiet) {
            if (fitted.done() % FITS_PER_LINE == 0) {
                Console.err()
                        .printf(
                                Locale.ROOT,
                                "%d of %d evaluations, best cost %.3f, now %.3f with %d rows passed%n",
                                fitted.done(),
                                fitted.evaluations(),
                                fitted.bestCost(),
                                fitted.cost(),
                                fitted.passes());
            }
        } else if (event instanceof StudyEvent.Reported) {
            ProgressBar.end(Console.err(), quiet);
        } else if (event instanceof StudyEvent.HoldsMore more && !quiet) {
            Console.err()
                    .println(more.folder() + " holds " + more.held() + " runs; its report now tells the first "
                            + more.told() + " of them, and --runs " + more.held()
                            + " tells them all without making any again");
        } else if (event instanceof StudyEvent.Warned warned) {
            Console.err().println(warned.what());
        }
    }

    /** Says that files are made. */
    void writing(boolean charts) {
        ProgressBar.step(charts ? "drawing charts and writing the report" : "writing the tables", Console.err(), quiet);
    }

    private static String looked(Precision.Interval interval) {
        return String.format(
                Locale.ROOT,
                "%d runs: %.4g ± %.3g, wanted %s",
                interval.runs(),
                interval.mean(),
                interval.halfWidth(),
                interval.wanted().text());
    }

    /** Warns of characters that the bundled typeface has not. */
    static void warnOfLacking(String text) {
        List<String> lacking = Charts.lacking(text);
        if (!lacking.isEmpty()) {
            Console.err()
                    .println("warning: the charts show a box for what their typeface lacks: "
                            + lacking.stream()
                                    .map(one -> String.format(Locale.ROOT, "%s (U+%04X)", one, one.codePointAt(0)))
                                    .collect(Collectors.joining(", ")));
        }
    }
}
