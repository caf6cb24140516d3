package chokepoint.studies.store.table;

import static chokepoint.studies.store.table.StoreColumn.real;
import static chokepoint.studies.store.table.StoreColumn.single;

import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.studies.store.table.StoreColumn.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a store: each a Parquet file in every part, and a view over them in queries. */
public enum StoreTable {
    RUNS("One run.", StoreTable::runs),
    OUTCOMES("One run and industry.", StoreTable::outcomes),
    NESTS(
            "One run, industry and nest (an oxide, or a pair that stand in for each other) that the industry uses.",
            StoreTable::nests),
    INDUSTRY_WEEKS("One run, industry and week.", catalogue -> industryWeeks()),
    COVER_WEEKS("One run, industry, nest and week.", catalogue -> coverWeeks()),
    ITEM_WEEKS("One run, item and week.", catalogue -> itemWeeks()),
    FIRM_SPELLS(
            "One run, firm in Japan, and stretch of weeks in which nothing about its shortage changes.",
            catalogue -> spells()),
    POLICY_VALUES(
            "One number read off one run of a comparison of policies. A number that is not there is 0.",
            catalogue -> policyValues()),
    POLICY_FAILURES("One run of a comparison of policies that broke off.", catalogue -> policyFailures()),
    DESIGN(
            "One run of a design, and what was asked in it: behind these columns one for each key or factor that is varied, named after it;"
                    + " empty where the row leaves it as it is. Join it to the other tables by the number of the run.",
            catalogue -> design()),
    DRAWS(
            "One run, and where its inputs stood: behind this column one for each group of inputs that can stand high or low, named as"
                    + " 'chokepoint factors' names it; a quantile in (0, 1), uniform over runs. Join it to the other tables by the number of the"
                    + " run.",
            catalogue -> draws());

    public static final String CASE_NAME = "case_name";
    public static final String POLICY = "policy";
    public static final String MEASURE = "measure";
    public static final String KEY = "key";
    public static final String COUNTERPART = "counterpart";

    private final String about;
    private final Function<Catalogue, List<StoreColumn>> columns;

    StoreTable(String about, Function<Catalogue, List<StoreColumn>> columns) {
        this.about = about;
        this.columns = columns;
    }

    /** Tables of the runs of one scenario. */
    public static List<StoreTable> ofRuns() {
        return List.of(RUNS, OUTCOMES, NESTS, INDUSTRY_WEEKS, COVER_WEEKS, ITEM_WEEKS, FIRM_SPELLS);
    }

    /** The same with where the inputs of each run stood. */
    public static List<StoreTable> ofDrawnRuns() {
        return Stream.concat(ofRuns().stream(), Stream.of(DRAWS)).toList();
    }

    /** The tables of a part that is there. */
    public static List<StoreTable> in(Path part) {
        if (Files.exists(part.resolve(DRAWS.file()))) {
            return ofDrawnRuns();
        }
        if (Files.exists(part.resolve(DESIGN.file()))) {
            return ofDesigns();
        }
        return Files.exists(part.resolve(POLICY_VALUES.file())) ? ofPairs() : ofRuns();
    }

    /** Tables of a comparison of policies. */
    public static List<StoreTable> ofPairs() {
        return List.of(POLICY_VALUES, POLICY_FAILURES);
    }

    /** Tables of runs of a design, which keep no weeks: there may be a hundred thousand runs. */
    public static List<StoreTable> ofDesigns() {
        return List.of(RUNS, OUTCOMES, NESTS, DESIGN);
    }

    /** Name in queries. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the file in a part. */
    public String file() {
        return key() + ".parquet";
    }

    /** What a row is. */
    public String about() {
        return about;
    }

    /** Its columns: of runs, industries and nests, one for each outcome of the catalogue behind those that say of what. */
    public List<StoreColumn> columns(Catalogue catalogue) {
        return columns.apply(catalogue);
    }

    private static StoreColumn replication() {
        return StoreColumn.of(
                "replication",
                Kind.WHOLE,
                "Number of the run, from 0; the same number is the same luck in every scenario");
    }

    private static StoreColumn industry() {
        return StoreColumn.of("industry", Kind.INDUSTRY, "Name of the industry");
    }

    private static StoreColumn nest(String name, String meaning) {
        return StoreColumn.of(name, Kind.NEST, meaning);
    }

    private static List<StoreColumn> week() {
        return List.of(
                new StoreColumn(
                        "week", Kind.SMALL, "weeks", "Weeks since the first day of the measure; negative before it"),
                StoreColumn.of("date", Kind.DATE, "First day of the week"));
    }

