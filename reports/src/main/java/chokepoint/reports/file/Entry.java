package chokepoint.reports.file;

import chokepoint.findings.policy.PairedDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column and how its cell is made from what a row is about.
 *
 * @param <T> what a row is about
 */
record Entry<T>(Column column, Function<T, Object> cell) {

    static <T> Entry<T> word(String name, String meaning, Function<T, Object> cell) {
        return new Entry<>(Column.word(name, meaning), cell);
    }

    static <T> Entry<T> number(String name, String unit, String meaning, ToDoubleFunction<T> cell) {
        return new Entry<>(Column.number(name, unit, meaning), cell::applyAsDouble);
    }

    /** Three columns: the mean over replications, and the ends of its 95 % interval. */
    static <T> List<Entry<T>> interval(String name, String unit, String meaning, Function<T, PairedDifference> amount) {
        return List.of(
                number(
                        name + "_mean",
                        unit,
                        meaning + "; mean",
                        row -> amount.apply(row).mean()),
                number(
                        name + "_low",
                        unit,
                        meaning + "; lower end of the 95% interval of the mean",
                        row -> amount.apply(row).low()),
                number(
                        name + "_high",
                        unit,
                        meaning + "; upper end of the 95% interval of the mean",
                        row -> amount.apply(row).high()));
    }

    /** The same, and how many replications differ from nought, with the probability of their signs. */
    static <T> List<Entry<T>> difference(
            String name, String unit, String meaning, Function<T, PairedDifference> amount) {
        List<Entry<T>> entries = new ArrayList<>(interval(name, unit, meaning, amount));
        entries.add(new Entry<>(
                Column.whole(
                        name + "_differing",
                        "",
                        meaning + "; replications that differ from nought. With fewer than 20 there is no interval"),
                row -> amount.apply(row).differing()));
        entries.add(number(
                name + "_sign_probability",
                "probability",
                meaning + "; two-sided probability of the signs of those by an exact sign test",
                row -> amount.apply(row).signProbability()));
        return entries;
    }

    static <T> List<Column> columns(List<Entry<T>> entries) {
        return entries.stream().map(Entry::column).toList();
    }

    /** The cells of a row. */
    static <T> List<Object> cells(List<Entry<T>> entries, T row) {
        List<Object> cells = new ArrayList<>();
        entries.forEach(entry -> cells.add(entry.cell.apply(row)));
        return cells;
    }

    /** A file of these columns with one row for each thing. */
    static <T> ResultFile table(String path, String about, List<Entry<T>> entries, List<T> rows) {
        return ResultFile.ofTable(
                path, about, columns(entries), csv -> rows.forEach(row -> csv.add(cells(entries, row))));
    }
}
