package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.core.experiment.Build;
import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.sensitivity.GivenDraws;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.reports.GivenReport;
import chokepoint.reports.ReportOptions;
import chokepoint.reports.RunReport;
import chokepoint.reports.words.GivenSentence;
import chokepoint.scenarios.CalibrationLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.studies.crew.Crew;
import chokepoint.studies.discovery.TellingRuns;
import chokepoint.studies.run.Reporter;
import chokepoint.studies.run.RunFindings;
import chokepoint.studies.run.RunSource;
import chokepoint.studies.run.RunWork;
import chokepoint.studies.run.Running;
import chokepoint.studies.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sentence on what finished runs tell of what drives them is so, reckoned anew over the stored runs; a sentence with another number or
 * name is noticed. What the model hardly ever gives is said of runs whose loss is made up.
 */
class GivenSentencesIT {

    private static final List<GivenSentence> FAMILY = List.of(GivenSentence.values());
    /** What can be true of two targets at once. */
    private static final Set<GivenSentence> OF_MANY = EnumSet.of(
            GivenSentence.TOO_FEW,
            GivenSentence.STILL,
            GivenSentence.NO_LINE,
            GivenSentence.NEXT_UNKNOWN,
            GivenSentence.CANNOT_SAY,
            GivenSentence.NOTHING_DRAWN);

    private static final String WORLD = "world-2024";
    private static final long SEED = 1;

    @TempDir
    private Path temp;

    private Path file;

    @BeforeEach
    void writeScenario() throws IOException {
        file = Files.writeString(
                temp.resolve("small.yaml"),
                "title: A small world\nbasedOn: ban-2026-total\ntimeline: {warmUpWeeks: 104, horizonWeeks: 12}\n");
    }

    private Scenario scenario() {
        return CalibrationLibrary.calibrated(ScenarioLibrary.load(file.toString()));
    }