    private static List<StoreColumn> runs(Catalogue catalogue) {
        return concat(
                List.of(
                        replication(),
                        StoreColumn.of(
                                "failure", Kind.TEXT, "Why the run broke off; empty for a run that reached its end")),
                StoreColumn.of(catalogue.japan()));
    }

    private static List<StoreColumn> outcomes(Catalogue catalogue) {
        return concat(List.of(replication(), industry()), StoreColumn.of(catalogue.industry()));
    }

    private static List<StoreColumn> nests(Catalogue catalogue) {
        return concat(List.of(replication(), industry(), nest("nest", "Nest")), StoreColumn.of(catalogue.nest()));
    }

    private static List<StoreColumn> industryWeeks() {
        return concat(
                List.of(replication(), industry()),
                week(),
                List.of(
                        real("output_share", "share of plan", "Output relative to plan"),
                        real("firms_short_share", "share of firms", "Share of its firms under 99% of plan"),
                        nest("binding_nest", "Nest that cost most output; empty for none"),
                        StoreColumn.of("cause", Kind.CAUSE, "Cause of most of that loss")),
                Stream.of(FirmSeries.values())
                        .map(series -> real(series.key(), "share of plan", series.meaning()))
                        .toList());
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
        return concat(
                List.of(replication(), StoreColumn.of("item", Kind.ITEM, "Symbol of the oxide, or magnets")),
                week(),
                values);
    }

    private static List<StoreColumn> spells() {
        return List.of(
                replication(),
                StoreColumn.of("firm", Kind.SMALL, "Number of the firm, from 0, in the order of the world"),
                new StoreColumn(
                        "week", Kind.SMALL, "weeks", "First week of the stretch, since the first day of the measure"),
                new StoreColumn("weeks", Kind.SMALL, "weeks", "Length of the stretch"),
                nest("binding_nest", "Nest that limits its output; empty for none"),
                StoreColumn.of("cause", Kind.CAUSE, "Why"));
    }

    private static List<StoreColumn> policyValues() {
        return List.of(
                replication(),
                StoreColumn.of(
                        CASE_NAME, Kind.NAME, "Name of the case: a scenario, with the year of its ban and a flood"),
                StoreColumn.of(POLICY, Kind.NAME, "Name of the policy"),
                StoreColumn.of(MEASURE, Kind.NAME, "What was read off, see measures.csv"),
                StoreColumn.of(
                        KEY,
                        Kind.NAME,
                        "What of it: industry, oxide, nest, instrument, country or region; empty without one"),
                StoreColumn.of(COUNTERPART, Kind.NAME, "Its counterpart: payer, country or item; empty without one"),
                StoreColumn.of("year", Kind.SMALL, "Calendar year; 0 for a measure without years"),
                real("value", "that of the measure", "The number; money is undiscounted"));
    }

    private static List<StoreColumn> policyFailures() {
        return List.of(
                replication(),
                StoreColumn.of(CASE_NAME, Kind.TEXT, "Name of the case"),
                StoreColumn.of(POLICY, Kind.TEXT, "Name of the policy"),
                StoreColumn.of("failure", Kind.TEXT, "Why the run broke off"));
    }

    private static List<StoreColumn> draws() {
        return List.of(StoreColumn.of("replication", Kind.WHOLE, "Number of the run, from 0, as in the other tables"));
    }

    private static List<StoreColumn> design() {
        return List.of(
                StoreColumn.of("replication", Kind.WHOLE, "Number of the run, from 0, as in the other tables"),
                StoreColumn.of("design_row", Kind.WHOLE, "Number of the design's row, from 0"),
                StoreColumn.of(
                        "luck",
                        Kind.WHOLE,
                        "Number of the luck, from 0; in a sweep the run of that number of the scenario with these values has the same"));
    }

    /** Name of a channel's column. */
    public static String column(Channel channel) {
        return "to_japan_" + channel.name().toLowerCase(Locale.ROOT);
    }

    /** Name of a layer in columns. */
    public static String key(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }

    private static String words(String key) {
        String words = key.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<StoreColumn> concat(
            List<StoreColumn> one, List<StoreColumn> other, List<StoreColumn> third, List<StoreColumn> fourth) {
        return concat(concat(one, other), concat(third, fourth));
    }

    private static List<StoreColumn> concat(List<StoreColumn> one, List<StoreColumn> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<StoreColumn> concat(List<StoreColumn> one, List<StoreColumn> other, List<StoreColumn> third) {
        return concat(concat(one, other), third);
    }
}
