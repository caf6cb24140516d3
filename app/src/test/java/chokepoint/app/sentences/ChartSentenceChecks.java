package chokepoint.app.sentences;

import static chokepoint.app.sentences.StoredFacts.literal;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.ChartSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reckons anew what titles and captions of the charts of a run say. */
final class ChartSentenceChecks {

    private static final Map<String, String> ITEMS = Map.ofEntries(
            Map.entry("lanthanum oxide (La)", "La"),
            Map.entry("cerium oxide (Ce)", "Ce"),
            Map.entry("praseodymium oxide (Pr)", "Pr"),
            Map.entry("neodymium oxide (Nd)", "Nd"),
            Map.entry("samarium oxide (Sm)", "Sm"),
            Map.entry("europium oxide (Eu)", "Eu"),
            Map.entry("gadolinium oxide (Gd)", "Gd"),
            Map.entry("terbium oxide (Tb)", "Tb"),
            Map.entry("dysprosium oxide (Dy)", "Dy"),
            Map.entry("yttrium oxide (Y)", "Y"),
            Map.entry("finished magnets", "magnets"));
    private static final List<String> CHANNELS =
            List.of("china", "contract", "other_spot", "recycled", "reserve", "leaked");

    /** The order in which equal counts are told. */
    private static final String ORDER = "['La', 'Ce', 'Nd|Pr', 'Sm', 'Eu', 'Gd', 'Dy|Tb', 'Y', 'magnets']";

    private final RunFacts facts;
    /** Oxides that the supply chart counts. */
    private final List<String> supplied;
    /** Items that the price chart draws. */
    private final List<String> priced;

    private final boolean measure;

