package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.ChartSentence;
import chokepoint.reports.words.ComparisonSentence;
import chokepoint.reports.words.RunSentence;
import chokepoint.reports.words.StorySentence;
import chokepoint.reports.words.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * End to end: every sentence that {@code run}, {@code report} and {@code explain} print is so. Numbers and names are taken out of the
 * printed text, reckoned anew in SQL over the stored runs, and changed one by one, which must be noticed.
 */
class RunSentencesIT {

    private static final List<String> HEAVY = List.of("Sm", "Gd", "Tb", "Dy", "Y");
    private static final List<String> CONTROLLED = List.of("Sm", "Gd", "Tb", "Dy", "Y", "magnets");
    private static final List<String> ALL =
            List.of("La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Y", "magnets");

    @TempDir
    private Path temp;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> surviving = new ArrayList<>();

    /** A scenario to run. */
    private record Case(String folder, List<String> controlled, String world, String... arguments) {}

    private static Case scenario(String folder, List<String> controlled, String... arguments) {
        return new Case(folder, controlled, "world-2024", arguments);
    }

    private static final Case BAN = scenario("ban", CONTROLLED, "ban-2026", "--runs", "16");
    private static final Case FEW = scenario("few", ALL, "ban-2026-total", "--runs", "4");
    private static final Case LEVELS_FEW = scenario("levels-few", ALL, "ban-2026-total", "--runs", "4", "--no-twin");

    /** Six scenarios, one of them alone, one without its twin; and what makes sentences that these do not make. */
    private static final List<Case> ALL_CASES = List.of(
            BAN,
            FEW,
            scenario("steady", List.of(), "baseline-2024", "--runs", "6"),
            LEVELS_FEW,
            scenario("one", CONTROLLED, "ban-2026", "--runs", "1"),
            scenario("none", CONTROLLED, "no-ban", "--runs", "12"),
            scenario("halt", HEAVY, "myanmar-stop", "--runs", "10"),
            new Case(
                    "replay",
                    List.of("La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Y"),
                    "world-2009",
                    "crisis-2010",
                    "--runs",
                    "6"),
            scenario("levels-one", CONTROLLED, "ban-2026", "--runs", "1", "--no-twin"),
            scenario("levels-some", CONTROLLED, "ban-2026", "--runs", "4", "--no-twin"),
            scenario("twin-too", CONTROLLED, "ban-2026", "--runs", "1", "--seed", "3"),
            scenario("short", CONTROLLED, "short.yaml", "--runs", "10"),
            scenario("two-years", List.of(), "two-years.yaml", "--runs", "4"),
            scenario("refused", List.of("La"), "refused.yaml", "--runs", "10"),
            scenario("magnets", List.of("magnets"), "magnets.yaml", "--runs", "6"),
            scenario("often", List.of("Tb", "Y"), "often.yaml", "--runs", "24"),
            scenario("levels-mild", HEAVY, "mild.yaml", "--runs", "24", "--no-twin"),
            scenario("spared", CONTROLLED, "spared.yaml", "--runs", "12"));

    /** Scenarios whose runs make sentences that no shipped one makes in a few runs. */
    private static final Map<String, String> FILES = Map.of(
            "refused.yaml",
            licences("Lanthanum is refused", "baseline-2024", 40, "La", "2026-09-03", 0),
            "magnets.yaml",
            licences("Licences for magnets", "baseline-2024", 40, "magnets", "2026-09-03", 0.5),
            "often.yaml",
            licences("Yttrium and terbium are refused", "no-ban", 52, "Y, Tb", "2026-12-03", 0.1),
            "mild.yaml",
            licences("Licences for heavy oxides for two months", "no-ban", 30, "Sm, Gd, Tb, Dy, Y", "2026-03-03", 0.5),
            "spared.yaml",
            """
                title: Read narrowly, beside the dual-use reading
                basedOn: ban-2026-narrow
                twin: ban-2026
                """,
            "unused.yaml",
            """
                title: No refinery uses rare earths
                basedOn: ban-2026
                timeline: {horizonWeeks: 20}
                inputs:
                  japan_use.refinery catalysts.La: 0
                  japan_use.refinery catalysts.Ce: 0
                """,
            "two-years.yaml",
            """
                title: The world of 2024, seen from its second year
                basedOn: baseline-2024
                timeline: {measure: 2027-01-05, horizonWeeks: 52}
                """,
            "short.yaml",
            """
                title: The ban, half a year of it
                basedOn: ban-2026
                timeline: {horizonWeeks: 26}
                """);

