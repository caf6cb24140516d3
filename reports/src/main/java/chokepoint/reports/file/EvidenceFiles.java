package chokepoint.reports.file;

import chokepoint.findings.evidence.Conditioned;
import chokepoint.findings.evidence.Conditioned.Moved;
import chokepoint.findings.evidence.Conditioned.Stop;
import chokepoint.findings.evidence.Reading;
import chokepoint.reports.table.EvidenceAnswers;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** {@code answers.csv}, {@code seen.csv}, {@code inputs.csv} and {@code weights.csv}: runs before and after what was seen weighs. */
final class EvidenceFiles {

    private EvidenceFiles() {}

    static List<ResultFile> of(Conditioned conditioned) {
        return List.of(answers(conditioned), seen(conditioned), inputs(conditioned), weights(conditioned));
    }

    private static ResultFile answers(Conditioned conditioned) {
        return Entry.table(
                "answers.csv",
                "One industry.",
                List.<Entry<Stop>>of(
                        Entry.word("industry", "Japanese industry", Stop::industry),
                        Entry.number(
                                "lost_share_before",
                                "share",
                                "Share of the runs in which it loses output",
                                stop -> stop.share().before()),
                        Entry.number(
                                "lost_share_after",
                                "share",
                                "The same, weighed",
                                stop -> stop.share().after()),
                        Entry.number(
                                "median_days_before",
                                "days",
                                "Median of the days to the first lost output; empty where half of the runs or fewer are hit",
                                stop -> stop.medianDays().before()),
                        Entry.number(
                                "median_days_after",
                                "days",
                                "The same, weighed",
                                stop -> stop.medianDays().after())),
                conditioned.stops());
    }

    private static ResultFile seen(Conditioned conditioned) {
        return Entry.table(
                "seen.csv",
                "One row of evidence that weighs.",
                List.<Entry<Reading>>of(
                        Entry.word(
                                "id", "Name of the row", row -> row.evidence().id()),
                        Entry.word(
                                "block",
                                "Rows of one block err together",
                                row -> row.evidence().block()),
                        Entry.word(
                                "kind",
                                "How it bears on a run",
                                row -> row.evidence().kind().name().toLowerCase(Locale.ROOT)),
                        Entry.number(
                                "low",
                                "that of the row",
                                "Lower end of what was seen",
                                row -> row.evidence().low()),
                        Entry.number(
                                "high",
                                "that of the row",
                                "Upper end of what was seen",
                                row -> row.evidence().high()),
                        Entry.number(
                                "median_before",
                                "that of the row",
                                "Median of the runs",
                                row -> EvidenceAnswers.middle(conditioned, row).before()),
                        Entry.number(
                                "median_after",
                                "that of the row",
                                "The same, weighed",
                                row -> EvidenceAnswers.middle(conditioned, row).after()),
                        Entry.number(
                                "under_share",
                                "share",
                                "Share of the unweighed runs under it, and half of those within its ends",
                                Reading::priorPredictiveProbability)),
                conditioned.readings());
    }

    private static ResultFile inputs(Conditioned conditioned) {
        return Entry.table(
                "inputs.csv",
                "One group of inputs, the one that moved most surely first.",
                List.<Entry<Moved>>of(
                        Entry.word("factor", "Name of the group, as in 'chokepoint factors'", Moved::name),
                        Entry.word("what", "What it is", Moved::label),
                        Entry.number(
                                "quantile_before",
                                "share",
                                "Mean quantile at which it stands",
                                one -> one.quantile().before()),
                        Entry.number(
                                "quantile_after",
                                "share",
                                "The same, weighed",
                                one -> one.quantile().after()),
                        Entry.number(
                                "deviations",
                                "standard errors",
                                "The difference over 1/√(12 n), n the effective number of runs",
                                Moved::deviations)),
                conditioned.moved());
    }

    private static ResultFile weights(Conditioned conditioned) {
        return Entry.table(
                "weights.csv",
                "One run.",
                List.<Entry<Integer>>of(
                        new Entry<>(
                                Column.whole("replication", "", "Number of the run, as in the tables of the store"),
                                run -> conditioned.setup().replications()[run]),
                        Entry.number(
                                "weight_share",
                                "share",
                                "Its share of all weight",
                                run -> conditioned.weights().share(run))),
                IntStream.range(0, conditioned.weights().runs()).boxed().toList());
    }
}
