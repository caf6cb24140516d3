package chokepoint.reports.page;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Provenance;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.sensitivity.ToldProvenance;
import chokepoint.findings.variance.InputShares;
import chokepoint.reports.table.DriverWords;
import chokepoint.reports.table.Figures;
import chokepoint.reports.view.Folded;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the results rest on: shares by provenance, and the input rows themselves. */
final class InputTables {

    private static final MathContext DIGITS = new MathContext(5);

    private static final int MEANING_COLUMN = 4;

    private final Ensemble ensemble;

    InputTables(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    /**
     * Rows by what they rest on, counted and by what they move.
     *
     * @param told how what is told to move the loss falls on them; empty where nothing is
     */
    Table shares(Optional<ToldProvenance> told) {
        Stream<Row> rows = InputShares.of(ensemble.scenario().inputsRead()).byProvenance().stream()
                .map(count -> Row.of(
                        List.of(
                                count.provenance().key(),
                                Figures.count(count.rows()),
                                Figures.runsShare(count.share()),
                                weight(told.map(shares -> shares.share(count.provenance()))),
                                meaning(count.provenance())),
                        MEANING_COLUMN));
        Row beside = Row.of(
                List.of(
                        "no row",
                        Figures.NONE,
                        Figures.NONE,
                        weight(told.map(ToldProvenance::other)),
                        "courses and the calibrated set, which are drawn beside the rows"),
                MEANING_COLUMN);
        return Table.captioned(
                "Input rows by what they rest on",
                List.of("", "rows", "share", "of what is told to move the loss", "meaning"),
                Stream.concat(rows, Stream.of(beside)).toList());
    }

    private static String weight(Optional<Double> share) {
        return share.map(DriverWords::percent).orElse("cannot tell");
    }

    private static String meaning(Provenance provenance) {
        return switch (provenance) {
            case OBSERVED -> "published by a named source";
            case DERIVED -> "computed from published values";
            case ASSUMED -> "a reasoned guess; no source gives it";
            case REMAINDER -> "fills what is left of an observed total";
        };
    }

    /** Every row of one provenance, folded away; nothing if there is none. */
    Optional<Folded> rows(Provenance provenance) {
        List<Row> rows = ensemble.scenario().inputsRead().rows().stream()
                .filter(row -> row.provenance() == provenance)
                .map(InputTables::row)
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Folded(
                "All " + provenance.key() + " inputs (" + Figures.count(rows.size()) + ")",
                Table.captioned(
                        capital(provenance.key()) + " inputs",
                        List.of("input", "low", "central", "high", "unit", "source", "note"),
                        rows)));
    }

    private static Row row(InputRow row) {
        return Row.of(List.of(
                row.path(),
                number(row.low()),
                number(row.central()),
                number(row.high()),
                row.unit(),
                row.source(),
                row.note()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
