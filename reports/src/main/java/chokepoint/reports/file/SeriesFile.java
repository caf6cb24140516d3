package chokepoint.reports.file;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.reports.statistics.Bands;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.statistics.Spread;
import java.util.List;
import java.util.Locale;

/**
 * {@code series.csv}: weekly mean and quantiles over the runs, one row per series, key and week. Week 0 is the first of the
 * measure. A key is an industry, an item, or an industry and nest joined by a slash.
 */
final class SeriesFile {

    private final Ensemble ensemble;
    private final CsvText csv =
            new CsvText(List.of("week", "date", "series", "key", "unit", "mean", "p10", "p50", "p90"));

    private SeriesFile(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    static ResultFile of(Ensemble ensemble) {
        SeriesFile file = new SeriesFile(ensemble);
        file.addIndustries();
        file.addMarkets();
        file.addChannels();
        return new ResultFile("series.csv", file.csv.text());
    }

    private void addIndustries() {
        for (IndustrySummary industry : ensemble.industries()) {
            add("output", industry.name(), "share of plan", ensemble.outputBands(industry.index()));
        }
        for (IndustrySummary industry : ensemble.industries()) {
            add(
                    "firms_short",
                    industry.name(),
                    "share of firms",
                    ensemble.bands(run -> run.shortFirmsShare()[industry.index()]));
        }
        RunRecord first = ensemble.runs().get(0);
        for (IndustrySummary industry : ensemble.industries()) {
            for (Nest nest : Nest.values()) {
                if (first.uses(industry.index(), nest)) {
                    add(
                            "cover",
                            industry.name() + "/" + nest.key(),
                            "days",
                            ensemble.coverBands(industry.index(), nest));
                }
            }
        }
    }

    private void addMarkets() {
        for (MarketSeries series : MarketSeries.values()) {
            for (Item item : Item.values()) {
                add(series.key(), item.symbol(), series.unit(), ensemble.bands(run -> run.market(series, item)));
            }
        }
    }

    private void addChannels() {
        for (Channel channel : Channel.values()) {
            for (Item item : Item.values()) {
                add(
                        "to_japan_" + channel.name().toLowerCase(Locale.ROOT),
                        item.symbol(),
                        "t REO/week",
                        ensemble.bands(run -> run.channel(channel, item)));
            }
        }
    }

    private void add(String series, String key, String unit, Bands bands) {
        for (int week = 0; week < bands.weeks(); week++) {
            Spread spread = bands.at(week);
            csv.add(List.of(
                    ensemble.weekSinceMeasure(week),
                    ensemble.dateOf(week),
                    series,
                    key,
                    unit,
                    spread.mean(),
                    spread.p10(),
                    spread.median(),
                    spread.p90()));
        }
    }
}
