package chokepoint.reports.page;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Provenance;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.variance.InputShares;
import chokepoint.reports.table.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** What the results rest on: shares by provenance, and the input rows themselves. */
final class InputTables {

    private static final MathContext DIGITS = new MathContext(5);

    private static final int MEANING_COLUMN = 3;

    private final Ensemble ensemble;

    InputTables(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    void shares(Html html) {
        InputShares shares = InputShares.of(ensemble.scenario().inputs());
        html.open("table class=\"narrow\"").element("caption", "Input rows by what they rest on");
        html.open("thead")
                .open("tr")
                .head("", 1)
                .head("rows", 1)
                .head("share", 1)
                .head("meaning", 1);
        html.close("tr").close("thead").open("tbody");
        shares.byProvenance()
                .forEach(count -> html.row(
                        List.of(
                                count.provenance().key(),
                                Figures.count(count.rows()),
                                Figures.runsShare(count.share()),
                                meaning(count.provenance())),
                        MEANING_COLUMN));
        html.close("tbody").close("table");
    }

    private static String meaning(Provenance provenance) {
        return switch (provenance) {
            case OBSERVED -> "published by a named source";
            case DERIVED -> "computed from published values";
            case ASSUMED -> "a reasoned guess; no source gives it";
            case REMAINDER -> "fills what is left of an observed total";
        };
    }

    /** Every row of one provenance, folded away. */
    void rows(Html html, Provenance provenance) {
        List<InputRow> rows = ensemble.scenario().inputs().rows().stream()
                .filter(row -> row.provenance() == provenance)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        html.open("details")
                .element("summary", "All " + provenance.key() + " inputs (" + Figures.count(rows.size()) + ")");
        String title = capital(provenance.key()) + " inputs";
        html.open(PageFrame.wide(title))
                .open("table class=\"inputs\"")
                .element("caption", title)
                .open("thead")
                .open("tr");
        for (String head : List.of("input", "low", "central", "high", "unit", "source", "note")) {
            html.head(head, 1);
        }
        html.close("tr").close("thead").open("tbody");
        rows.forEach(row -> html.row(List.of(
                row.path(),
                number(row.low()),
                number(row.central()),
                number(row.high()),
                row.unit(),
                row.source(),
                row.note())));
        html.close("tbody").close("table").close("div").close("details");
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
