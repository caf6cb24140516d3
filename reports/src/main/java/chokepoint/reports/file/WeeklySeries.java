package chokepoint.reports.file;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Series;
import java.util.List;
import java.util.Locale;

/**
 * One weekly series as files name it.
 *
 * @param name what is counted
 * @param key for whom or what: an industry, an item, or an industry and nest joined by a slash
 */
record WeeklySeries(String name, String key, String unit, Series series) {

    /** Columns that say which value it is. */
    static final List<Column> COLUMNS = List.of(
            Column.whole("week", "weeks", "Weeks since the first day of the measure; negative before it"),
            Column.date("date", "First day of the week"),
            Column.word(
                    "series",
                    "What is counted: output, firms_short, cover, prices (licensed and free), volumes, japan_use,"
                            + " national_reserve, japan_alarm, to_japan_ and a channel"),
            Column.word("key", "Industry, item, or industry and oxides joined by a slash"),
            Column.word("unit", "Unit of the values"));

    /** All series, in a fixed order. */
    static List<WeeklySeries> of(Ensemble ensemble) {
        return ensemble.series().stream().map(series -> of(ensemble, series)).toList();
    }

    private static WeeklySeries of(Ensemble ensemble, Series series) {
        if (series instanceof Series.Output output) {
            return new WeeklySeries("output", name(ensemble, output.industry()), "share of plan", series);
        }
        if (series instanceof Series.FirmsShort firms) {
            return new WeeklySeries("firms_short", name(ensemble, firms.industry()), "share of firms", series);
        }
        if (series instanceof Series.Cover cover) {
            String key = name(ensemble, cover.industry()) + "/" + cover.nest().key();
            return new WeeklySeries("cover", key, "days", series);
        }
        if (series instanceof Series.Quote quote) {
            return new WeeklySeries(
                    quote.kind().key(), quote.item().symbol(), quote.kind().unit(), series);
        }
        if (series instanceof Series.Supply supply) {
            String name = "to_japan_" + supply.channel().name().toLowerCase(Locale.ROOT);
            return new WeeklySeries(name, supply.item().symbol(), "t REO/week", series);
        }
        throw new IllegalStateException("no name for " + series);
    }

    private static String name(Ensemble ensemble, int industry) {
        return ensemble.industries().get(industry).name();
    }
}
