package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.CurveSentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence of a cost curve is so, reckoned anew in SQL over the stored runs; wrong numbers and values are noticed. */
class CurveSentencesIT {

    private static final List<CurveSentence> FAMILY = List.of(CurveSentence.values());

    @TempDir
    private Path temp;

    private Set<CurveSentence> check(String horizon, int year, int runs, String... strikes) throws Exception {
        String key = "cfd-110.instruments.ndpr-floor.strikeUsdPerKg";
        Outcome said = Child.run(
                temp,
                "compare",
                "ban-2026-total",
                "--policy",
                "cfd-110",
                "--vary",
                key + "=" + String.join(",", strikes),
                "--set",
                "cfd-110.instruments.ndpr-floor.upsideTriggerUsdPerKg=200",
                "--horizon",
                horizon,
                "--runs",
                Integer.toString(runs),
                "--out",
                horizon);
        assertThat(said.status()).as(said.all()).isZero();
        Map<String, String> members = new LinkedHashMap<>();
        for (String strike : strikes) {
            members.put(strike, "cfd-110.strikeUsdPerKg-" + strike);
        }
        Set<CurveSentence> seen = EnumSet.noneOf(CurveSentence.class);
        try (PolicyFacts facts = new PolicyFacts(temp.resolve(horizon))) {
            SentenceChecks checks = new CurveChecks(facts, "'Nd|Pr'", "Nd/Pr", year, members).all();
            assertThat(checks.unchecked()).isEmpty();
            PrintedText page =
                    PrintedText.ofPage(Files.readString(temp.resolve(horizon).resolve("report.html")));
            for (PrintedText text : List.of(PrintedText.ofTerminal(said.out()), page)) {
                List<Said> found = text.said(FAMILY);
                assertThat(found).hasSizeGreaterThan(4);
                checks.holdsFor(found);
                assertThat(checks.surviving(found, List.copyOf(members.keySet())))
                        .as("wrong sentences that no check notices")
                        .isEmpty();
                found.forEach(one -> seen.add((CurveSentence) one.template()));
            }
            List<Said> titles = PrintedText.ofTitles(PrintedText.titlesOf(temp.resolve(horizon)))
                    .said(List.of(CurveSentence.BUYS));
            assertThat(titles).hasSize(1);
            checks.holdsFor(titles);
            assertThat(Files.readAllLines(temp.resolve(horizon).resolve("cost_curve.csv")))
                    .hasSize(strikes.length + 1);
        }
        return seen;
    }

    @Test
    @Tag("statistical")
    void whatAShortCurveSaysIsSo() throws Exception {
        assertThat(check("2y", 2027, 3, "60", "110"))
                .contains(CurveSentence.ANYWAY, CurveSentence.ENDS, CurveSentence.NO_TONNE, CurveSentence.COUNTED);
    }

    @Test
    @Tag("statistical")
    void whatACurveToTheFarYearSaysIsSo() throws Exception {
        assertThat(check("10y", 2035, 24, "60", "200"))
                .contains(
                        CurveSentence.ANYWAY,
                        CurveSentence.ENDS,
                        CurveSentence.PER_TONNE,
                        CurveSentence.LAST,
                        CurveSentence.SHARE_ANYWAY);
    }

    @Test
    void whatIsWrongIsToldAndNothingIsWritten() throws Exception {
        Outcome refused = Child.run(
                temp,
                "compare",
                "ban-2026-total",
                "--policy",
                "cfd-110",
                "--vary",
                "cfd-110.instruments.ndpr-floor.strikeUsdPerKg=60..90",
                "--vary",
                "subsidy.x=1",
                "--vary",
                "cfd-110.instruments.ndpr-floor.termYears=5,no",
                "--out",
                "refused");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "--vary:1: instruments.ndpr-floor.strikeUsdPerKg: has a range without steps",
                        "--vary:2 = subsidy.x=1: begins with none of the policies that are compared",
                        "--vary:3: instruments.ndpr-floor.termYears = no: is not a number");
        assertThat(temp.resolve("refused")).doesNotExist();
    }
}
