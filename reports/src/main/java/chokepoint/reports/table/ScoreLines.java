package chokepoint.reports.table;

import chokepoint.core.material.Item;
import chokepoint.core.validation.ReplayScore;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.replay.ReplaySummary.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a replay that decide: whether each bar is met, as a mean over all seeds. */
public final class ScoreLines {

    private static final double PERCENT = 100;

    private final ReplaySummary replay;
    private final Scoreboard board;

    public ScoreLines(ReplaySummary replay) {
        this.replay = replay;
        this.board = replay.scoreboard();
    }

    /** Every line, that of the calm world first. */
    public List<String> all() {
        return Stream.concat(calmLines().stream(), summaryLines().stream()).toList();
    }

    /** The oxides a price was observed of. */
    static List<Item> oxides(Scoreboard board) {
        List<Item> oxides = new ArrayList<>();
        for (Item item : Item.values()) {
            if (board.scores().stream()
                    .anyMatch(score ->
                            score.target().isBase() && score.target().subject().equals(item.symbol()))) {
                oxides.add(item);
            }
        }
        return oxides;
    }

    /** What the lines that decide are means of. */
    public String lead() {
        int seeds = replay.bySeed().size();
        return (seeds == 1
                        ? "Of seed " + replay.seed()
                        : "Means of " + seeds + " seeds (" + replay.seeds(", ") + "; in brackets each by itself)")
                + ", " + replay.histories().size() + " runs each; rows, tables and charts are of seed " + replay.seed()
                + ".";
    }

    /** The lines that decide: whether the bar is met, the mean over all seeds, the bar, each seed. */
    private List<String> summaryLines() {
        ReplayScore score = replay.score();
        List<String> lines = new ArrayList<>();
        lines.add(line(
                score.meetsRows(),
                "%s of %d calibrate rows (%.1f%%; bar %.0f%%%s): %s by median, %s by band; mean P90/P10 %.2f",
                mean(of -> of.calibrate().passes()),
                board.calibrate().rows(),
                PERCENT * score.passShare(),
                PERCENT * Scoreboard.LEAST_PASS_SHARE,
                bySeed("%.0f", of -> of.calibrate().passes()),
                mean(of -> of.calibrate().medianPasses()),
                mean(of -> of.calibrate().bandPasses()),
                ReplayScore.mean(replay.scoreboards(), of -> of.calibrate().widthFactor())));
        lines.add(line(
                score.meetsPrices(),
                "prices: rms %.3f (bar %.2f%s), %s of %d pass",
                score.priceErrorLog(),
                Scoreboard.LARGEST_PRICE_ERROR_LOG,
                bySeed("%.3f", of -> of.prices().errorLog()),
                mean(of -> of.prices().passes()),
                board.prices().rows()));
        lines.add(line(
                score.meetsImports(),
                "monthly imports: rms %.3f (bar %.2f%s), %s of %d pass",
                score.importErrorLog(),
                Scoreboard.LARGEST_IMPORT_ERROR_LOG,
                bySeed("%.3f", of -> of.imports().errorLog()),
                mean(of -> of.imports().passes()),
                board.imports().rows()));
        lines.add(line(
                score.meetsPremiums(),
                "premiums: %s of %d within %.1f times (bar: all)",
                mean(of -> of.premiums().medianPasses()),
                board.premiums().rows(),
                Score.PASS_FACTOR));
        lines.add(String.format(
                Locale.ROOT,
                "no bar   %s of %d rows that nothing is fitted to pass; rms %.2f",
                mean(of -> of.check().passes()),
                board.check().rows(),
                ReplayScore.mean(replay.scoreboards(), of -> of.check().errorLog())));
        lines.add("The bar of rows, prices, imports and premiums "
                + (score.clearsTheBar() ? "holds." : "does not hold."));
        return lines;
    }

    private static String line(boolean met, String format, Object... values) {
        return (met ? "met      " : "missed   ") + String.format(Locale.ROOT, format, values);
    }

    /** A mean number of rows over the seeds. */
    private String mean(ToDoubleFunction<Scoreboard> count) {
        return count(ReplayScore.mean(replay.scoreboards(), count));
    }

    /** A number of rows, with a decimal where it is no whole one. */
    private static String count(double mean) {
        return String.format(Locale.ROOT, mean == Math.rint(mean) ? "%.0f" : "%.1f", mean);
    }

    /** The figure under each seed, where there are several. */
    private String bySeed(String format, ToDoubleFunction<Scoreboard> figure) {
        return replay.further().isEmpty()
                ? ""
                : replay.scoreboards().stream()
                        .map(of -> String.format(Locale.ROOT, format, figure.applyAsDouble(of)))
                        .collect(Collectors.joining(", ", "; ", ""));
    }

    /** How many oxides of a calm world hold, and the largest factor and share of any oxide. */
    private record Calm(int holding, double largestFactor, double largestShare) {}

    /** Whether the calm world passes: every oxide at most three times its price of 2009, and 40% of the full run. */
    private List<String> calmLines() {
        List<Calm> seeds = replay.bySeed().stream()
                .flatMap(one -> one.variants().stream()
                        .filter(variant -> variant.scenario().name().endsWith(ReplaySummary.CALM))
                        .map(variant -> calm(one, variant)))
                .toList();
        if (seeds.isEmpty()) {
            return List.of();
        }
        int all = oxides(board).size();
        return List.of(line(
                seeds.stream().allMatch(one -> one.holding() == all),
                "counterfactual without quota, halt and alarm: %s of %d oxides at most %.0f times 2009 and %.0f%% of the full run in"
                        + " 2011-Q2 (bar: all); largest %.1f times, %.0f%%",
                count(seeds.stream().mapToInt(Calm::holding).average().orElseThrow()),
                all,
                ReplaySummary.LARGEST_CALM_FACTOR,
                PERCENT * ReplaySummary.LARGEST_CALM_SHARE,
                seeds.stream().mapToDouble(Calm::largestFactor).average().orElseThrow(),
                PERCENT
                        * seeds.stream()
                                .mapToDouble(Calm::largestShare)
                                .average()
                                .orElseThrow()));
    }

    private Calm calm(ReplaySummary full, Variant variant) {
        int holding = 0;
        double largest = 0;
        double largestShare = 0;
        for (Item item : oxides(board)) {
            double factor = ReplaySummary.peakFactor(variant.histories(), item);
            double share = factor / ReplaySummary.peakFactor(full.histories(), item);
            largest = Math.max(largest, factor);
            largestShare = Math.max(largestShare, share);
            holding += factor <= ReplaySummary.LARGEST_CALM_FACTOR && share <= ReplaySummary.LARGEST_CALM_SHARE ? 1 : 0;
        }
        return new Calm(holding, largest, largestShare);
    }
}
