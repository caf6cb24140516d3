package chokepoint.reports.figure;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.DotPanels.Mark;
import chokepoint.findings.figure.DotPanels.Panel;
import chokepoint.findings.figure.Estimate;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.ParallelLines;
import chokepoint.findings.figure.ParallelLines.Axis;
import chokepoint.findings.figure.ParallelLines.Line;
import chokepoint.findings.figure.ParallelLines.Tick;
import chokepoint.findings.figure.Words;
import chokepoint.findings.sweep.SweepSummary;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.SweepWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The figures of a sweep: its rows as dots where they are few, as lines over parallel axes where many keys move at once. */
public final class SweepFigures {

    private static final int MOST_DOTS = 60;
    private static final int MOST_INDUSTRIES = 2;
    private static final int MOST_LINES = 600;
    private static final int FEWEST_KEYS_FOR_LINES = 2;
    private static final int FEWEST_ROWS_FOR_LINES = 9;
    private static final int MOST_TICKS = 6;
    private static final MathContext TICK_DIGITS = new MathContext(4);
    private static final List<String> THIRDS =
            List.of("the third of rows with the least loss", "the middle third", "the third with the most loss");

    private final SweepSummary summary;
    private final SweepWords words;

    private SweepFigures(SweepSummary summary) {
        this.summary = summary;
        words = new SweepWords(summary);
    }

    /** In the order in which they are read. */
    public static List<Figure> of(SweepSummary summary) {
        SweepFigures figures = new SweepFigures(summary);
        List<Integer> known = IntStream.range(0, summary.setup().rows().size())
                .filter(row -> summary.finished(row) > 0)
                .boxed()
                .toList();
        List<Figure> all = new ArrayList<>();
        if (known.size() <= MOST_DOTS) {
            all.add(figures.dots(known));
        }
        if (summary.setup().keys().size() >= FEWEST_KEYS_FOR_LINES && known.size() >= FEWEST_ROWS_FOR_LINES) {
            all.add(figures.lines(known));
        }
        return all;
    }

