package chokepoint.reports.table;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.words.SweepSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a sweep says in words. */
public final class SweepWords {

    private final SweepSummary summary;

    public SweepWords(SweepSummary summary) {
        this.summary = summary;
    }

    /** A row with its number, counted from 1, and what it sets. */
    public String row(int row) {
        String settings = summary.setup().settings(row);
        return "row " + (row + 1) + (settings.isEmpty() ? " (as given)" : " (" + settings + ")");
    }

    /** Everything that can be told. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        int rows = summary.setup().rows().size();
        int replications = summary.setup().replications();
        said.add(SweepSentence.ROWS.say(
                Figures.count(rows), replications == 1 ? "1 run" : Figures.count(replications) + " runs"));
        if (summary.failed() > 0) {
            said.add(SweepSentence.FAILED.say(Figures.count(summary.setup().runs()), Figures.count(summary.failed())));
        }
        List<Integer> known = rows(row -> summary.finished(row) > 0);
        if (known.size() < 2) {
            return said;
        }
        Comparator<Integer> byLoss =
                Comparator.comparingDouble(row -> summary.loss(row).mean());
        int least = known.stream().min(byLoss).orElseThrow();
        int most = known.stream().max(byLoss).orElseThrow();
        if (summary.loss(least).mean() == summary.loss(most).mean()) {
            said.add(SweepSentence.NOTHING_MOVES.say());
            return said;
        }
        said.add(SweepSentence.SPAN.say(
                Figures.amount(summary.loss(least).mean()),
                row(least),
                Figures.amount(summary.loss(most).mean()),
                row(most)));
        said.addAll(differences());
        return said;
    }

    private List<String> differences() {
        List<Integer> compared =
                rows(row -> row > 0 && summary.lossAgainstFirst(row).isKnown());
        if (compared.isEmpty()) {
            return summary.setup().replications() == 1 ? List.of(SweepSentence.ONE_RUN.say()) : List.of();
        }
        int row = compared.stream()
                .max(Comparator.comparingDouble(
                        one -> Math.abs(summary.lossAgainstFirst(one).mean())))
                .orElseThrow();
        MeanInterval difference = summary.lossAgainstFirst(row);
        long clear = compared.stream()
                .filter(one -> isClear(summary.lossAgainstFirst(one)))
                .count();
        return List.of(
                SweepSentence.LARGEST.say(
                        row(0),
                        row(row),
                        Estimates.plus(difference.mean()),
                        Estimates.signed(difference.low()),
                        Estimates.signed(difference.high())),
                SweepSentence.CLEAR.say(Figures.count(clear), Figures.count(compared.size())));
    }

    /** Whether an interval lies on one side of nought. */
    public static boolean isClear(MeanInterval difference) {
        return difference.low() > 0 || difference.high() < 0;
    }

    private List<Integer> rows(IntPredicate wanted) {
        return IntStream.range(0, summary.setup().rows().size())
                .filter(wanted)
                .boxed()
                .toList();
    }
}
