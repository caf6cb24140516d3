package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and spreadsheets write without meaning anything is forgiven; what means two things is refused with its cure. */
final class ForgivingReaderTest {

    private static final String HEADER = "oxide,market,low,central,high,unit,provenance,source,note";
    private static final String ROW = "Dy,fob,250,260,270,USD/kg,observed,USGS MCS 2025,";

    @TempDir
    private Path folder;

    private List<Problem> check(Path file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ScenarioLibrary.check(List.of(file.toString())));
    }

    private List<Problem> check(String text) throws IOException {
        return check(Files.writeString(folder.resolve("mine.yaml"), text));
    }

    private List<Problem> checkTable(String csv) throws IOException {
        Files.writeString(folder.resolve("p.csv"), csv);
        return check("title: x\nbasedOn: no-ban\ntables: {prices_2024: p.csv}\n");
    }

    // ---- tables as spreadsheets write them

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "\n\n" + ROW + "\n\n,,,,,,,,\n",
                HEADER + "\n Dy , fob , 250 , 260 , 270 ,USD/kg,observed,USGS,\n",
                HEADER + "\n" + ROW + ",\n",
                HEADER + ",\n" + ROW + ",\n",
                HEADER + ",,,\r\n" + ROW + ",,,\r\n,,,,,,,,,,,\r\n",
                "\uFEFF" + HEADER + "\n\" Dy\",fob,250,\"260 \",270,USD/kg,observed,USGS,\n",
                " , \n" + HEADER + "\n" + ROW + "\n"
            })
    void whatASpreadsheetLeavesBehindMeansNothing(String csv) throws IOException {
        assertThat(checkTable(csv)).isEmpty();
        assertThat(ScenarioLibrary.load(folder.resolve("mine.yaml").toString())
                        .inputs()
                        .row("prices_2024.Dy.fob")
                        .central())
                .isEqualTo(260);
    }

    static Stream<Arguments> cures() {
        return Stream.of(
                arguments((HEADER + "\n" + ROW).replace(',', '\t'), "parted by tabs; part them by commas"),
                arguments((HEADER + "\n" + ROW).replace(',', ';'), "parted by semicolons; part them by commas"),
                arguments("# prices\n" + HEADER + "\n" + ROW, "take the line out"),
                arguments("sep=,\n" + HEADER + "\n" + ROW, "take the line out"),
                arguments(HEADER + "\n# mine\n" + ROW, "is a comment; a table has none"),
                arguments(HEADER + "\n" + ROW.replace("260", "\"260,5\""), "part decimals by a point"));
    }

    @ParameterizedTest
    @MethodSource("cures")
    void whatCannotBeReadIsToldInOneLineWithItsCure(String csv, String cure) throws IOException {
        List<Problem> problems = checkTable(csv);
        assertThat(problems).hasSize(2);
        assertThat(problems.get(1).message()).contains(cure);
    }

    // ---- numbers in quotes

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputs: {prices_2024.Tb.fob: \"300\"}\n",
                "inputs: {prices_2024.Tb.fob: {low: 1, central: '300', high: 4000}}\n",
                "timeline: {horizonWeeks: '52'}\n",
                "timeline: {growth: \"true\"}\n"
            })
    void aNumberInQuotesIsText(String keys) throws IOException {
        assertThat(check("title: x\nbasedOn: no-ban\n" + keys))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("is text: leave the quotes out"));
    }

    // ---- names of elements

    @ParameterizedTest
    @ValueSource(strings = {"Dysprosium", "dysprosium", "Dysprosum"})
    void elementsAreKnownByNameAndBySymbol(String name) throws IOException {
        assertThat(checkTable(HEADER + "\n" + ROW.replace("Dy,", name + ",")))
                .anySatisfy(problem -> assertThat(problem.message()).contains("did you mean 'prices_2024.Dy.fob'?"));
        assertThat(check("title: x\nbasedOn: ban-2026\ncontrols:\n  ban-2026: {items: [" + name + "]}\n"))
                .anySatisfy(problem -> assertThat(problem.message()).contains("did you mean 'Dy'?"));
        assertThat(check("title: x\nbasedOn: ban-2026\ninputs: {japan_oxide_totals." + name + ": 3}\n"))
                .anySatisfy(problem -> assertThat(problem.message()).contains("did you mean 'japan_oxide_totals.Dy'?"));
    }

    @Test
    void pairsOfElementsAreKnownToo() throws IOException {
        assertThat(check("title: x\nbasedOn: ban-2026\ninputs: {japan_oxide_totals.Neodymium+Praseodymium: 3}\n"))
                .anySatisfy(
                        problem -> assertThat(problem.message()).contains("did you mean 'japan_oxide_totals.Nd+Pr'?"));
    }

    // ---- one number given twice

    @Test
    void aNumberInATableAndAmongTheInputsOfOneFileStandsTwice() throws IOException {
        Files.writeString(folder.resolve("p.csv"), HEADER + "\n" + ROW + "\n");
        String both = "title: x\nbasedOn: no-ban\ntables: {prices_2024: p.csv}\ninputs: {prices_2024.Dy.fob: 999}\n";
        assertThat(check(both)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.key()).isEqualTo("inputs.prices_2024.Dy.fob");
            assertThat(problem.message()).contains("stands twice: also in p.csv:2");
        });
        assertThat(check(both.replace("999", "{low: 1, central: 2, high: 3}"))).hasSize(1);
        assertThat(check(both.replace("Dy.fob: 999", "Tb.fob: 900"))).isEmpty();
        // a child that overrides its parent's table is meant
        Files.writeString(folder.resolve("parent.yaml"), both.substring(0, both.indexOf("inputs")));
        assertThat(check("title: y\nbasedOn: parent.yaml\ninputs: {prices_2024.Dy.fob: 999}\n"))
                .isEmpty();
    }

    @Test
    void soDoesAnIndustry() throws IOException {
        Files.writeString(
                folder.resolve("i.csv"),
                "industry,end_use_class,magnet_user,car_row,deferrable,industry_ja\nelectronics,civil,true,false,true,x\n");
        assertThat(check("""
                        title: x
                        basedOn: no-ban
                        tables: {industries: i.csv}
                        industries: {electronics: {endUse: military}}
                        """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("stands twice: also in i.csv:2"));
    }

    // ---- characters

    static Stream<Arguments> characters() {
        return Stream.of(
                arguments("title: \"\\e[31mred\\e[0m\\a\"\nbasedOn: ban-2026\n", 1, "control character U+001B"),
                arguments("title: x\nsummary: \"a\\u0001\"\nbasedOn: ban-2026\n", 2, "control character U+0001"),
                arguments("title: \"\\ud800\"\nbasedOn: ban-2026\n", 1, "half a character, U+D800"),
                arguments("title: x\nbasedOn: ban-2026\nsummary: a\u202Eb\n", 3, "direction of text round, U+202E"),
                arguments("title: \"a\\u2066b\"\nbasedOn: ban-2026\n", 1, "direction of text round, U+2066"),
                arguments("title: x\nbasedOn: ban-2026\n# a\u009Bb\n", 3, "control character U+009B"),
                arguments("title: x\nbasedOn: ban-2026\ncontrols: {\"a\\e\": {active: false}}\n", 3, "U+001B"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void charactersThatDoSomethingAreRefusedWithLineAndCodePoint(String text, int line, String what)
            throws IOException {
        List<Problem> problems = check(text);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(what).contains("; take it out");
        });
        assertThat(problems.toString()).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069\uD800]");
    }

    @Test
    void policiesAndTablesAreReadTheSameWay() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("p.yaml"),
                "title: \"=1+1 \\e[31m \\0 end\"\nsummary: \"b\\u0001\"\nbasedOn: reserve-180\n");
        assertThat(PolicyLibrary.check(List.of(policy.toString())))
                .extracting(Problem::line)
                .containsExactly(1, 2);
        assertThat(checkTable(HEADER + "\n" + ROW.replace("USGS", "US\u0007GS")))
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains("p.csv:2").contains("U+0007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
    void wideEncodingsAreNamedRightly(String encoding) throws IOException {
        byte[] bytes = "\uFEFFtitle: x\nbasedOn: ban-2026\n".getBytes(Charset.forName(encoding));
        Path file = Files.write(folder.resolve("wide.yaml"), bytes);
        assertThat(check(file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("is written in " + encoding.substring(0, 6) + "; save it as UTF-8"));
    }

    // ---- other people's files

    @ParameterizedTest
    @ValueSource(strings = {"/proc/kmsg", "/dev/zero", "/proc/self/environ", "/sys/kernel/notes", "link"})
    void filesOfTheSystemAreNotOpened(String name) throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("/proc/kmsg"));
        Path file = name.equals("link") ? link : Path.of(name);
        assumeTrue(Files.exists(file));
        assertThat(check("title: x\nbasedOn: no-ban\ntables: {prices_2024: " + file + "}\n"))
                .hasSize(2)
                .last()
                .satisfies(problem ->
                        assertThat(problem.message()).containsAnyOf("is a file of the system", "is no ordinary file"));
    }

    @Test
    void aPipeIsNotOpened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor() == 0);
        assertThat(check("title: x\nbasedOn: no-ban\ntables: {prices_2024: pipe}\n"))
                .hasSize(2)
                .last()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("is no ordinary file"));
        assertThat(check("title: x\nbasedOn: pipe\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root:x:0:0:root:/root:/bin/bash\nsecret:y:1:1::/:/bin/sh\n",
                "password: secret\nuser: secret\n",
                "[secret]\nkey = @secret\n",
                "secret: &secret !secret\n  <<: *secret\n",
                "-----BEGIN secret-----\nabc=\n",
                "secret,secret2\n1,2\n",
                "@secret\n"
            })
    void whatIsNoTableAndNoScenarioIsNotQuoted(String text) throws IOException {
        Files.writeString(folder.resolve("theirs"), text);
        for (String asks : List.of("basedOn: theirs\n", "basedOn: no-ban\ntables: {prices_2024: theirs}\n")) {
            List<Problem> problems = check("title: x\n" + asks);
            assertThat(problems).isNotEmpty();
            assertThat(problems.toString()).doesNotContain("secret").doesNotContain("root:");
        }
    }

    @Test
    void messagesAboutAParentNameTheFileThatAsksForIt() throws IOException {
        Files.createDirectory(folder.resolve("dir"));
        Files.writeString(folder.resolve("broken.yaml"), "title: {x\n");
        Files.writeString(folder.resolve("empty.yaml"), "");
        for (String parent : List.of("dir", "broken.yaml", "empty.yaml", "/dev/zero")) {
            assertThat(check("title: x\nbasedOn: " + parent + "\n")).as(parent).anySatisfy(problem -> {
                assertThat(problem.file()).endsWith("mine.yaml");
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.key()).isEqualTo("basedOn");
                assertThat(problem.message()).contains("cannot be used: see ");
            });
        }
    }
}
