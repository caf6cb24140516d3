package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.SeenReplaySentence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;

/**
 * Scores the stored runs of {@link SeenReplaySentencesIT} anew: what each run shows of each row in SQL over its weeks, then sorted and
 * counted here. Of the program only the ends of what was seen are taken, which it read and did not reckon.
 */
final class SeenReplayChecks implements AutoCloseable {

    private static final double TONNES_A_MONTH = 365.25 / 7 / 12 * 2.7;
    private static final List<String> BLOCKS = List.of("magnets Japan", "prices abroad", "prices at home", "stops");

    private final StoredFacts facts;
    private final List<Integer> seeds;

    /** By seed: what runs show, by row. */
    private final List<Map<String, List<Double>>> shown = new ArrayList<>();

    private final List<List<Double>> disputes = new ArrayList<>();

    private SeenReplayChecks(StoredFacts facts, List<Integer> seeds) {
        this.facts = facts;
        this.seeds = seeds;
        for (int seed : seeds) {
            shown.add(shown("s" + seed + "_"));
            List<Double> with = ratio("s" + seed + "_", "japan_licensed_volume", "magnets", "2025-11-01", "2026-01-01");
            List<Double> without =
                    ratio("t" + seed + "_", "japan_licensed_volume", "magnets", "2025-11-01", "2026-01-01");
            disputes.add(over(with, without));
        }
    }

    static SeenReplayChecks of(Path out, Integer... seeds) throws SQLException {
        StoredFacts facts = StoredFacts.open();
        for (int seed : seeds) {
            facts.with(out.resolve("seed-" + seed).resolve("runs"), "s" + seed + "_", "industry_weeks", "item_weeks")
                    .with(out.resolve("seed-" + seed).resolve("twins"), "t" + seed + "_", "item_weeks");
        }
        facts.execute("CREATE VIEW seen AS FROM read_csv('" + out.resolve("report/seen.csv") + "')");
        return new SeenReplayChecks(facts, List.of(seeds));
    }

    private List<Double> months(String of, String series, String item, String from, String to) {
        return facts.numbers("SELECT avg(" + series + ") FROM " + of + "item_weeks WHERE item = '" + item
                + "' AND date + 3 >= DATE '" + from + "' AND date + 3 < DATE '" + to
                + "' GROUP BY replication ORDER BY replication");
    }

    private List<Double> weekOf(String of, String series, String item, String day) {
        return facts.numbers("SELECT " + series + " FROM " + of + "item_weeks WHERE item = '" + item
                + "' AND date <= DATE '" + day + "' AND date + 7 > DATE '" + day + "' ORDER BY replication");
    }

    private List<Double> ratio(String of, String series, String item, String from, String to) {
        return over(months(of, series, item, from, to), months(of, series, item, "2025-07-01", "2025-11-01"));
    }

    private static List<Double> over(List<Double> above, List<Double> below) {
        assertThat(above).hasSameSizeAs(below).isNotEmpty();
        return IntStream.range(0, above.size())
                .mapToObj(run -> above.get(run) / below.get(run))
                .toList();
    }

