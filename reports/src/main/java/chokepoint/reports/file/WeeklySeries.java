package chokepoint.reports.file;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One weekly series that every run holds.
 *
 * @param name what is counted
 * @param key for whom or what: an industry, an item, or an industry and nest joined by a slash
 * @param values by week, of one run
 */
record WeeklySeries(String name, String key, String unit, Function<RunRecord, double[]> values) {

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
        List<WeeklySeries> all = new ArrayList<>();
        addIndustries(all, ensemble);
        for (MarketSeries series : MarketSeries.values()) {
            for (Item item : Item.values()) {
                all.add(new WeeklySeries(series.key(), item.symbol(), series.unit(), run -> run.market(series, item)));
            }
        }
        for (Channel channel : Channel.values()) {
            String name = "to_japan_" + channel.name().toLowerCase(Locale.ROOT);
            for (Item item : Item.values()) {
                all.add(new WeeklySeries(name, item.symbol(), "t REO/week", run -> run.channel(channel, item)));
            }
        }
        return all;
    }

    private static void addIndustries(List<WeeklySeries> all, Ensemble ensemble) {
        for (IndustrySummary industry : ensemble.industries()) {
            all.add(new WeeklySeries(
                    "output", industry.name(), "share of plan", run -> run.outputShare()[industry.index()]));
        }
        for (IndustrySummary industry : ensemble.industries()) {
            all.add(new WeeklySeries(
                    "firms_short", industry.name(), "share of firms", run -> run.shortFirmsShare()[industry.index()]));
        }
        RunRecord first = ensemble.runs().get(0);
        for (IndustrySummary industry : ensemble.industries()) {
            for (Nest nest : Nest.values()) {
                if (first.uses(industry.index(), nest)) {
                    all.add(new WeeklySeries(
                            "cover",
                            industry.name() + "/" + nest.key(),
                            "days",
                            run -> Ensemble.coverDays(run, industry.index(), nest)));
                }
            }
        }
    }
}
