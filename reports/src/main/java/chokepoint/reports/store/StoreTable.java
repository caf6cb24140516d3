package chokepoint.reports.store;

import static chokepoint.reports.store.StoreColumn.of;
import static chokepoint.reports.store.StoreColumn.real;
import static chokepoint.reports.store.StoreColumn.single;

import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.reports.store.StoreColumn.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of a store: each a Parquet file in every part, and a view over them in queries. */
enum StoreTable {
    RUNS("One run.", runs()),
    OUTCOMES("One run and industry.", outcomes()),
    NESTS(
            "One run, industry and nest (an oxide, or a pair that stand in for each other) that the industry uses.",
            nests()),
    INDUSTRY_WEEKS("One run, industry and week.", industryWeeks()),
    COVER_WEEKS("One run, industry, nest and week.", coverWeeks()),
    ITEM_WEEKS("One run, item and week.", itemWeeks()),
    FIRM_SPELLS("One run, firm in Japan, and stretch of weeks in which nothing about its shortage changes.", spells()),
    POLICY_VALUES(
            "One number read off one run of a comparison of policies. A number that is not there is 0.",
            policyValues()),
    POLICY_FAILURES("One run of a comparison of policies that broke off.", policyFailures());

    static final String CASE_NAME = "case_name";
    static final String POLICY = "policy";
    static final String MEASURE = "measure";
    static final String KEY = "key";

    private final String about;
    private final List<StoreColumn> columns;

    StoreTable(String about, List<StoreColumn> columns) {
        this.about = about;
        this.columns = List.copyOf(columns);
    }

    /** Tables of the runs of one scenario. */
    static List<StoreTable> ofRuns() {
        return List.of(RUNS, OUTCOMES, NESTS, INDUSTRY_WEEKS, COVER_WEEKS, ITEM_WEEKS, FIRM_SPELLS);
    }

    /** The tables of a part that is there. */
    static List<StoreTable> in(Path part) {
        return Files.exists(part.resolve(POLICY_VALUES.file())) ? ofPairs() : ofRuns();
    }

    /** Tables of a comparison of policies. */
    static List<StoreTable> ofPairs() {
        return List.of(POLICY_VALUES, POLICY_FAILURES);
    }

    /** Name in queries. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the file in a part. */
    String file() {
        return key() + ".parquet";
    }

    /** What a row is. */
    String about() {
        return about;
    }

    List<StoreColumn> columns() {
        return columns;
    }

    private static StoreColumn replication() {
        return of(
                "replication",
                Kind.WHOLE,
                "Number of the run, from 0; the same number is the same luck in every scenario");
    }

    private static StoreColumn industry() {
        return of("industry", Kind.INDUSTRY, "Name of the industry");
    }

    private static StoreColumn nest(String name, String meaning) {
        return of(name, Kind.NEST, meaning);
    }

    private static List<StoreColumn> week() {
        return List.of(
                new StoreColumn(
                        "week", Kind.SMALL, "weeks", "Weeks since the first day of the measure; negative before it"),
                of("date", Kind.DATE, "First day of the week"));
    }

    private static List<StoreColumn> runs() {
        return List.of(
                replication(),
                of("failure", Kind.TEXT, "Why the run broke off; empty for a run that reached its end"),
                real(
                        "damage_share",
                        "share",
                        "Loss per yen of exposed value added that is not produced, λ of this run"),
                real(
                        "loss_first_year_jpy_bn",
                        "JPY bn",
                        "Value added Japan lost in the first 52 weeks of the measure" + orShorter() + "; "
                                + carsOnce()),
                real(
                        "loss_after_made_up_first_year_jpy_bn",
                        "JPY bn",
                        "The same less the part of output that is made up later"),
                real(
                        "loss_horizon_jpy_bn",
                        "JPY bn",
                        "Value added Japan lost from the measure to the end of the run; " + carsOnce()),
                real("gdp_jpy_bn_per_year", "JPY bn/yr", "GDP of Japan"));
    }

    private static List<StoreColumn> outcomes() {
        List<StoreColumn> columns = new ArrayList<>(List.of(
                replication(),
                industry(),
                real(
                        "first_lost_output_days",
                        "days",
                        "Days to the day that opens 28 days with output under 99% of plan" + beyond()),
                real(
                        "first_firm_short_days",
                        "days",
                        "Days to the first week in which a firm's output is under 99% of plan" + beyond()),
                real(
                        "output_under_90pct_days",
                        "days",
                        "Days to the day that opens 28 days with output under 90% of plan" + beyond()),
                real(
                        "output_under_75pct_days",
                        "days",
                        "Days to the day that opens 28 days with output under 75% of plan" + beyond()),
                real(
                        "recovered_days",
                        "days",
                        "Days to the first of 13 straight weeks at 99% of plan or more after the first loss" + beyond()
                                + "; empty when never short")));
        for (Layer layer : Layer.values()) {
            columns.add(real(
                    "cover_" + key(layer) + "_days",
                    "days",
                    "Cover on the eve in " + layer.label() + ", of the binding nest"));
        }
        for (Layer layer : Layer.values()) {
            columns.add(real(
                    key(layer) + "_gone_days",
                    "days",
                    "Days until " + layer.label() + " of the binding nest are down to 2% of the eve's cover" + beyond()
                            + "; empty when there were none"));
        }
        columns.addAll(List.of(
                nest("binding_nest", "Nest that cost most output; the scarcest when never short"),
                of("cause", Kind.CAUSE, "Why most of that output was lost; none when never short"),
                real(
                        "output_lost_first_year_share",
                        "share of a year",
                        "Output that is not made in the first 52 weeks of the measure" + orShorter()
                                + ", over a year's plan"),
                real(
                        "exposed_value_added_jpy_bn_per_year",
                        "JPY bn/yr",
                        "Value added that depends on the industry's rare earths, as drawn"),
                real(
                        "loss_first_year_jpy_bn",
                        "JPY bn",
                        "Damage share x exposed value added x output lost in the first 52 weeks" + orShorter()),
                real(
                        "loss_after_made_up_first_year_jpy_bn",
                        "JPY bn",
                        "The same less the part of output that is made up later"),
                real(
                        "loss_horizon_jpy_bn",
                        "JPY bn",
                        "Damage share x exposed value added x output lost from the measure to the end of the run")));
        return columns;
    }