    private Map<String, List<Double>> shown(String of) {
        Map<String, List<Double>> rows = new LinkedHashMap<>();
        for (String month : List.of(
                "2024-09", "2024-10", "2024-12", "2025-05", "2025-06", "2025-07", "2025-09", "2025-10", "2025-11",
                "2025-12")) {
            rows.put("magnets_jp_" + month, magnets(of, month));
        }
        List<Double> before = months(of, "japan_licensed_volume", "Dy", "2025-01-01", "2025-04-01");
        rows.put(
                "dy_jp_2025-06_10",
                over(months(of, "japan_licensed_volume", "Dy", "2025-06-01", "2025-11-01"), before));
        rows.put("dy_jp_2025", over(months(of, "japan_licensed_volume", "Dy", "2025-01-01", "2026-01-01"), before));
        for (String item : List.of("Dy", "Tb")) {
            String small = item.toLowerCase(Locale.ROOT);
            rows.put(
                    "price_" + small + "_europe_2025-05",
                    over(
                            weekOf(of, "g7_licensed_price", item, "2025-05-06"),
                            months(of, "g7_licensed_price", item, "2025-03-01", "2025-04-01")));
            rows.put(
                    "price_" + small + "_fob_2026-02",
                    months(of, "japan_licensed_price", item, "2026-02-01", "2026-03-01"));
        }
        rows.put("price_dy_home_2025-06", weekOf(of, "china_home_price", "Dy", "2025-06-30"));
        String cars = " AND industry IN ('traction motors', 'automotive electricals', 'auto exhaust catalysts') ";
        rows.put(
                "first_stop_2025",
                facts.numbers(
                        "SELECT coalesce(min(greatest(0, date - DATE '2025-04-04')) FILTER (least_firm_output_share < 0.9"
                                + " AND date + 7 > DATE '2025-04-04' " + cars + "), 'infinity'::DOUBLE) FROM " + of
                                + "industry_weeks GROUP BY replication ORDER BY replication"));
        rows.put(
                "no_stop_2026-06",
                facts.numbers("SELECT count(DISTINCT industry) FILTER (least_large_firm_output_share < 0.9"
                        + " AND date >= DATE '2026-01-06' AND date < DATE '2026-06-24' " + cars + ") FROM " + of
                        + "industry_weeks GROUP BY replication ORDER BY replication"));
        return rows;
    }

    private List<Double> magnets(String of, String month) {
        String next = YearMonth.parse(month).plusMonths(1) + "-01";
        return months(of, "japan_licensed_volume", "magnets", month + "-01", next).stream()
                .map(week -> week * TONNES_A_MONTH)
                .toList();
    }

