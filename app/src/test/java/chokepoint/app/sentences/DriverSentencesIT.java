package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.core.experiment.Build;
import chokepoint.core.factor.Factors;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.sensitivity.DriverDesign.Row;
import chokepoint.reports.DriverReport;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.words.DriverSentence;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.run.DriverFindings;
import chokepoint.studies.run.DriverWork;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.DriverStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sentence of a study of what drives a scenario is so, reckoned anew over its stored runs; a sentence with another number or name
 * is noticed. What the model hardly ever gives is said of runs whose loss is made up.
 */
class DriverSentencesIT {

    private static final List<DriverSentence> FAMILY = List.of(DriverSentence.values());
    /** What can be true of two targets at once. */
    private static final Set<DriverSentence> OF_MANY = EnumSet.of(
            DriverSentence.LUCK_UNKNOWN, DriverSentence.SETTLED, DriverSentence.NOTHING_LEADS, DriverSentence.STILL);

    private static final String WORLD = "world-2024";

    @TempDir
    private Path temp;

    @BeforeEach
    void writeScenario() throws IOException {
        Files.writeString(
                temp.resolve("small.yaml"),
                "title: A small world\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n");
    }

    /** Fails unless a text says exactly what the runs give, and would be noticed if it said anything else. */
    private static void holds(PrintedText text, DriverSentenceChecks facts) {
        SentenceChecks checks = facts.all();
        assertThat(checks.unchecked()).isEmpty();
        List<Said> found = text.said(FAMILY);
        assertThat(found.stream().map(Said::template).toList())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(facts.expected()));
        checks.holdsFor(found);
        List<Said> ofOne = found.stream()
                .filter(said -> !OF_MANY.contains(said.template()))
                .toList();
        assertThat(checks.surviving(ofOne, facts.names())).isEmpty();
        assertThat(checks.surviving(found, List.of())).isEmpty();
    }

    @Test
    @Tag("statistical")
    void everySentenceIsSo() throws Exception {
        Outcome said = Child.run(
                temp,
                "sensitivity",
                "small.yaml",
                "--trajectories",
                "2",
                "--base-rows",
                "24",
                "--leading",
                "3",
                "--out",
                "study");
        assertThat(said.status()).as(said.all()).isZero();
        try (DriverFacts stored = DriverFacts.open(temp.resolve("study"), WORLD)) {
            DriverSentenceChecks facts = new DriverSentenceChecks(stored);
            assertThat(facts.expected()).contains(DriverSentence.DRIVES, DriverSentence.SWING, DriverSentence.SETTLED);
            PrintedText page = PrintedText.ofPage(Files.readString(temp.resolve("study/report.html")));
            holds(PrintedText.ofTerminal(said.out()), facts);
            holds(page, facts);
            List<Said> titles = PrintedText.ofTitles(PrintedText.titlesOf(temp.resolve("study")))
                    .said(FAMILY);
            assertThat(titles).isNotEmpty();
            facts.all().holdsFor(titles);
            effects(stored);
        }
    }

    /** The table of the screening says what the steps did. */
    private static void effects(DriverFacts stored) {
        double[] losses = TargetFacts.loss(stored.targets);
        for (String factor : stored.screened) {
            double told = stored.number(
                    "SELECT mu_star FROM screening WHERE target = 'loss' AND factor = " + StoredFacts.literal(factor));
            double reckoned = stored.meanSize(factor, losses);
            assertThat(Math.abs(told - reckoned)).as(factor).isLessThanOrEqualTo(1e-5 * Math.abs(reckoned) + 1e-9);
        }
    }

    /** A study whose loss is a function of what is asked, and which breaks off in one run. */
    private void made(String folder, ToDoubleFunction<Row> loss, int broken, DriverSentence... among) throws Exception {
        Scenario scenario = ScenarioLibrary.load(temp.resolve("small.yaml").toString());
        DriverStudy study = new DriverStudy(scenario, Factors.of(scenario).all(), 2, 40, 0, 3, 1);
        ModelledRuns runs = new ModelledRuns(scenario);
        StringBuilder text = new StringBuilder();
        Reporter<DriverFindings> reporter = new Reporter<>() {
            @Override
            public void say(DriverFindings found) {
                text.append(DriverReport.terminalText(found.drivers(), 100));
            }

            @Override
            public void write(DriverFindings found, Place place) throws IOException {
                DriverReport.write(
                        place.draft(),
                        found.drivers(),
                        new ReportOptions(false, Map.of()).withoutCharts().in(place.home(), place.beside()));
            }
        };
        DriverWork work = new DriverWork(
                study,
                Build.UNKNOWN,
                Crew.threads(2),
                temp.resolve(folder),
                false,
                reporter,
                told -> (asked, number) -> {
                    if (number == broken) {
                        throw new IllegalStateException("out of luck");
                    }
                    return runs.withLoss(number, loss.applyAsDouble(asked));
                });
        try (Running<DriverFindings> running = Running.start(folder, work, event -> {})) {
            running.get();
        }
        try (DriverFacts stored = DriverFacts.open(temp.resolve(folder), WORLD)) {
            DriverSentenceChecks facts = new DriverSentenceChecks(stored);
            assertThat(facts.expected()).contains(among);
            holds(PrintedText.ofTerminal(text.toString()), facts);
        }
    }

    private static double quantile(Row asked, String factor) {
        return asked.factors().stream()
                .filter(one -> one.name().equals(factor))
                .mapToDouble(asked::quantile)
                .findFirst()
                .orElse(0.5);
    }

    @Test
    @Tag("statistical")
    void luckThatTellsIsTold() throws Exception {
        made(
                "luck",
                asked -> {
                    double luck = asked.luck() / Math.pow(2, 31);
                    double lambda = quantile(asked, "lambda");
                    return 100 + 90 * lambda + 100 * luck + 200 * (lambda - 0.5) * (luck - 0.5);
                },
                -1,
                DriverSentence.LUCK,
                DriverSentence.DRIVES,
                DriverSentence.SWING,
                DriverSentence.STILL);
    }

    @Test
    @Tag("statistical")
    void whatComesAfterTheFirstIsTold() throws Exception {
        made(
                "two",
                asked -> 100 + 120 * quantile(asked, "lambda") + 100 * quantile(asked, "smuggling"),
                -1,
                DriverSentence.DRIVES,
                DriverSentence.NEXT,
                DriverSentence.LUCK_UNKNOWN);
    }

    @Test
    @Tag("statistical")
    void whatIsNoiseIsSaidToBe() throws Exception {
        made(
                "noise",
                asked -> {
                    long mixed = asked.luck() * 0x9E3779B97F4A7C15L + asked.outside();
                    for (double quantile : asked.quantiles()) {
                        mixed = Long.rotateLeft(mixed, 7) * 31 + Double.doubleToLongBits(quantile);
                    }
                    return 100 + new SplittableRandom(mixed).nextDouble();
                },
                211,
                DriverSentence.NOTHING_LEADS,
                DriverSentence.LUCK_UNKNOWN,
                DriverSentence.FAILED);
    }
}
