package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.findings.ensemble.Comparison;
import chokepoint.findings.ensemble.FinishedRun;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Sample;
import chokepoint.reports.chart.Chart;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
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
    private final Chart chart;

    public ComparisonPage(Comparison comparison, Build build, Chart chart) {
        this.comparison = comparison;
        this.build = build;
        this.chart = chart;
    }

    /** The whole page. */
    public String render() {
        String title = "Side by side: "
                + String.join(
                        ", ", comparison.runs().stream().map(FinishedRun::label).toList());
        Html html = PageFrame.open(title);
        html.open("header")
                .element("p class=\"kicker\"", "Chokepoint · how long reserves last")
                .element("h1", title)
                .close("header");
        findings(html);
        PageFrame.figure(html, chart);
        html.element("h2", "Industries");
        results(html);
        html.element("h2", "Differences");
        html.element("p class=\"note\"", differenceNote());
        differences(html);
        runs(html);
        PageFrame.footer(html, build);
        return PageFrame.close(html);
    }

    private void findings(Html html) {
        html.open("section class=\"findings\" aria-label=\"Findings\"").element("h2", "Findings");
        comparison.others().forEach(run -> finding(run).forEach(sentence -> html.element("p", sentence)));
        html.open("p").element("strong", Findings.NOT_A_FORECAST).close("p");
        html.close("section");
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

    private void results(Html html) {
        List<FinishedRun> runs = comparison.runs();
        html.open(PageFrame.wide("Results by industry and run"))
                .open("table")
                .element(
                        "caption",
                        "Days to the first lost output: median, and quartiles of the runs that lose output. Loss: JPY bn in "
                                + period() + "; mean and 10–90%");
        head(html, runs);
        for (String name : comparison.industries()) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (FinishedRun run : runs) {
                FinishedRun.Industry industry = run.industry(name);
                cells.add(Figures.medianAndQuartiles(industry.firstLostOutput(), run.horizonDays()));
                cells.add(Figures.amountAndRange(industry.loss()));
            }
            html.row(cells);
        }
        List<String> japan = new ArrayList<>(List.of("Japan"));
        runs.forEach(run -> japan.addAll(List.of(
                Figures.medianAndQuartiles(Sample.of(run.earliestDays()).daysSpread(), run.horizonDays()),
                Figures.amountAndRange(run.japanLoss()))));
        html.row(japan).close("tbody").close("table").close("div");
    }

    /** Two columns a run, and the body begun. */
    private static void head(Html html, List<FinishedRun> runs) {
        html.open("thead").open("tr").head("", 1);
        runs.forEach(run -> html.head(run.label(), 2));
        html.close("tr").open("tr").head("Industry", 1);
        runs.forEach(run -> html.head("days", 1).head("JPY bn", 1));
        html.close("tr").close("thead").open("tbody");
    }

    private String differenceNote() {
        return "Each run less " + comparison.first().label()
                + ", replication by replication with the same luck: mean, and its"
                + " 95% interval by Student’s t, over the replications that both have. Days: min(days to the first lost output, "
                + Figures.whole(comparison.capDays())
                + "); more days are better. Where the interval holds nought, the runs show no difference. The interval is that of"
                + " the mean over the runs made, not of what will happen.";
    }

    private void differences(Html html) {
        List<FinishedRun> others = comparison.others();
        html.open(PageFrame.wide("Differences by industry and run"))
                .open("table")
                .element("caption", "Difference to " + comparison.first().label() + ", mean and 95% interval");
        head(html, others);
        for (String name : comparison.industries()) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (FinishedRun run : others) {
                cells.add(difference(comparison.days(run, name)));
                cells.add(difference(comparison.loss(run, name)));
            }
            html.row(cells);
        }
        List<String> japan = new ArrayList<>(List.of("Japan"));
        others.forEach(run ->
                japan.addAll(List.of(difference(comparison.earliestDays(run)), difference(comparison.japanLoss(run)))));
        html.row(japan).close("tbody").close("table").close("div");
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

    private void runs(Html html) {
        html.element("h2", "The runs");
        html.open(PageFrame.wide("The compared runs"))
                .open("table")
                .element("caption", "What is compared; the first is what the others are compared with");
        html.open("thead").open("tr");
        List<String> heads = List.of("Run", "scenario", "title", "measure", "seed", "runs", "horizon, days", "program");
        heads.forEach(head -> html.head(head, 1));
        html.close("tr").close("thead").open("tbody");
        Integer[] words = IntStream.range(1, heads.size()).boxed().toArray(Integer[]::new);
        for (FinishedRun run : comparison.runs()) {
            html.row(
                    List.of(
                            run.label(),
                            run.scenario(),
                            run.title(),
                            Figures.dayInWords(run.measureDate()),
                            Long.toString(run.seed()),
                            Figures.count(run.runs()),
                            Figures.whole(run.horizonDays()),
                            run.version()),
                    words);
        }
        html.close("tbody").close("table").close("div");
    }
}