    private static String orShorter() {
        return ", or to the end of a shorter run";
    }

    private static String carsOnce() {
        return "of the rows that feed the same car the largest counts in each week";
    }

    /** Enum constants cannot reach the constants of their own class while they are made. */
    private static String beyond() {
        return "; infinity beyond the horizon";
    }

    private static List<StoreColumn> nests() {
        List<StoreColumn> columns = new ArrayList<>(List.of(replication(), industry(), nest("nest", "Nest")));
        for (Layer layer : Layer.values()) {
            columns.add(real("cover_" + key(layer) + "_days", "days", "Cover on the eve in " + layer.label()));
        }
        columns.add(real("cover_total_days", "days", "Cover on the eve in all private layers"));
        for (Layer layer : Layer.values()) {
            columns.add(real(
                    key(layer) + "_gone_days",
                    "days",
                    "Days until " + layer.label() + " are down to 2% of the eve's cover" + beyond()
                            + "; empty when there were none"));
        }
        columns.add(real(
                "survival_days",
                "days",
                "Days until the nest is what costs the industry most output for 28 days or more, or until all stock of it is gone"
                        + beyond()));
        return columns;
    }

    private static List<StoreColumn> industryWeeks() {
        return concat(
                List.of(replication(), industry()),
                week(),
                List.of(
                        real("output_share", "share of plan", "Output relative to plan"),
                        real("firms_short_share", "share of firms", "Share of its firms under 99% of plan"),
                        nest("binding_nest", "Nest that cost most output; empty for none"),
                        of("cause", Kind.CAUSE, "Cause of most of that loss")));
    }

    private static List<StoreColumn> coverWeeks() {
        List<StoreColumn> layers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            layers.add(single(key(layer) + "_days", "days", "Stock in " + layer.label() + ", in days of need"));
        }
        layers.add(single("denied_share", "share", "Share of the week's orders that was denied a licence"));
        return concat(List.of(replication(), industry(), nest("nest", "Nest")), week(), layers);
    }

    /** Lots stand in the week in which they are bought, before transit; some never arrive. */
    private static String meaning(Channel channel) {
        return switch (channel) {
            case CHINA ->
                "Chinese lots bought for Japan, under licence while a control is in force; in the week of purchase";
            case LEAKED -> "Chinese lots bought for Japan that come by smuggling or re-export; in the week of purchase";
            case CONTRACT -> "Given to Japan under offtake contracts with producers outside China";
            case OTHER_SPOT ->
                "Spot lots from outside China, and resold contract lots, bought for Japan; in the week of purchase";
            case RESERVE -> "Released by the national reserve";
            case RECYCLED -> "End-of-life material recycled in Japan";
        };
    }

    private static List<StoreColumn> itemWeeks() {
        List<StoreColumn> values = new ArrayList<>();
        for (MarketSeries series : MarketSeries.values()) {
            values.add(real(series.key(), series.unit(), words(series.key())));
        }
        for (Channel channel : Channel.values()) {
            values.add(real(column(channel), "t REO/week", meaning(channel)));
        }
        return concat(List.of(replication(), of("item", Kind.ITEM, "Symbol of the oxide, or magnets")), week(), values);
    }

    private static List<StoreColumn> spells() {
        return List.of(
                replication(),
                of("firm", Kind.SMALL, "Number of the firm, from 0, in the order of the world"),
                new StoreColumn(
                        "week", Kind.SMALL, "weeks", "First week of the stretch, since the first day of the measure"),
                new StoreColumn("weeks", Kind.SMALL, "weeks", "Length of the stretch"),
                nest("binding_nest", "Nest that limits its output; empty for none"),
                of("cause", Kind.CAUSE, "Why"));
    }

    private static List<StoreColumn> policyValues() {
        return List.of(
                replication(),
                of(CASE_NAME, Kind.NAME, "Name of the case: a scenario, with the year of its ban and a flood"),
                of(POLICY, Kind.NAME, "Name of the policy"),
                of(MEASURE, Kind.NAME, "What was read off, see measures.csv"),
                of(KEY, Kind.NAME, "What of it; parts of a key are joined by a bar; empty without keys"),
                of("year", Kind.SMALL, "Calendar year; 0 for a measure without years"),
                real("value", "that of the measure", "The number; money is undiscounted"));
    }

    private static List<StoreColumn> policyFailures() {
        return List.of(
                replication(),
                of(CASE_NAME, Kind.TEXT, "Name of the case"),
                of(POLICY, Kind.TEXT, "Name of the policy"),
                of("failure", Kind.TEXT, "Why the run broke off"));
    }

    /** Name of a channel's column. */
    static String column(Channel channel) {
        return "to_japan_" + channel.name().toLowerCase(Locale.ROOT);
    }

    /** Name of a layer in columns. */
    static String key(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    private static String words(String key) {
        String words = key.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @SafeVarargs
    private static List<StoreColumn> concat(List<StoreColumn>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }
}