    /** Fails unless a text says exactly what the runs give, and would be noticed if it said anything else. */
    private static void holds(PrintedText text, GivenSentenceChecks facts, List<GivenSentence> expected) {
        SentenceChecks checks = facts.all();
        assertThat(checks.unchecked()).isEmpty();
        List<Said> found = text.said(FAMILY);
        assertThat(found.stream().map(Said::template).toList())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(expected));
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
        Outcome run = Child.run(temp, "run", "small.yaml", "--runs", "64", "--quiet", "--no-twin", "--out", "runs");
        assertThat(run.status()).as(run.all()).isZero();
        Outcome said = Child.run(temp, "sensitivity", "runs", "--out", "told");
        assertThat(said.status()).as(said.all()).isZero();
        Path told = temp.resolve("told");
        try (GivenFacts stored = GivenFacts.open(temp.resolve("runs"), told, WORLD)) {
            GivenSentenceChecks facts = new GivenSentenceChecks(stored, scenario());
            holds(PrintedText.ofTerminal(said.out()), facts, facts.expected());
            holds(PrintedText.ofPage(Files.readString(told.resolve("told.html"))), facts, facts.expected());
            List<Said> titles = PrintedText.ofTitles(PrintedText.titlesOf(told)).said(FAMILY);
            assertThat(titles).isNotEmpty();
            facts.all().holdsFor(titles);
            indexInSql(stored);
            inTheReport(Files.readString(temp.resolve("runs/report.html")), facts);
        }
    }

    /** The report of the runs says the same of the loss, and so does its table of what the inputs rest on. */
    private static void inTheReport(String html, GivenSentenceChecks facts) {
        PrintedText page = PrintedText.ofPage(html);
        holds(page, facts, facts.expectedInReport());
        assertThat(page.leftover(
                        "What can be told of what drives it", "Shares of the variance, luck included,", FAMILY))
                .as("every word is from a sentence that is checked")
                .isEmpty();
        List<Said> weighed = page.said(List.of(GivenSentence.WEIGHED));
        for (String provenance : List.of("observed", "derived", "assumed", "remainder")) {
            String told = weighed.isEmpty() ? "cannot tell" : weighed.get(0).text(provenance);
            assertThat(page.toString())
                    .containsPattern("rests? on.* " + provenance + " [\\d,]+ [<>]?\\d+% " + told + " [a-z]");
        }
    }

    /** The table holds what windows in SQL make of draws and losses. */
    private static void indexInSql(GivenFacts stored) {
        for (String factor : stored.facts.texts("SELECT factor FROM told WHERE target = 'loss' AND looked_at")) {
            String of =
                    "SELECT sum(y * following) / sum(y * y) FROM (SELECT y, coalesce(lead(y) OVER w, first_value(y) OVER"
                            + " w) AS following FROM (SELECT replication, \"" + factor
                            + "\" AS x, loss_first_year_jpy_bn - avg(loss_first_year_jpy_bn) OVER () AS y FROM draws JOIN runs"
                            + " USING (replication)) WINDOW w AS (ORDER BY x, replication))";
            double told = stored.number(
                    "SELECT share FROM told WHERE target = 'loss' AND factor = " + StoredFacts.literal(factor));
            assertThat(Math.abs(stored.number(of) - told)).as(factor).isLessThan(1e-5);
        }
    }

    /** Runs whose loss is a function of their number, which break off in one of them; without a page. */
    private void make(String folder, int runs, IntToDoubleFunction loss, int broken) throws Exception {
        make(folder, runs, loss, broken, ReportOptions::withoutCharts);
    }

    private void make(
            String folder, int runs, IntToDoubleFunction loss, int broken, UnaryOperator<ReportOptions> options)
            throws Exception {
        Scenario scenario = scenario();
        ModelledRuns made = new ModelledRuns(scenario);
        Reporter<RunFindings> reporter = new Reporter<>() {
            @Override
            public void say(RunFindings found) {
                // nobody reads it
            }

            @Override
            public void write(RunFindings found, Place place) throws IOException {
                RunReport.write(
                        place.draft(),
                        found.ensemble(),
                        Build.UNKNOWN,
                        options.apply(new ReportOptions(
                                        false,
                                        Map.of("scenario-effective.yaml", ScenarioLibrary.show(file.toString()))))
                                .in(place.home(), place.beside()));
            }
        };
        RunWork work = new RunWork(
                Study.run(scenario).seed(SEED).runs(runs).alone(),
                Build.UNKNOWN,
                Crew.threads(2),
                temp.resolve(folder),
                false,
                reporter);
        RunSource source = RunSource.alone(number -> {
            if (number == broken) {
                throw new IllegalStateException("out of luck");
            }
            return made.withLoss(number, loss.applyAsDouble(number));
        });
        try (Running<RunFindings> running = Running.start(folder, told -> work.run(told, source), event -> {})) {
            running.get().close();
        }
    }

    /** Asks made-up runs of some factors, and checks all that is said. */
    private void isSo(String folder, List<Factor> factors, GivenSentence... among) throws Exception {
        GivenDrivers drivers = TellingRuns.openRun(temp.resolve(folder)).drivers(factors, OptionalLong.empty());
        Path out = Files.createDirectory(temp.resolve(folder + "-told"));
        GivenReport.write(out, drivers, Build.UNKNOWN, false);
        try (GivenFacts stored = GivenFacts.open(temp.resolve(folder), out, WORLD)) {
            GivenSentenceChecks facts = new GivenSentenceChecks(stored, scenario());
            assertThat(facts.expected()).contains(among);
            holds(PrintedText.ofTerminal(GivenReport.terminalText(drivers, 100)), facts, facts.expected());
        }
    }

    private double[] quantiles(String factor, int runs) {
        Factor wanted = Factors.of(scenario()).find(factor).orElseThrow();
        return GivenDraws.of(scenario(), SEED, List.of(wanted), runs).values()[0];
    }

    private static double noise(int run) {
        return new SplittableRandom(1000L + run).nextDouble();
    }

    @Test
    @Tag("statistical")
    void whatTellsIsTold() throws Exception {
        double[] lambda = quantiles("lambda", 160);
        double[] smuggling = quantiles("smuggling", 160);
        make("two", 160, run -> 100 + 120 * lambda[run] - 100 * smuggling[run] + 20 * noise(run), 7);
        List<Factor> all = Factors.of(scenario()).all();
        isSo(
                "two",
                all,
                GivenSentence.LEADS,
                GivenSentence.NEXT,
                GivenSentence.CHANCE,
                GivenSentence.LINE,
                GivenSentence.RISES,
                GivenSentence.FALLS,
                GivenSentence.WEIGHED,
                GivenSentence.STILL,
                GivenSentence.BROKE_OFF);
    }

    @Test
    void whatIsNotToldIsSaid() throws Exception {
        List<Factor> all = Factors.of(scenario()).all();
        make("noise", 70, run -> 100 + noise(run), -1);
        isSo("noise", all, GivenSentence.CANNOT, GivenSentence.NOT_WEIGHED);
        make("few", 40, run -> 100 + noise(run), 3);
        isSo("few", all, GivenSentence.TOO_FEW, GivenSentence.TOO_FEW_FOR_LINE, GivenSentence.NOT_WEIGHED);
    }

    @Test
    @Tag("statistical")
    void aReportNamesWhatItIsTold() throws Exception {
        double[] lambda = quantiles("lambda", 64);
        double[] smuggling = quantiles("smuggling", 64);
        make(
                "told",
                64,
                run -> 100 + 120 * lambda[run] * lambda[run] - 9 * smuggling[run],
                -1,
                UnaryOperator.identity());
        List<Factor> all = Factors.of(scenario()).all();
        isSo("told", all, GivenSentence.LEADS, GivenSentence.WEIGHED);
        try (GivenFacts stored = GivenFacts.open(temp.resolve("told"), temp.resolve("told-told"), WORLD)) {
            inTheReport(
                    Files.readString(temp.resolve("told/report.html")), new GivenSentenceChecks(stored, scenario()));
        }
    }

    @Test
    @Tag("statistical")
    void theSameQuestionGivesTheSameBytesAndFilesOfOthersStay() throws Exception {
        make("asked", 60, run -> 100 + noise(run), -1);
        Path told = temp.resolve("told");
        Outcome said = Child.run(temp, "sensitivity", "asked", "--out", "told", "--quiet");
        assertThat(said.status()).as(said.all()).isZero();
        Files.writeString(told.resolve("mine.txt"), "mine");
        byte[] before = Files.readAllBytes(told.resolve("told.html"));
        Outcome refused = Child.run(temp, "sensitivity", "asked", "--out", "told");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("mine.txt");
        Outcome forced = Child.run(temp, "sensitivity", "asked", "--out", "told", "--force", "--quiet");
        assertThat(forced.status()).as(forced.all()).isZero();
        assertThat(Files.readAllBytes(told.resolve("told.html"))).isEqualTo(before);
        assertThat(told.resolve("mine.txt")).hasContent("mine");
        Outcome intoRuns = Child.run(temp, "sensitivity", "told", "--out", "asked", "--force");
        assertThat(intoRuns.status()).isEqualTo(2);
    }

    /** A share at or under nought is never the largest of many; of one or two it is. */
    @Test
    @Tag("statistical")
    void howManyRunsWouldTellMayNotBeKnown() throws Exception {
        Factors factors = Factors.of(scenario());
        double[] lambda = quantiles("lambda", 60);
        make("one", 60, run -> 100 + 50 * lambda[run] + noise(run), -1);
        Factor told = factors.find("lambda").orElseThrow();
        List<Factor> others = factors.all().stream()
                .filter(factor -> !factor.isSet() && !factor.equals(told))
                .toList();
        Factor without = first(
                others,
                other -> asked(List.of(told, other)).index(1).orElseThrow().estimate() < 0);
        isSo("one", List.of(told, without), GivenSentence.LEADS, GivenSentence.NEXT_UNKNOWN);
        Files.move(temp.resolve("one-told"), temp.resolve("earlier"));
        Factor nothing = first(others, other -> {
            GivenDrivers.Found alone = asked(List.of(other));
            return alone.index(0).orElseThrow().estimate() < 0
                    && alone.regression().orElseThrow().adjustedShare() < 0;
        });
        isSo("one", List.of(nothing), GivenSentence.CANNOT_SAY, GivenSentence.NO_LINE);
    }

    /** The loss of the runs in the folder "one", asked of some factors. */
    private GivenDrivers.Found asked(List<Factor> factors) {
        return TellingRuns.openRun(temp.resolve("one"))
                .drivers(factors, OptionalLong.empty())
                .found()
                .get(0);
    }

    private static Factor first(List<Factor> factors, Predicate<Factor> wanted) {
        return factors.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Only reports say it, of more runs than a test makes, or of a scenario that draws nothing. */
    @Test
    @Tag("statistical")
    void whatOnlyReportsSayIsChecked() throws Exception {
        make("some", 64, run -> 100 + noise(run), -1);
        GivenDrivers drivers = TellingRuns.openRun(temp.resolve("some"))
                .drivers(Factors.of(scenario()).all(), OptionalLong.empty());
        Path out = Files.createDirectory(temp.resolve("some-told"));
        GivenReport.write(out, drivers, Build.UNKNOWN, false);
        try (GivenFacts stored = GivenFacts.open(temp.resolve("some"), out, WORLD)) {
            stored.facts.execute("CREATE OR REPLACE VIEW runs AS SELECT range AS replication FROM range(12345)");
            List<Said> said = PrintedText.ofTerminal(GivenSentence.FIRST.say("12,345", "10,000"))
                    .said(FAMILY);
            SentenceChecks checks = new GivenSentenceChecks(stored, scenario()).all();
            checks.holdsFor(said);
            assertThat(said).hasSize(1);
            assertThat(checks.surviving(said, List.of())).isEmpty();
            List<Said> nothing = PrintedText.ofTerminal(
                            GivenSentence.NOTHING_DRAWN.say("Japan's loss of the first 84 days"))
                    .said(FAMILY);
            assertThat(nothing).hasSize(1);
            assertThat(checks.surviving(nothing, List.of())).isEmpty();
            stored.factors.clear();
            checks.holdsFor(nothing);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.sorted().toList();
        }
    }

    @Test
    void whatCannotBeAskedIsRefusedAndNothingWritten() throws Exception {
        make("runs", 2, run -> 100, -1);
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("manifest.json"), "{}");
        Path sweep = Files.createDirectory(temp.resolve("sweep"));
        Path study = Files.createDirectory(temp.resolve("study"));
        String manifest = Files.readString(temp.resolve("runs/manifest.json"));
        Files.writeString(sweep.resolve("manifest.json"), manifest.replaceFirst("\\{", "{\"sweep\": {},"));
        Files.writeString(study.resolve("manifest.json"), manifest.replaceFirst("\\{", "{\"sensitivity\": {},"));
        List<Path> before = files();
        assertThatThrownBy(() -> TellingRuns.openRun(other)).hasMessageContaining("is not that of a run");
        assertThatThrownBy(() -> TellingRuns.openRun(sweep))
                .hasMessageContaining("is a sweep, whose runs share inputs and luck");
        refuses("rows of a design of their own", "study");
        refuses("holds the runs; choose another folder", "runs", "--out", "runs");
        Outcome options = refuses("2 problems", "runs", "--set", "timeline.horizonWeeks=3", "--base-rows", "30");
        assertThat(options.err()).contains("--base-rows: does not go with a folder of runs", "--set: does not go");
        refuses("is no factor of runs; did you mean 'stock_days'?", "runs", "--by-row", "stock_day");
        assertThat(files()).isEqualTo(before);
    }

    private Outcome refuses(String message, String... arguments) throws Exception {
        Outcome refused = Child.run(
                temp,
                Stream.concat(Stream.of("sensitivity"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(refused.status()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
        assertThat(refused.out()).isEmpty();
        return refused;
    }
}
