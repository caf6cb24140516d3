package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.PolicyChartSentence;
import chokepoint.reports.words.PolicySentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sentence of {@code compare}, its page and brief, and of {@code optimise}, taken out of the printed text and reckoned anew in SQL from
 * the stored runs; and for every one of them wrong numbers, signs and names are caught.
 */
class PolicySentencesIT {

    private static final List<PolicySentence> TEMPLATES = PolicyChecks.TEMPLATES;

    /** Before the first announcement of any instrument of the search, that of the reserve. */
    private static final LocalDate SEARCH_EVE = LocalDate.of(2026, 1, 4);

    private final Set<PolicyChartSentence> titlesSeen = EnumSet.noneOf(PolicyChartSentence.class);

    @TempDir
    private Path temp;

    private String chokepoint(String... arguments) throws IOException, InterruptedException {
        Outcome outcome = Child.run(temp, arguments);
        assertThat(outcome.status()).as(outcome.all()).isZero();
        return outcome.out();
    }

    private String compared(String folder, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("compare", "--out", folder));
        all.addAll(Arrays.asList(arguments));
        return chokepoint(all.toArray(String[]::new));
    }

    /** Fails unless everything that a text says holds, and anything else in its places is caught. */
    private static Set<PolicySentence> holds(PrintedText text, SentenceChecks checks, List<String> names) {
        List<Said> said = text.said(TEMPLATES);
        checks.holdsFor(said);
        assertThat(checks.surviving(said, names))
                .as("mutants that nobody catches")
                .isEmpty();
        Set<PolicySentence> seen = new LinkedHashSet<>();
        said.forEach(one -> seen.add((PolicySentence) one.template()));
        return seen;
    }

    /**
     * @param answerBegins before the answers
     * @param answerEnds after them
     * @param notesBegin before the notes
     * @param notesEnd after them
     */
    private static Set<PolicySentence> check(
            PolicyFacts facts,
            PrintedText text,
            boolean titles,
            String answerBegins,
            String answerEnds,
            String notesBegin,
            String notesEnd) {
        PolicyChecks checks = new PolicyChecks(facts, titles);
        Set<PolicySentence> seen = new LinkedHashSet<>();
        for (int i = 0; i < facts.bans().size(); i++) {
            PrintedText answer = answer(text, i, answerBegins, answerEnds);
            assertThat(answer.leftover(TEMPLATES))
                    .as("answer that is no sentence")
                    .isEmpty();
            Set<PolicySentence> own = holds(answer, checks.ofBan(facts.bans().get(i)), checks.names());
            assertThat(own).as("answer for " + facts.bans().get(i)).hasSizeGreaterThanOrEqualTo(5);
            seen.addAll(own);
        }
        PrintedText notes = text.between(notesBegin, notesEnd, 0).orElseThrow();
        assertThat(notes.leftover(TEMPLATES)).as("note that is no sentence").isEmpty();
        seen.addAll(holds(notes, checks.common(), checks.names()));
        return seen;
    }

    private static PrintedText answer(PrintedText text, int ban, String begins, String ends) {
        String all = text.between(begins, ends, 0).orElseThrow().toString();
        // an answer begins with from where one looks
        String[] parts = all.split("(?=Seen from |The year of )");
        int at = parts[0].isBlank() ? ban + 1 : ban;
        return PrintedText.ofTerminal(parts[at]);
    }

    private Set<PolicySentence> checkAll(String folder, String out) throws Exception {
        Set<PolicySentence> seen = new LinkedHashSet<>();
        try (PolicyFacts facts = new PolicyFacts(temp.resolve(folder))) {
            PrintedText terminal = PrintedText.ofTerminal(out);
            PolicyChecks checks = new PolicyChecks(facts, false);
            for (int i = 0; i < facts.bans().size(); i++) {
                PrintedText answer = terminalAnswer(terminal, i);
                assertThat(answer.leftover(TEMPLATES))
                        .as("answer that is no sentence")
                        .isEmpty();
                seen.addAll(holds(answer, checks.ofBan(facts.bans().get(i)), checks.names()));
            }
            String last = PolicySentence.EMPTY_SIDE.pattern();
            PrintedText notes =
                    terminal.between(last, "Report:", facts.bans().size() - 1).orElseThrow();
            assertThat(notes.leftover(TEMPLATES)).as("note that is no sentence").isEmpty();
            seen.addAll(holds(notes, checks.common(), checks.names()));

            checkCharts(facts, temp.resolve(folder));

            PrintedText page =
                    PrintedText.ofPage(Files.readString(temp.resolve(folder).resolve("report.html")));
            seen.addAll(check(
                    facts,
                    page,
                    false,
                    " Findings ",
                    PolicySentence.NO_FORECAST.pattern(),
                    " What it rests on ",
                    " replications " + facts.runs + " of "));

            PrintedText brief =
                    PrintedText.ofPage(Files.readString(temp.resolve(folder).resolve("brief.html")));
            seen.addAll(check(facts, brief, true, " Answer ", briefTableTitle(facts), " How to read it ", " Seed "));
            assertThat(brief.toString())
                    .as("a brief in plain words")
                    .doesNotContain("λ", "common luck", "of these", "regret", "@");
            for (String name : facts.policies()) {
                String code = name.replace('-', '−') + " ";
                assertThat(code.contains("−") && brief.toString().contains(code))
                        .as("%s in a brief", code)
                        .isFalse();
            }
        }
        return seen;
    }

    /** Titles of the charts say what is so, and all of them are sentences that are checked. */
    private void checkCharts(PolicyFacts facts, Path folder) throws IOException {
        List<String> titles = PrintedText.titlesOf(folder);
        PolicyChartChecks charts = new PolicyChartChecks(facts);
        SentenceChecks checks = charts.all();
        assertThat(checks.unchecked()).as("titles without a check").isEmpty();
        List<Said> said = PrintedText.ofTitles(titles).said(PolicyChartChecks.TEMPLATES);
        assertThat(said).as(titles.toString()).hasSameSizeAs(titles);
        checks.holdsFor(said);
        assertThat(checks.surviving(said, charts.names()))
                .as("mutants that nobody catches")
                .isEmpty();
        said.forEach(one -> titlesSeen.add((PolicyChartSentence) one.template()));
    }

    private static String briefTableTitle(PolicyFacts facts) {
        String ban = new PolicyChecks(facts, true).ban(facts.bans().get(0));
        return ban.substring(1, ban.length() - 1) + ": what each package brings";
    }

    /** From where one looks to the end of the answer; a table stands before each. */
    private static PrintedText terminalAnswer(PrintedText text, int ban) {
        String end = PolicySentence.EMPTY_SIDE.pattern();
        for (String begin : List.of("Seen from ", "The year of ", "At a chance of ")) {
            Optional<PrintedText> found = text.between(begin, end, ban);
            if (found.isPresent()) {
                return PrintedText.ofTerminal(begin + found.get() + end);
            }
        }
        throw new AssertionError("no answer in " + text);
    }

    @Test
    void whatAComparisonSaysIsSo() throws Exception {
        assertThat(given()).contains(PolicySentence.SEEN_GIVEN, PolicySentence.DAYS_MOVED);
    }

    private Set<PolicySentence> given() throws Exception {
        return checkAll(
                "given",
                compared(
                        "given",
                        "ban-2026",
                        "--policy",
                        "offtake-110,border-floor",
                        "--horizon",
                        "2y",
                        "--runs",
                        "3",
                        "--seed",
                        "5"));
    }

    @Test
    @Tag("statistical")
    void whatThreeComparisonsAndASearchSayIsSo() throws Exception {
        Set<PolicySentence> seen = new LinkedHashSet<>(given());
        seen.addAll(checkAll(
                "two-bans",
                compared(
                        "two-bans",
                        "ban-2026-total",
                        "--policy",
                        "cfd-110,reserve-180",
                        "--ban-year",
                        "2026,2028",
                        "--horizon",
                        "3y",
                        "--runs",
                        "24")));
        seen.addAll(checkAll(
                "drawn",
                compared(
                        "drawn",
                        "ban-2026-narrow",
                        "--policy",
                        "subsidy",
                        "--ban-year",
                        "hazard",
                        "--ban-probability",
                        "0.3",
                        "--horizon",
                        "2y",
                        "--runs",
                        "1")));
        // to 2035, the year of the chart of capacity
        seen.addAll(checkAll(
                "far",
                compared(
                        "far",
                        "ban-2026-total",
                        "--policy",
                        "offtake-110,subsidy",
                        "--horizon",
                        "10y",
                        "--runs",
                        "20",
                        "--seed",
                        "2")));
        seen.addAll(checkAll(
                "unpaid",
                compared("unpaid", "ban-2026-narrow", "--policy", "border-floor", "--horizon", "10y", "--runs", "2")));
        // the command refuses a baseline alone
        assertThat(EnumSet.complementOf(EnumSet.copyOf(titlesSeen)))
                .as("titles that no comparison of this test makes")
                .containsExactly(PolicyChartSentence.FRONTIER_BASELINE);
        String out = chokepoint(
                "optimise",
                "ban-2026-total",
                "--budget",
                "1bn",
                "--horizon",
                "2y",
                "--runs",
                "2",
                "--evaluations",
                "6",
                "--final-runs",
                "22",
                "--out",
                "search");
        try (PolicyFacts facts = new PolicyFacts(temp.resolve("search/final"), Optional.of(SEARCH_EVE))) {
            SearchChecks search = new SearchChecks(temp.resolve("search"), facts, 2, 1e9);
            SentenceChecks checks = search.checks();
            PrintedText said = PrintedText.ofTerminal(out.substring(out.indexOf("6 policies were tried")));
            assertThat(said.leftover(TEMPLATES)).startsWith("Policies: ");
            seen.addAll(holds(said, checks, new PolicyChecks(facts, false).names()));
            List<String> unchecked = new ArrayList<>(checks.unchecked());
            unchecked.retainAll(
                    new PolicyChecks(facts, false).ofBan(facts.bans().get(0)).unchecked());
            assertThat(unchecked).as("sentences without a check").isEmpty();
        }
        assertThat(seen)
                .contains(
                        PolicySentence.SEEN_AHEAD,
                        PolicySentence.SEEN_GIVEN,
                        PolicySentence.SEEN_DRAWN,
                        PolicySentence.DAYS_MOVED,
                        PolicySentence.PRODUCERS,
                        PolicySentence.FOUND);
    }
}