    private static String licences(String title, String parent, int weeks, String items, String end, double share) {
        return """
                title: %s
                basedOn: %s
                timeline: {horizonWeeks: %d}
                controls:
                  licences: {items: [%s], destinations: [JAPAN], start: 2026-01-06, end: %s, reading: total,
                    militaryApproved: %b, approvals: [{from: 2026-01-06, share: %s}], source: test}
                """.formatted(title, parent, weeks, items, end, share == 1, share);
    }

    @Test
    void everySentenceOfTheBanIsSo() throws Exception {
        run(BAN);
        explain("ban", "ban-2026", "Ban on dual-use exports to Japan", "ceramics and MLCC", 16, 1);
        assertThat(surviving).as("wrong sentences that no check notices").isEmpty();
    }

    @Test
    @Tag("statistical")
    void everySentenceIsMadeAndSo() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(temp.resolve(file.getKey()), file.getValue());
        }
        for (Case one : ALL_CASES) {
            run(one);
        }
        explain("ban", "ban-2026", "Ban on dual-use exports to Japan", "ceramics and MLCC", 16, 1);
        failures();
        String ban = "Ban on dual-use exports to Japan";
        for (String industry : List.of("traction motors", "refinery catalysts")) {
            explain("ban", "ban-2026", ban, industry, 16, 1);
        }
        // in this one run glass is short without the ban, too
        explain("twin-too", "ban-2026", ban, "optical glass", 1, 3);
        explain("ban", "ban-2026", ban, "auto exhaust catalysts", 16, 1);
        explain(
                "halt",
                "myanmar-stop",
                "Heavy clays from Myanmar no longer reach China",
                "aerospace and defence",
                10,
                1);
        chokepoint("run", "unused.yaml", "--runs", "2", "--out", "unused");
        chokepoint("run", "often.yaml", "--runs", "1", "--seed", "27", "--out", "houses");
        explain("houses", "often.yaml", "Yttrium and terbium are refused", "optical glass", 1, 27);
        explain("unused", "unused.yaml", "No refinery uses rare earths", "refinery catalysts", 2, 1);
        report();
        assertThat(surviving).as("wrong sentences that no check notices").isEmpty();
        List<String> unseen = new ArrayList<>();
        for (Template[] family : List.<Template[]>of(
                RunSentence.values(), ChartSentence.values(), StorySentence.values(), ComparisonSentence.values())) {
            Stream.of(family)
                    .map(Template::name)
                    .filter(name -> !seen.contains(name))
                    .forEach(unseen::add);
        }
        assertThat(unseen).as("templates that no run of this test makes").isEmpty();
    }

    private Outcome chokepoint(String... arguments) throws Exception {
        Outcome outcome = Child.run(temp, arguments);
        assertThat(outcome.status()).as(outcome.all()).isZero();
        return outcome;
    }

    private void run(Case one) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(one.arguments()));
        arguments.addAll(List.of("--threads", "2", "--out", one.folder()));
        PrintedText terminal = PrintedText.ofTerminal(
                chokepoint(arguments.toArray(String[]::new)).out());
        Path folder = temp.resolve(one.folder());
        PrintedText page = PrintedText.ofPage(Files.readString(folder.resolve("report.html")));
        List<String> titles = PrintedText.titlesOf(folder);
        try (RunFacts facts = RunFacts.open(folder, one.world())) {
            SentenceChecks sentences = new RunSentenceChecks(facts).all();
            assertThat(sentences.unchecked()).as("sentences without a check").isEmpty();
            List<RunSentence> family = List.of(RunSentence.values());
            check(sentences, terminal.said(family), facts.industries(), one.folder());
            check(sentences, page.said(family), facts.industries(), one.folder());
            assertThat(page.leftover("Findings", "Industries", family))
                    .as("every word under Findings is from a sentence that is checked")
                    .isEmpty();
            SentenceChecks charts = new ChartSentenceChecks(facts, one.controlled()).all();
            assertThat(charts.unchecked()).isEmpty();
            List<ChartSentence> ofCharts = List.of(ChartSentence.values());
            List<Said> said = new ArrayList<>(PrintedText.ofTitles(titles).said(ofCharts));
            assertThat(said).as(titles.toString()).hasSize(8);
            said.addAll(page.said(List.of(ChartSentence.SUPPLY_CAPTION)));
            check(charts, said, facts.industries(), one.folder());
        }
    }

    private void check(SentenceChecks checks, List<Said> said, List<String> names, String where) {
        assertThat(said).as(where).isNotEmpty();
        try {
            checks.holdsFor(said);
        } catch (AssertionError e) {
            throw new AssertionError(where + ": " + e.getMessage(), e);
        }
        said.forEach(one -> seen.add(one.template().name()));
        checks.surviving(said, names).forEach(mutant -> surviving.add(where + ": " + mutant));
    }

    private void explain(String folder, String scenario, String title, String industry, int runs, long seed)
            throws Exception {
        PrintedText text = PrintedText.ofTerminal(chokepoint(
                        "explain",
                        scenario,
                        "--industry",
                        industry,
                        "--runs",
                        Integer.toString(runs),
                        "--seed",
                        Long.toString(seed),
                        "--quiet")
                .out());
        try (RunFacts facts = RunFacts.open(temp.resolve(folder), "world-2024")) {
            SentenceChecks checks = new StorySentenceChecks(facts, title, industry, seed).all();
            assertThat(checks.unchecked()).isEmpty();
            check(checks, text.said(List.of(StorySentence.values())), facts.industries(), "explain " + industry);
        }
    }

    private void report() throws Exception {
        chokepoint("run", "ban-2026-total", "--runs", "3", "--seed", "2", "--no-charts", "--out", "other-luck");
        for (List<String> pair : List.of(
                List.of("ban", "levels-few"),
                List.of("none", "ban"),
                List.of("ban", "one"),
                List.of("ban", "other-luck"))) {
            chokepoint("report", pair.get(0), pair.get(1), "--out", "side-by-side");
            PrintedText page = PrintedText.ofPage(Files.readString(temp.resolve("side-by-side/comparison.html")));
            Map<String, RunFacts> facts = new LinkedHashMap<>();
            Matcher labels =
                    Pattern.compile("Side by side: ([^,]+), (.+?) · Chokepoint").matcher(page.toString());
            assertThat(labels.find()).as(page.toString()).isTrue();
            for (int i = 0; i < 2; i++) {
                facts.put(
                        labels.group(i + 1).replace('−', '-').strip(),
                        RunFacts.open(temp.resolve(pair.get(i)), "world-2024"));
            }
            ComparisonSentenceChecks all = new ComparisonSentenceChecks(facts);
            SentenceChecks checks = all.all();
            assertThat(checks.unchecked()).isEmpty();
            check(checks, page.said(List.of(ComparisonSentence.values())), List.of(), "report " + pair);
            all.close();
        }
    }

    /** A run that breaks off is rare: what is said of one is checked on a store in which one is made to. */
    private void failures() throws Exception {
        Path runs = temp.resolve("broken/runs/000000-000003");
        Files.createDirectories(runs);
        try (Stream<Path> files = Files.list(temp.resolve("few/runs/000000-000003"))) {
            for (Path file : files.toList()) {
                Files.copy(file, runs.resolve(file.getFileName()));
            }
        }
        Files.copy(temp.resolve("few/inputs.csv"), temp.resolve("broken/inputs.csv"));
        Files.copy(temp.resolve("few/manifest.json"), temp.resolve("broken/manifest.json"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * REPLACE (CASE WHEN replication = 1 THEN 'out of luck' END AS failure) FROM '"
                            + temp.resolve("few/runs/000000-000003/runs.parquet") + "') TO '"
                            + runs.resolve("runs.parquet")
                            + "' (FORMAT parquet)");
        }
        List<Said> said = PrintedText.ofTerminal(RunSentence.FAILURES.say("4", "1", "run 1 (out of luck)", "1"))
                .said(List.of(RunSentence.FAILURES));
        try (RunFacts facts = RunFacts.open(temp.resolve("broken"), "world-2024")) {
            check(new RunSentenceChecks(facts).all(), said, List.of(), "failures");
        }
    }
}
