package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Sample;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.view.ComparisonView;
import chokepoint.reports.view.Head;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import chokepoint.reports.words.ComparisonSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The page {@code comparison.html}: finished runs side by side, in one file that needs no other. */
public final class ComparisonPage {

    private static final String NOT_PAIRED = "no shared run";

    private final Comparison comparison;
    private final Build build;
    private final Figure figure;

    public ComparisonPage(Comparison comparison, Build build, Figure figure) {
        this.comparison = comparison;
        this.build = build;
        this.figure = figure;
    }

    /** The whole page. */
    public String render() {
        String title = "Side by side: "
                + String.join(
                        ", ", comparison.runs().stream().map(FinishedRun::label).toList());
        return Templates.render(
                "comparison",
                new ComparisonView(
                        PageFrame.screen(title, build),
                        comparison.others().stream()
                                .flatMap(run -> finding(run).stream())
                                .toList(),
                        Findings.NOT_A_FORECAST,
                        comparison.first().label(),
                        Figures.whole(comparison.capDays()),
                        FigureViews.of(figure),
                        results(),
                        differences(),
                        runs()));
    }

    private List<String> finding(FinishedRun run) {
        FinishedRun first = comparison.first();
        List<String> said = new ArrayList<>();
        said.add(ComparisonSentence.MEANS.say(
                run.label(),
                Figures.amount(run.japanLoss().mean()),
                period(),
                first.label(),
                Figures.amount(first.japanLoss().mean()),
                Figures.count(run.runs()),
                Figures.count(first.runs())));
        Optional<MeanInterval> loss = comparison.japanLoss(run);
        if (loss.isEmpty()) {
            said.add(ComparisonSentence.NOT_SHARED.say(run.label(), first.label()));
        } else if (!loss.get().isKnown()) {
            said.add(ComparisonSentence.ONE_PAIR.say(
                    run.label(), first.label(), signed(loss.get().mean())));
        } else {
            said.add(ComparisonSentence.DIFFERENCE.say(
                    Figures.count(comparison.pairs(run)),
                    run.label(),
                    first.label(),
                    signed(loss.get().mean()),
                    signed(loss.get().low()),
                    signed(loss.get().high())));
            comparison
                    .earliestDays(run)
                    .ifPresent(days -> said.add(ComparisonSentence.EARLIEST.say(
                            Figures.whole(comparison.capDays()),
                            signed(days.mean()),
                            run.label(),
                            signed(days.low()),
                            signed(days.high()))));
        }
        return said;
    }

    private String period() {
        return comparison.firstYearDays() >= Comparison.CAP_DAYS - 1
                ? "the first year"
                : "the first " + Figures.whole(comparison.firstYearDays()) + " days";
    }

    private Table results() {
        List<FinishedRun> runs = comparison.runs();
        List<Row> rows = new ArrayList<>();
        for (String name : comparison.industries()) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (FinishedRun run : runs) {
                FinishedRun.Industry industry = run.industry(name);
                cells.add(Figures.medianAndQuartiles(industry.firstLostOutput(), run.horizonDays()));
                cells.add(Figures.amountAndRange(industry.loss()));
            }
            rows.add(Row.of(cells));
        }
        List<String> japan = new ArrayList<>(List.of("Japan"));
        runs.forEach(run -> japan.addAll(List.of(
                Figures.medianAndQuartiles(Sample.of(run.earliestDays()).daysSpread(), run.horizonDays()),
                Figures.amountAndRange(run.japanLoss()))));
        rows.add(Row.of(japan));
        return new Table(
                "Results by industry and run",
                "Days to the first lost output: median, and quartiles of the runs that lose output. Loss: JPY bn in "
                        + period() + "; mean and 10–90%",
                heads(runs),
                rows);
    }

    /** Two columns a run. */
    private static List<List<Head>> heads(List<FinishedRun> runs) {
        List<Head> over = new ArrayList<>(List.of(Head.of("")));
        List<Head> heads = new ArrayList<>(List.of(Head.of("Industry")));
        for (FinishedRun run : runs) {
            over.add(new Head(run.label(), 2));
            heads.addAll(Head.each(List.of("days", "JPY bn")));
        }
        return List.of(over, heads);
    }

    private Table differences() {
        List<FinishedRun> others = comparison.others();
        List<Row> rows = new ArrayList<>();
        for (String name : comparison.industries()) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (FinishedRun run : others) {
                cells.add(difference(comparison.days(run, name)));
                cells.add(difference(comparison.loss(run, name)));
            }
            rows.add(Row.of(cells));
        }
        List<String> japan = new ArrayList<>(List.of("Japan"));
        others.forEach(run ->
                japan.addAll(List.of(difference(comparison.earliestDays(run)), difference(comparison.japanLoss(run)))));
        rows.add(Row.of(japan));
        return new Table(
                "Differences by industry and run",
                "Difference to " + comparison.first().label() + ", mean and 95% interval",
                heads(others),
                rows);
    }

    private static String difference(Optional<MeanInterval> difference) {
        return difference
                .map(paired -> signed(paired.mean())
                        + (Double.isNaN(paired.low())
                                ? ""
                                : "\n" + signed(paired.low()) + " to " + signed(paired.high())))
                .orElse(NOT_PAIRED);
    }

    /** An amount with its sign, the minus as people write it. */
    private static String signed(double value) {
        String amount = Figures.amount(Math.abs(value));
        return amount.equals("0") ? amount : (value > 0 ? "+" : "−") + amount;
    }

    private Table runs() {
        List<String> heads = List.of("Run", "scenario", "title", "measure", "seed", "runs", "horizon, days", "program");
        Integer[] words = IntStream.range(1, heads.size()).boxed().toArray(Integer[]::new);
        return new Table(
                "The compared runs",
                "What is compared; the first is what the others are compared with",
                List.of(Head.each(heads)),
                comparison.runs().stream()
                        .map(run -> Row.of(
                                List.of(
                                        run.label(),
                                        run.scenario(),
                                        run.title(),
                                        Figures.dayInWords(run.measureDate()),
                                        Long.toString(run.seed()),
                                        Figures.count(run.runs()),
                                        Figures.whole(run.horizonDays()),
                                        run.version()),
                                words))
                        .toList());
    }
}