    private DotPanels dots(List<Integer> rows) {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("Loss of the first year", "JPY bn", marks(rows, summary::loss, mean -> true)));
        panels.add(
                new Panel("less that of row 1", "JPY bn", marks(rows, summary::lossAgainstFirst, SweepWords::isClear)));
        for (int industry = 0;
                industry < Math.min(MOST_INDUSTRIES, summary.industries().size());
                industry++) {
            int place = industry;
            panels.add(new Panel(
                    summary.industries().get(industry),
                    "days, at most " + Figures.whole(summary.capDays()),
                    marks(rows, row -> summary.days(row, place), mean -> true)));
        }
        return new DotPanels(
                new Words(
                        "sweep",
                        headline(),
                        "Means over " + runs()
                                + " of each row, all rows on the same luck, with their 95% intervals: Japan's loss, and days to the first"
                                + " lost output of the industries that lose most over the sweep.",
                        description(rows),
                        "Each row is the scenario with the values beside it. Read the second panel for what moves: there rows are compared run"
                                + " by run, and hollow marks are those whose interval holds nought.",
                        "",
                        PolicyHeadlines.SOURCE),
                rows.stream().map(this::name).toList(),
                panels);
    }

    private String runs() {
        int replications = summary.setup().replications();
        return replications == 1 ? "the one run" : "the " + Figures.count(replications) + " runs";
    }

    private String name(int row) {
        String settings = summary.setup().settings(row);
        return settings.isEmpty() ? "as given" : settings;
    }

    private static List<Mark> marks(List<Integer> rows, IntFunction<MeanInterval> of, Predicate<MeanInterval> clear) {
        return rows.stream()
                .map(of::apply)
                .map(mean -> new Mark(
                        new Estimate(
                                mean.mean(), mean.isKnown() ? new Estimate.Interval(mean.low(), mean.high()) : null),
                        clear.test(mean)))
                .toList();
    }

    /** The second of the sentences says what is seen; where nothing moves, that. */
    private String headline() {
        List<String> said = words.sentences();
        String sentence = said.get(said.size() == 1 ? 0 : summary.failed() > 0 && said.size() > 2 ? 2 : 1);
        return sentence.substring(0, sentence.length() - 1);
    }

    private String description(List<Integer> rows) {
        StringBuilder text = new StringBuilder("Dots with intervals, a row each.");
        for (int row : rows) {
            text.append(' ')
                    .append(name(row))
                    .append(": JPY ")
                    .append(Figures.amount(summary.loss(row).mean()))
                    .append(" bn");
            for (int industry = 0; industry < summary.industries().size(); industry++) {
                text.append(", ")
                        .append(summary.industries().get(industry))
                        .append(' ')
                        .append(Figures.amount(summary.days(row, industry).mean()))
                        .append(" days");
            }
            text.append(';');
        }
        return text.toString();
    }

    private ParallelLines lines(List<Integer> known) {
        List<Integer> ranked = known.stream()
                .sorted(Comparator.comparingDouble(row -> summary.loss(row).mean()))
                .toList();
        int[] third = new int[summary.setup().rows().size()];
        for (int rank = 0; rank < ranked.size(); rank++) {
            third[ranked.get(rank)] = rank * THIRDS.size() / ranked.size();
        }
        List<Axis> axes = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (int key = 0; key < summary.setup().keys().size(); key++) {
            int place = key;
            List<String> texts = known.stream()
                    .map(row -> summary.setup().rows().get(row).get(place))
                    .toList();
            boolean number = summary.setup().isNumber(key) && texts.stream().noneMatch(String::isEmpty);
            List<String> words = texts.stream().distinct().toList();
            List<Double> column = texts.stream()
                    .map(text -> number ? Double.parseDouble(text) : Double.valueOf(words.indexOf(text)))
                    .toList();
            String name = summary.setup().names().get(key);
            axes.add(number ? axis(name, "", column) : ofWords(name, words));
            values.add(column);
        }
        List<Double> loss = known.stream().map(row -> summary.loss(row).mean()).toList();
        axes.add(axis("mean loss of the first year", "JPY bn", loss));
        values.add(loss);
        int step = (known.size() + MOST_LINES - 1) / MOST_LINES;
        List<Line> lines = IntStream.range(0, known.size())
                .filter(at -> at % step == 0)
                .mapToObj(at -> new Line(
                        known.get(at) + 1,
                        values.stream().map(column -> column.get(at)).toList(),
                        third[known.get(at)]))
                .toList();
        return new ParallelLines(
                new Words(
                        "parallel",
                        "What goes with much and with little loss, over all that was varied",
                        "A line a row of the design: what it sets on each axis, and Japan's mean loss of the first year on the last.",
                        "Lines over parallel axes, one for each of " + Figures.count(lines.size())
                                + " rows; the values stand in sweep.csv.",
                        "Where lines of one colour bundle on an axis, that key goes with the loss; where colours mix, it tells nothing by itself.",
                        step == 1
                                ? ""
                                : "Drawn: every " + step + "th row of " + Figures.count(known.size())
                                        + ", in the order of the design.",
                        PolicyHeadlines.SOURCE),
                axes,
                THIRDS,
                lines);
    }

    private static Axis axis(String name, String unit, List<Double> values) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        List<Double> distinct = values.stream().distinct().sorted().toList();
        List<Double> ticks = distinct.size() <= MOST_TICKS ? distinct : List.of(low, (low + high) / 2, high);
        return new Axis(
                name,
                unit,
                low,
                high,
                ticks.stream()
                        .map(value -> new Tick(value, Figures.plain(rounded(value))))
                        .toList());
    }

    /** To four digits, as an axis bears. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(TICK_DIGITS).doubleValue();
    }

    private static Axis ofWords(String name, List<String> words) {
        return new Axis(
                name,
                "",
                0,
                words.size() - 1.0,
                IntStream.range(0, words.size())
                        .mapToObj(place -> new Tick(place, words.get(place).isEmpty() ? "as given" : words.get(place)))
                        .toList());
    }
}
