package chokepoint.reports.file;

import chokepoint.findings.fit.Fit;
import chokepoint.findings.fit.Fit.CrisisRow;
import chokepoint.findings.fit.Fit.LeftAlone;
import chokepoint.findings.fit.FittedValue;
import chokepoint.findings.fit.TriedSet;
import java.util.ArrayList;
import java.util.List;

/** {@code trade_off.csv}, {@code constants.csv}, {@code left_alone.csv} and {@code fitted_rows.csv}: what a fit of behaviour found. */
public final class FitFiles {

    private static final String OF_THE_ROW = "that of the row";
    private static final String SD = "standard deviations";

    private FitFiles() {}

    /** All of them. */
    public static List<ResultFile> of(Fit fit) {
        return List.of(tried(fit), constants(fit), leftAlone(fit), rows(fit));
    }

    private static ResultFile tried(Fit fit) {
        List<TriedSet> front = fit.front();
        List<Entry<TriedSet>> entries = new ArrayList<>();
        entries.add(new Entry<>(Column.whole("number", "", "Number of the trial, as in the log"), TriedSet::number));
        entries.add(Entry.word(
                "stage", "sample, search or proposal", set -> set.stage().word()));
        for (int i = 0; i < fit.crises().size(); i++) {
            int crisis = i;
            entries.add(Entry.number(
                    "cost_" + fit.crises().get(i),
                    "",
                    "Mean cost of the rows of that crisis; 1 is a factor of 1.5",
                    set -> set.crisisCostScores().get(crisis)));
        }
        entries.add(Entry.number("cost", "", "Mean over the crises: what is minimised", TriedSet::costScore));
        entries.add(Entry.number(
                "second_implausibility", SD, "Second largest of all rows", TriedSet::secondImplausibilitySd));
        entries.add(new Entry<>(
                Column.whole("rows_passed", "", "Rows whose median is within a factor of 1.5"), TriedSet::passes));
        entries.add(new Entry<>(Column.flag("kept", "Whether nothing rules it out"), TriedSet::kept));
        entries.add(new Entry<>(
                Column.flag("unbeaten", "Whether no other is at least as good in every crisis and better in one"),
                front::contains));
        entries.add(new Entry<>(Column.flag("chosen", "Whether it is left for runs"), fit::isChosen));
        return Entry.table("trade_off.csv", "One set of parameters that was tried.", entries, fit.tried());
    }

    private static ResultFile constants(Fit fit) {
        return Entry.table(
                "constants.csv",
                "One fitted constant.",
                List.<Entry<FittedValue>>of(
                        Entry.word("parameter", "Path among the inputs", FittedValue::key),
                        Entry.word("unit", "Unit of its values", FittedValue::unit),
                        Entry.word("rule", "What of the model reads it", FittedValue::rule),
                        Entry.word("crises", "Crises in which it moves something", FittedValue::crises),
                        Entry.number("low", "that of the parameter", "Least value a fit may give", FittedValue::low),
                        Entry.number("best", "that of the parameter", "Value of the best set", FittedValue::best),
                        Entry.number(
                                "high", "that of the parameter", "Largest value a fit may give", FittedValue::high),
                        Entry.number(
                                "place",
                                "share",
                                "Place of the best between the two on a scale of logarithms",
                                value -> value.setPlaceShares().get(0)),
                        Entry.word(
                                "end",
                                "low or high where that is in the outermost twentieth; else empty",
                                value -> value.isLow() ? "low" : value.isHigh() ? "high" : ""),
                        Entry.number("sets_low", "share", "Sets that have it at the low end", FittedValue::lowShare),
                        Entry.number(
                                "sets_high", "share", "Sets that have it at the high end", FittedValue::highShare)),
                fit.values());
    }

    private static ResultFile leftAlone(Fit fit) {
        return Entry.table(
                "left_alone.csv",
                "One constant that was not fitted.",
                List.<Entry<LeftAlone>>of(
                        Entry.word("parameter", "Path among the inputs", LeftAlone::key),
                        Entry.word("rule", "What of the model would read it", LeftAlone::rule),
                        Entry.word("why", "Why it was not fitted", LeftAlone::why)),
                fit.leftAlone());
    }

    private static ResultFile rows(Fit fit) {
        return Entry.table(
                "fitted_rows.csv",
                "One row that the fit read, with the best set.",
                List.<Entry<CrisisRow>>of(
                        Entry.word("crisis", "Its year", CrisisRow::crisis),
                        Entry.word("id", "Name of the row", row -> row.row().id()),
                        Entry.number(
                                "low",
                                OF_THE_ROW,
                                "Lower end of what was seen",
                                row -> row.row().low()),
                        Entry.number(
                                "high",
                                OF_THE_ROW,
                                "Upper end of what was seen",
                                row -> row.row().high()),
                        Entry.number(
                                "offset",
                                OF_THE_ROW,
                                "Added before logarithms are taken",
                                row -> row.row().offset()),
                        Entry.number(
                                "median",
                                OF_THE_ROW,
                                "Median of the draws",
                                row -> row.row().median()),
                        Entry.number(
                                "cost",
                                "",
                                "What it costs; 1 is a factor of 1.5",
                                row -> row.row().costScore()),
                        Entry.number(
                                "implausibility",
                                SD,
                                "How far off the median is",
                                row -> row.row().implausibilitySd()),
                        new Entry<>(
                                Column.flag("passes", "Whether the median is within a factor of 1.5"),
                                row -> row.row().passes())),
                fit.rows());
    }
}
