package chokepoint.reports.table;

import chokepoint.core.material.Item;
import chokepoint.core.validation.Score;
import chokepoint.core.validation.Scoreboard;
import chokepoint.core.validation.Target.Role;
import chokepoint.findings.replay.ReplaySummary;
import chokepoint.findings.replay.ReplaySummary.Variant;
import chokepoint.reports.Appendix;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The scoreboard of a replay in numbers and words, for a terminal, a page and a document. */
public final class ScoreTable {

    private final ReplaySummary replay;
    private final Scoreboard board;

    public ScoreTable(ReplaySummary replay) {
        this.replay = replay;
        this.board = replay.scoreboard();
    }

    /** Cells of a row: id, role, observed, median, band, verdict. */
    public static List<String> cells(Score score) {
        String observed = Figures.plain(score.target().observedUnits());
        if (score.target().leastUnits() < score.target().mostUnits()) {
            observed += " (" + Figures.plain(score.target().leastUnits()) + "–"
                    + Figures.plain(score.target().mostUnits()) + ")";
        }
        return List.of(
                score.target().id(),
                score.target().role().key(),
                observed,
                score.comparable() ? number(score.medianUnits()) : "–",
                score.comparable() ? number(score.p10Units()) + "–" + number(score.p90Units()) : "–",
                score.target().unit(),
                verdict(score));
    }

    /** Three digits of a number. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%." + Math.min(decimals, 3) + "f", value);
    }

    private static String verdict(Score score) {
        if (!score.comparable()) {
            return "not comparable";
        }
        if (score.target().isBase()) {
            return "base";
        }
        if (score.passes()) {
            return score.medianPasses() ? "pass" : "pass (band)";
        }
        return score.medianUnits() > score.target().observedUnits() ? "too high" : "too low";
    }

    /** What the model gets wrong, in sentences made from the rows that miss. */
    public List<String> misses() {
        List<String> sentences = new ArrayList<>();
        for (Item item : ScoreLines.oxides(board)) {
            direction(
                    "The export price of " + item.symbol(),
                    score -> score.target().quantity().equals("price")
                            && score.target().subject().equals(item.symbol()),
                    sentences);
        }
        direction(
                "The premium of exports over the home price",
                score -> score.target().quantity().startsWith("export price / "),
                sentences);
        direction(
                "Japan's imports from China by month",
                score -> score.target().quantity().equals("Japanese imports from China"),
                sentences);
        direction("Chinese exports", score -> score.target().quantity().equals("Chinese exports"), sentences);
        direction("Japanese purchases", score -> score.target().group().equals("demand") && isFitted(score), sentences);
        direction("Stocks in Japan", score -> score.target().group().equals("stock"), sentences);
        direction("Home prices", score -> score.target().group().equals("home"), sentences);
        direction(
                "The customs unit value",
                score -> score.target().quantity().startsWith("customs unit value"),
                sentences);
        direction(
                "What Sprecher and others found (substitution, supply, recovery) and smuggling",
                score -> score.target().role() == Role.CHECK
                        && !score.target().group().equals("home")
                        && !score.target().quantity().startsWith("customs unit value"),
                sentences);
        return sentences;
    }

    private static boolean isFitted(Score score) {
        return score.target().role() == Role.CALIBRATE;
    }

    private void direction(String subject, Predicate<Score> kind, List<String> sentences) {
        List<Score> rows =
                board.scores().stream().filter(Score::counts).filter(kind).toList();
        List<Score> missed = rows.stream().filter(score -> !score.passes()).toList();
        if (missed.isEmpty()) {
            return;
        }
        String how = missed.stream()
                .map(score -> (score.medianUnits() > score.target().observedUnits() ? "too high" : "too low") + " by "
                        + factor(score) + which(score))
                .collect(Collectors.joining("; "));
        sentences.add(
                subject + ": " + (rows.size() - missed.size()) + " of " + rows.size() + " rows pass; " + how + ".");
    }

    private static String factor(Score score) {
        double factor = Math.exp(Math.abs(score.errorLog()));
        return Double.isFinite(factor) && factor < 1e6
                ? String.format(Locale.ROOT, "a factor of %.1f", factor)
                : "all of it";
    }

    /** Which row: its date where its id has one, else what it measures. */
    private static String which(Score score) {
        String id = score.target().id();
        String rest = id.substring(id.indexOf('_') + 1).replace('_', ' ');
        return rest.chars().anyMatch(Character::isDigit)
                ? " in " + rest
                : ": " + score.target().quantity();
    }

    /** The peak of 2011-Q2 over 2009 in the full run and without each cause: header first. */
    public List<List<String>> peakRows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("oxide", "observed", "full run"));
        replay.variants()
                .forEach(variant -> header.add(variant.scenario()
                        .name()
                        .substring(replay.scenario().name().length() + 1)
                        .replace('-', ' ')));
        rows.add(header);
        for (Item item : ScoreLines.oxides(board)) {
            List<String> row = new ArrayList<>();
            row.add(item.symbol());
            row.add(observedPeak(item));
            row.add(times(ReplaySummary.peakFactor(replay.histories(), item)));
            for (Variant variant : replay.variants()) {
                row.add(times(ReplaySummary.peakFactor(variant.histories(), item)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** What is known of the course of the crisis, and whether the runs have it. */
    public Appendix shape() {
        return ShapeTable.of(replay);
    }

    private String observedPeak(Item item) {
        double base = Double.NaN;
        double peak = Double.NaN;
        for (Score score : board.scores()) {
            if (score.target().quantity().equals("price")
                    && score.target().subject().equals(item.symbol())) {
                base = score.target().isBase() ? score.target().observedUnits() : base;
                peak = score.target().id().endsWith("2011-Q2") ? score.target().observedUnits() : peak;
            }
        }
        return Double.isNaN(peak) ? "–" : times(peak / base);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, "%.1f", factor);
    }

    /**
     * For a terminal: rows, then the lines that decide.
     *
     * @param width places in a line
     */
    public String terminalText(int width) {
        TextTable rows = new TextTable(List.of(
                new Group("", Column.ofWords("row")),
                new Group("", Column.ofWords("role")),
                new Group("", Column.ofNumbers("observed")),
                new Group("", Column.ofNumbers("median"), Column.ofWords("10-90%"), Column.ofWords("unit")),
                new Group("", Column.ofWords("verdict"))));
        board.scores().forEach(score -> rows.add(cells(score)));
        List<List<String>> peaks = peakRows();
        TextTable peakTable = new TextTable(peaks.get(0).stream()
                .map(head -> new Group("", Column.ofWords(head)))
                .toList());
        peaks.subList(1, peaks.size()).forEach(peakTable::add);
        StringBuilder text = new StringBuilder(rows.render(width))
                .append('\n')
                .append(peakTable.render(width))
                .append('\n');
        ScoreLines lines = new ScoreLines(replay);
        text.append(LineWrap.of(lines.lead(), width));
        lines.all().forEach(line -> text.append(LineWrap.of(line, width)));
        return text.toString().stripTrailing();
    }
}
