package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.Child;
import chokepoint.app.Child.Outcome;
import chokepoint.reports.words.EvidenceSentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence on runs that are weighed by what was seen is so, weighed anew from the stored weeks; and bad evidence is refused. */
@Tag("statistical")
class EvidenceSentencesIT {

    private static final List<EvidenceSentence> FAMILY = List.of(EvidenceSentence.values());
    private static final String HEAD =
            "id,block,kind,date,quantity,unit,basis,low,value,high,p_report,use,reliability,outcome\n";

    @TempDir
    private static Path temp;

    private static Outcome chokepoint(String... arguments) throws Exception {
        return Child.run(temp, arguments);
    }

    private static Outcome run(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "ban-2026",
                "--set",
                "timeline.horizonWeeks=30",
                "--runs",
                "160",
                "--no-twin",
                "--no-charts",
                "--quiet",
                "--out",
                "run"));
        arguments.addAll(List.of(more));
        return chokepoint(arguments.toArray(String[]::new));
    }

    @BeforeAll
    static void makeRuns() throws Exception {
        Outcome run = run();
        assertThat(run.status()).as(run.all()).isZero();
        Files.writeString(temp.resolve("seen.csv"), HEAD + """
                july,magnets,ln,2025-07,magnets,t/month,customs,,215,,,check,C,monthly(japan_licensed_volume[magnets]) * 2.7
                autumn,magnets,ln,2025-09 to 2025-10,magnets,t/month,customs,220,,240,,check,B,monthly(japan_licensed_volume[magnets]) * 2.7
                home,prices,ln,2025-06-30,Dy,USD/kg,quote,,199,,,check,A,mean(china_home_price[Dy])
                quiet,stops,absence,2026-06-24,lines,lines,,,0,,0.4,check,B,"count(output_under_90pct_days <= 169, traction motors; electronics)"
                leap,abroad,ln,2025-05-06,Dy,ratio,quote,3,,4,,check,C,"ratio(g7_licensed_price[Dy], 2025-03)"
                later,abroad,ln,2026-02,Dy,USD/kg,quote,,90,,,check,C,mean(japan_licensed_price[Dy])
                unknown,abroad,ln,2026-02,Nd,USD/kg,quote,,90,,,check,B,
                fitted,magnets,ln,2025-05,magnets,t/month,customs,,26,,,fit,B,monthly(japan_licensed_volume[magnets]) * 2.7
                """);
    }

    @Test
    void everySentenceIsSo() throws Exception {
        Outcome said = chokepoint("condition", "run", "--evidence", "seen.csv", "--out", "weighed");
        assertThat(said.status()).as(said.all()).isZero();
        try (EvidenceSentenceChecks facts = EvidenceSentenceChecks.of(temp.resolve("run"), temp.resolve("weighed"))) {
            SentenceChecks checks = facts.all();
            assertThat(checks.unchecked()).isEmpty();
            List<Said> found = PrintedText.ofTerminal(said.out()).said(FAMILY);
            assertThat(found.stream().map(one -> one.template().name()))
                    .contains("WEIGHED", "LOSS", "STAYS_UNDER", "STAYS_OVER", "SILENT", "OTHERWISE");
            found = new ArrayList<>(found);
            found.addAll(PrintedText.ofTitles(PrintedText.titlesOf(temp.resolve("weighed")))
                    .said(FAMILY));
            assertThat(found).extracting(one -> one.template().name()).contains("HEADLINE");
            checks.holdsFor(found);
            assertThat(checks.surviving(found, List.of())).isEmpty();
        }
    }

    /** Weighed as they are made, finished runs of the same folder say the same. */
    @Test
    void runSaysWhatConditionSays() throws Exception {
        Outcome run = run("--evidence", "seen.csv");
        assertThat(run.status()).as(run.all()).isZero();
        Outcome said = chokepoint("condition", "run", "--evidence", "seen.csv");
        assertThat(run.out()).endsWith(said.out());
    }

    @Test
    void laterRowsCanBeLeftOut() throws Exception {
        Outcome said = chokepoint("condition", "run", "--evidence", "seen.csv", "--before", "2025-08-01");
        assertThat(said.status()).as(said.all()).isZero();
        assertThat(said.out()).contains("Weighed by 3 rows").doesNotContain("autumn", "quiet", "unknown");
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingWritten() throws Exception {
        Files.writeString(temp.resolve("bad.csv"), HEAD + """
                a,b,lm,2025-07,x,ratio,customs,,1,,,check,B,mean(japan_licensed_volume[magnet])
                b,b,ln,July,x,ratio,customs,,one,,,check,D,
                c,b,ln,2025-07,x,ratio,quote,3,,2,1.5,chek,B,
                d,b,ln,2025-07,x,ratio,quote,,1,,,check,B,mean(japan_licensed_volum[Dy])
                e,b,ln,2025-07,x,ratio,quote,,1,,,check,B,"count(output_under_90pct_day <= 5, electronic)"
                f,b,ln,2025-07,x,t/month,customs,,0,,,check,B,
                """);
        List<Path> before = files();
        Outcome refused = chokepoint("condition", "run", "--evidence", "bad.csv", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "bad.csv:2: kind = lm",
                        "bad.csv:3: date = July",
                        "bad.csv:3: value = one",
                        "bad.csv:3: reliability = D",
                        "bad.csv:4: low = 3: is more than high",
                        "bad.csv:4: p_report = 1.5",
                        "did you mean 'check'",
                        "did you mean 'japan_licensed_volume'",
                        "did you mean 'output_under_90pct_days'",
                        "did you mean 'electronics'",
                        "no row of use base");
        refused = chokepoint("run", "ban-2026", "--evidence", "bad.csv", "--out", "no");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("bad.csv:2: kind = lm", "did you mean 'electronics'");
        refused = chokepoint("condition", "run", "--evidence", "none.csv");
        assertThat(refused.status()).isEqualTo(2);
        Files.writeString(temp.resolve("columns.csv"), "id,blok\na,b\n");
        refused = chokepoint("condition", "run", "--evidence", "columns.csv");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("outcome: is no column", "did you mean 'block'");
        Files.delete(temp.resolve("columns.csv"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void weightsThatDoNotCarryAreRefused() throws Exception {
        Files.writeString(
                temp.resolve("sharp.csv"),
                HEAD
                        + "sharp,stops,event,2026-02-01,first stop,days,,20,,21,1,check,A,\"first(first_lost_output_days, medical imaging)\"\n");
        Outcome refused = chokepoint("condition", "run", "--evidence", "sharp.csv");
        assertThat(refused.status()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).containsAnyOf("run about", "no run can have made what was seen");
    }
}