    /**
     * @param controlled items under the measure; empty without one
     */
    ChartSentenceChecks(RunFacts facts, List<String> controlled) {
        this.facts = facts;
        measure = !controlled.isEmpty();
        supplied = measure
                ? controlled.equals(List.of("magnets"))
                        ? controlled
                        : controlled.stream()
                                .filter(item -> !item.equals("magnets"))
                                .toList()
                : List.of("Nd", "Sm", "Gd", "Tb", "Dy", "Y");
        priced = measure ? controlled : List.of("Pr", "Nd", "Sm", "Tb", "Dy", "Y");
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(ChartSentence.values()))
                .check(ChartSentence.RESERVES, this::reserves)
                .check(
                        ChartSentence.RESERVES_RARE,
                        said -> assertThat(medianOfFirst()).isInfinite())
                .check(ChartSentence.PRICES, this::prices)
                .check(
                        ChartSentence.PRICES_NONE,
                        said -> assertThat(highestRatios()).allMatch(ratio -> ratio == 0))
                .check(ChartSentence.PRICES_ONE, said -> assertThat(measure).isFalse())
                .check(
                        ChartSentence.PRICES_NOTHING_SAVED,
                        said -> assertThat(highestRatios()).allMatch(ratio -> ratio <= 1))
                .check(ChartSentence.COVER, this::cover)
                .check(ChartSentence.OUTPUT, this::output)
                .check(
                        ChartSentence.OUTPUT_WHOLE,
                        said -> assertThat(facts.number("SELECT min(m) FROM " + medianOutput()))
                                .isGreaterThanOrEqualTo(0.99))
                .check(ChartSentence.LOSS, said -> loss(said, false))
                .check(ChartSentence.LOSS_ADDED, said -> loss(said, true))
                .check(ChartSentence.SURVIVAL, this::survival)
                .check(
                        ChartSentence.SURVIVAL_NONE,
                        said -> assertThat(facts.number(
                                        "SELECT coalesce(min(m), 'inf'::DOUBLE) FROM " + RunFacts.medianSurvival()))
                                .isInfinite())
                .check(ChartSentence.SUPPLY, said -> supply(said, true))
                .check(ChartSentence.SUPPLY_AFTER, said -> supplyAlone(said, true))
                .check(ChartSentence.SUPPLY_NO_MEASURE, said -> supply(said, false))
                .check(ChartSentence.SUPPLY_ONE_YEAR, said -> supplyAlone(said, false))
                .check(ChartSentence.SUPPLY_CAPTION, this::supplyCaption)
                .check(ChartSentence.BINDING, this::binding)
                .check(
                        ChartSentence.BINDING_NONE,
                        said -> assertThat(facts.number("SELECT count(*) FROM " + bindingWeeks()))
                                .isZero());
    }

    private void loss(Said said, boolean twin) {
        said.number("days").isRounded(facts.horizonDays());
        said.number("lost").isRounded(facts.number("SELECT avg(horizon) FROM level_loss"));
        if (twin) {
            said.number("without").isRounded(facts.number("SELECT avg(horizon) FROM twin_loss"));
        }
    }

    private double medianOfFirst() {
        return facts.number("SELECT median(day) FROM " + RunFacts.earliest(facts.kind()));
    }

    private void reserves(Said said) {
        said.number("days").isDaysPassed(medianOfFirst(), facts.horizonDays());
        List<String> named = List.of(said.text("industries").split(" or "));
        assertThat(facts.industries()).containsAll(named);
        assertThat(facts.mostOftenFirst(named)).as(named.toString()).isTrue();
    }

    /** Highest ratio of the median free to the median licensed price in a week in which both trade, by item. */
    private double highestRatio(String item) {
        return facts.number(
                "WITH weekly AS (SELECT week, median(japan_licensed_volume) AS licensed, median(japan_free_volume) AS"
                        + " free, quantile_cont(japan_licensed_price, 0.1) AS licensed_low, quantile_cont(japan_free_price, 0.1) AS"
                        + " free_low, median(japan_licensed_price) AS licensed_price, median(japan_free_price) AS free_price FROM"
                        + " (SELECT week, japan_licensed_volume, japan_free_volume, CASE WHEN NOT isnan(japan_licensed_price) THEN"
                        + " japan_licensed_price END AS japan_licensed_price, CASE WHEN NOT isnan(japan_free_price) THEN"
                        + " japan_free_price END AS japan_free_price FROM item_weeks WHERE item::VARCHAR = "
                        + literal(item)
                        + ") GROUP BY week), alive AS (SELECT *, max(licensed) OVER recent AS licensed_alive, max(free) OVER recent AS"
                        + " free_alive FROM weekly WINDOW recent AS (ORDER BY week ROWS BETWEEN 4 PRECEDING AND CURRENT ROW)) SELECT"
                        + " coalesce(max(free_price / licensed_price), 0) FROM alive WHERE week >= 0 AND licensed_alive > 0 AND"
                        + " free_alive > 0 AND licensed_low > 1e-3 AND free_low > 1e-3");
    }

    private List<Double> highestRatios() {
        return priced.stream().map(this::highestRatio).toList();
    }

    private void prices(Said said) {
        String item = ITEMS.get(said.text("item"));
        assertThat(item).as(said.text("item")).isNotNull();
        double ratio = highestRatio(item);
        said.number("ratio").isRounded(ratio);
        assertThat(highestRatios()).allMatch(other -> other <= ratio);
    }

    /** The eve is the week before; a scenario that records nothing before its measure has only the first week. */
    private void cover(Said said) {
        String most =
                "(SELECT industry, nest FROM (SELECT industry, nest, row_number() OVER (PARTITION BY industry ORDER BY n"
                        + " DESC, list_position(" + ORDER
                        + ", nest)) AS place FROM (SELECT industry, binding_nest AS nest, count(*) AS n FROM (SELECT *,"
                        + " max(isfinite(first_lost_output_days)::INTEGER) OVER (PARTITION BY industry) AS ever FROM outcomes) WHERE"
                        + " (ever = 0 OR isfinite(first_lost_output_days)) AND binding_nest IS NOT NULL GROUP BY ALL)) WHERE place ="
                        + " 1)";
        String total =
                "(SELECT c.replication, c.industry, c.week, c.parts_days::DOUBLE + c.own_reserve_days + c.trading_houses_days"
                        + " AS days FROM cover_weeks c JOIN " + most + " b USING (industry, nest))";
        said.number("count")
                .isRounded(facts.number("SELECT count(*) FROM (SELECT industry, min(m) FILTER (week >= 0) AS lowest,"
                        + " coalesce(max(m) FILTER (week = -1), max(m) FILTER (week = 0)) AS eve FROM (SELECT industry, week, median(days) AS m FROM "
                        + total
                        + " GROUP BY ALL) GROUP BY industry) WHERE lowest <= eve / 2"));
        said.number("all").isRounded(facts.industries().size());
    }

    private static String medianOutput() {
        return "(SELECT industry, week, median(share) AS m FROM level_weeks GROUP BY ALL)";
    }

    private void output(Said said) {
        double lowest = facts.number("SELECT min(m) FROM " + medianOutput());
        said.number("share").isRounded(lowest);
        assertThat(facts.texts(
                        "SELECT DISTINCT industry FROM " + medianOutput() + " WHERE m <= " + lowest + " + 1e-12"))
                .contains(said.text("industry"));
    }

    private void survival(Said said) {
        double shortest = facts.number("SELECT min(m) FROM " + RunFacts.medianSurvival());
        said.number("days").isDaysPassed(shortest, facts.horizonDays());
        List<String> places = new ArrayList<>();
        for (String place : facts.texts("SELECT industry || ';' || nest FROM " + RunFacts.medianSurvival()
                + " WHERE m <= " + shortest + " + 1e-9")) {
            String[] parts = place.split(";");
            places.add(parts[0] + ";" + RunSentenceChecks.NESTS.get(parts[1]));
        }
        assertThat(places).contains(said.text("industry") + ";" + said.text("nest"));
    }

    private double share(String channel, boolean after) {
        String all = String.join(" + to_japan_", CHANNELS);
        return facts.number("SELECT coalesce(sum(to_japan_" + channel + ") / nullif(sum(to_japan_" + all
                + "), 0), 0) FROM item_weeks WHERE item::VARCHAR IN " + RunFacts.list(supplied) + " AND week BETWEEN "
                + (after ? "0 AND 51" : "-52 AND -1"));
    }

    private void supply(Said said, boolean withMeasure) {
        said.number("before").isRounded(share("china", false));
        supplyAfter(said, withMeasure);
    }

    private void supplyAlone(Said said, boolean withMeasure) {
        assertThat(facts.number("SELECT coalesce(sum(to_japan_" + String.join(" + to_japan_", CHANNELS)
                        + "), 0) FROM item_weeks WHERE item::VARCHAR IN " + RunFacts.list(supplied)
                        + " AND week BETWEEN -52 AND -1"))
                .isZero();
        supplyAfter(said, withMeasure);
    }

    private void supplyAfter(Said said, boolean withMeasure) {
        assertThat(measure).isEqualTo(withMeasure);
        if (measure) {
            assertThat(said.text("goods"))
                    .isEqualTo(supplied.equals(List.of("magnets")) ? "finished magnets" : "the controlled oxides");
        }
        said.number("after").isRounded(share("china", true));
    }

    private void supplyCaption(Said said) {
        said.number("days").isRounded(Math.min(364, facts.horizonDays()));
        assertThat(said.text("date")).isEqualTo(facts.date(0));
        said.number("contract").isRounded(share("contract", true));
        said.number("spot").isRounded(share("other_spot", true));
        said.number("recycled").isRounded(share("recycled", true));
        said.number("reserve").isRounded(share("reserve", true));
        said.number("leaked").isRounded(share("leaked", true));
    }

    /** Industry-weeks from the measure on in which half of the runs or more are short, with the nest that binds in most. */
    private String bindingWeeks() {
        return "(SELECT industry, week, any_value(nest ORDER BY n DESC, list_position(" + ORDER
                + ", nest)) AS nest FROM (SELECT industry, week,"
                + " binding_nest AS nest, count(*) AS n FROM industry_weeks WHERE week >= 0 AND binding_nest IS NOT NULL AND"
                + " output_share < 0.99 GROUP BY ALL) GROUP BY ALL HAVING sum(n) * 2 >= " + facts.runs() + ")";
    }

    private void binding(Said said) {
        double most = facts.number(
                "SELECT max(n) FROM (SELECT nest, count(*) AS n FROM " + bindingWeeks() + " GROUP BY nest)");
        said.number("share").isRounded(most / facts.number("SELECT count(*) FROM " + bindingWeeks()));
        List<String> nests = facts.texts("SELECT nest::VARCHAR FROM (SELECT nest, count(*) AS n FROM " + bindingWeeks()
                + " GROUP BY nest) WHERE n = " + most);
        assertThat(nests.stream().map(RunSentenceChecks.NESTS::get)).contains(said.text("nest"));
    }
}