    /** The k-th of n sorted values, k the least whole number of at least p n. */
    private static double quantile(List<Double> values, int tenths) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (tenths * sorted.size() + 9) / 10 - 1));
    }

    /** Every row of the table of the program has the quantiles that are found here, and no other row has any. */
    void theTableIsSo() {
        for (int at = 0; at < seeds.size(); at++) {
            String of = " FROM seen WHERE seed = " + seeds.get(at) + " AND ";
            assertThat(facts.texts("SELECT id" + of + "verdict <> 'silent' ORDER BY id"))
                    .containsExactlyElementsOf(
                            shown.get(at).keySet().stream().sorted().toList());
            for (Map.Entry<String, List<Double>> row : shown.get(at).entrySet()) {
                for (int tenths : List.of(1, 5, 9)) {
                    double expected = quantile(row.getValue(), tenths);
                    double found = facts.number("SELECT p" + tenths + "0" + of + "id = '" + row.getKey() + "'");
                    if (Double.isInfinite(expected)) {
                        assertThat(found).as(row.getKey()).isNaN();
                    } else {
                        assertThat(found).as(row.getKey()).isCloseTo(expected, Percentage.withPercentage(0.01));
                    }
                }
                assertThat(facts.texts("SELECT verdict" + of + "id = '" + row.getKey() + "'"))
                        .containsExactly(verdict(at, row.getKey()));
            }
        }
    }

    private double end(String id, String column) {
        return facts.number("SELECT DISTINCT " + column + " FROM seen WHERE id = '" + id + "'");
    }

    private String verdict(int seed, String id) {
        List<Double> values = shown.get(seed).get(id);
        if (values == null) {
            return "silent";
        }
        double low = quantile(values, 1);
        double high = quantile(values, 9);
        if (high < end(id, "low")) {
            return "under";
        }
        if (low > end(id, "high")) {
            return "over";
        }
        // a normal month of goods: the mean of the three base rows, or 1 for a ratio
        double offset = id.startsWith("magnets_jp") ? (189 + 174 + 213) / 300.0 : id.startsWith("dy_jp") ? 0.01 : 0;
        boolean asked = !id.equals("first_stop_2025") && !id.equals("no_stop_2026-06");
        return asked && (high + offset) / (low + offset) > 2.5 ? "too wide" : "inside";
    }

    private List<String> checks(String block) {
        return facts.texts(
                "SELECT id FROM seen WHERE use = 'check' AND seed = " + seeds.get(0) + " AND block = '" + block + "'");
    }

    private double inside(String block) {
        assertThat(BLOCKS).contains(block);
        return mean(seed -> checks(block).stream()
                .filter(id -> verdict(seed, id).equals("inside"))
                .count());
    }

    private double mean(IntToDoubleFunction of) {
        return IntStream.range(0, seeds.size()).mapToDouble(of).average().orElseThrow();
    }

    private boolean holds(String block) {
        return 3 * inside(block) >= 2 * checks(block).size() - 1e-6;
    }

    private double share(boolean first, boolean none) {
        return mean(seed -> {
            List<Double> stops = shown.get(seed).get("first_stop_2025");
            List<Double> large = shown.get(seed).get("no_stop_2026-06");
            return (double) IntStream.range(0, stops.size())
                            .filter(run -> !first || (stops.get(run) >= 40 && stops.get(run) <= 75))
                            .filter(run -> !none || large.get(run) == 0)
                            .count()
                    / stops.size();
        });
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(SeenReplaySentence.values()))
                .check(SeenReplaySentence.LEAD, said -> {
                    said.number("held").isRounded((double)
                            BLOCKS.stream().filter(this::holds).count());
                    said.number("blocks").isRounded(BLOCKS.size());
                    said.number("runs").isRounded(disputes.get(0).size());
                    assertThat(said.text("seeds"))
                            .isEqualTo(String.join(
                                    ", ", seeds.stream().map(String::valueOf).toList()));
                })
                .check(SeenReplaySentence.BLOCK_HOLDS, said -> block(said, true))
                .check(SeenReplaySentence.BLOCK_MISSES, said -> block(said, false))
                .check(SeenReplaySentence.UNDER, said -> rows(said, "under"))
                .check(SeenReplaySentence.OVER, said -> rows(said, "over"))
                .check(SeenReplaySentence.TOO_WIDE, said -> rows(said, "too wide"))
                .check(SeenReplaySentence.SILENT, said -> rows(said, "silent"))
                .check(SeenReplaySentence.DISPUTE_HOLDS, said -> dispute(said, true))
                .check(SeenReplaySentence.DISPUTE_MISSES, said -> dispute(said, false))
                .check(
                        SeenReplaySentence.FIRST_STOP,
                        said -> said.number("share").isRounded(share(true, false)))
                .check(SeenReplaySentence.NO_STOP, said -> said.number("share").isRounded(share(false, true)))
                .check(SeenReplaySentence.TOGETHER, said -> said.number("share").isRounded(share(true, true)))
                .check(
                        SeenReplaySentence.UNTOLD,
                        said -> assertThat(said.text("rows")).isEqualTo("magnet_makers_2025−07"));
    }

    private void block(Said said, boolean holding) {
        String block = said.text("block");
        said.number("inside").isRounded(inside(block));
        said.number("rows").isRounded(checks(block).size());
        assertThat(holds(block)).isEqualTo(holding);
    }

    private void rows(Said said, String verdict) {
        assertThat(said.text("rows").replace('−', '-'))
                .isEqualTo(String.join(
                        ", ",
                        facts.texts("SELECT id FROM seen WHERE use = 'check' AND seed = " + seeds.get(0)).stream()
                                .filter(id -> verdict(0, id).equals(verdict))
                                .toList()));
    }

    private void dispute(Said said, boolean holding) {
        double factor = mean(seed -> quantile(disputes.get(seed), 5));
        said.number("factor").isRounded(factor);
        said.number("low").isRounded(mean(seed -> quantile(disputes.get(seed), 1)));
        said.number("high").isRounded(mean(seed -> quantile(disputes.get(seed), 9)));
        assertThat(factor >= 1.1 && factor <= 1.4).isEqualTo(holding);
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
