package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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

/** Scenario files that cannot be used: each is refused with file, line, key, value and what is allowed, and nothing else. */
final class BadScenarioFileTest {

    private static final String HEAD = "title: x\nbasedOn: ban-2026\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Problem> check(Path file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ScenarioLibrary.check(List.of(file.toString())));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(
                        "a flood without a day",
                        HEAD + "exporterAnswer:\n  kind: flood\n",
                        3,
                        "exporterAnswer.floodFrom",
                        "kind: flood needs it"),
                arguments(
                        "a day without a flood",
                        HEAD + "exporterAnswer:\n  kind: undercut\n  floodFrom: 2027-01-05\n",
                        5,
                        "exporterAnswer.floodFrom",
                        "take it out"),
                arguments(
                        "a flood after the end",
                        HEAD + "exporterAnswer:\n  kind: flood\n  floodFrom: 2044-01-05\n",
                        5,
                        "exporterAnswer.floodFrom",
                        "lies outside the run"),
                arguments(
                        "a slip in an answer",
                        HEAD + "exporterAnswer: {kind: undercutt}\n",
                        3,
                        "exporterAnswer.kind",
                        "did you mean 'undercut'?"),
                arguments("unknown key", HEAD + "contrls:\n  a: 1\n", 3, "contrls", "did you mean 'controls'?"),
                arguments(
                        "wrong unit",
                        HEAD + "timeline:\n  horizonDays: 300\n",
                        4,
                        "timeline.horizonDays",
                        "did you mean 'horizonWeeks'?"),
                arguments(
                        "unknown key in a control",
                        HEAD + "controls:\n  ban-2026:\n    aproval: 1\n",
                        5,
                        "controls.ban-2026.aproval",
                        "'approvals'"),
                arguments(
                        "wrong type",
                        HEAD + "timeline:\n  horizonWeeks: long\n",
                        4,
                        "timeline.horizonWeeks",
                        "a whole number from 1 to 783 weeks"),
                arguments(
                        "unit in the value",
                        HEAD + "inputs:\n  behaviour.reserve_days: 60 days\n",
                        4,
                        "behaviour.reserve_days",
                        "the unit stands in the key"),
                arguments(
                        "a fraction of a week",
                        HEAD + "timeline:\n  horizonWeeks: 10.5\n",
                        4,
                        "timeline.horizonWeeks",
                        "whole number"),
                arguments(
                        "out of range",
                        HEAD + "inputs:\n  behaviour.civil_spillover_share: 1.5\n",
                        4,
                        "civil_spillover_share",
                        "allowed: 0 to 1"),
                arguments(
                        "negative",
                        HEAD + "inputs:\n  behaviour.reserve_days: -3\n",
                        4,
                        "reserve_days",
                        "out of range; allowed: 0 to"),
                arguments(
                        "NaN",
                        HEAD + "inputs:\n  behaviour.reserve_days: .nan\n",
                        4,
                        "reserve_days",
                        "is not a number"),
                arguments(
                        "infinite",
                        HEAD + "inputs:\n  behaviour.reserve_days: .inf\n",
                        4,
                        "reserve_days",
                        "is not a number"),
                arguments(
                        "huge exponent",
                        HEAD + "inputs:\n  behaviour.reserve_days: 1e999\n",
                        4,
                        "reserve_days",
                        "out of range"),
                arguments("octal", HEAD + "timeline:\n  horizonWeeks: 0100\n", 4, "horizonWeeks", "is not a number"),
                arguments(
                        "a number in quotes",
                        HEAD + "timeline:\n  horizonWeeks: '100'\n",
                        4,
                        "horizonWeeks",
                        "is text: leave the quotes out"),
                arguments(
                        "a range that falls",
                        HEAD + "inputs:\n  behaviour.reserve_days: {low: 50, central: 20, high: 60}\n",
                        4,
                        "reserve_days",
                        "must rise"),
                arguments(
                        "a central value above the shipped high",
                        HEAD + "inputs:\n  behaviour.reserve_days: {central: 100}\n",
                        4,
                        "reserve_days",
                        "stays as shipped"),
                arguments(
                        "unknown path",
                        HEAD + "inputs:\n  behaviour.reserve_day: 60\n",
                        4,
                        "behaviour.reserve_day",
                        "did you mean 'behaviour.reserve_days'?"),
                arguments(
                        "unknown oxide",
                        HEAD + "controls:\n  ban-2026:\n    items: [Dy, Xx]\n",
                        5,
                        "items",
                        "is not known; allowed: La, Ce"),
                arguments(
                        "unknown region",
                        HEAD + "controls:\n  ban-2026:\n    destinations: [JAPON]\n",
                        5,
                        "destinations",
                        "did you mean 'JAPAN'?"),
                arguments(
                        "unknown industry",
                        HEAD + "industries:\n  electronic:\n    endUse: civil\n",
                        4,
                        "industries.electronic",
                        "did you mean 'electronics'?"),
                arguments(
                        "unknown class",
                        HEAD + "industries:\n  electronics:\n    endUse: dual\n",
                        5,
                        "endUse",
                        "is not known"),
                arguments(
                        "unknown feed",
                        HEAD
                                + "feedLosses:\n  m:\n    feeds: [Myanmar]\n    course: [{from: 2026-02-01, lostShare: 1}]\n",
                        5,
                        "feeds",
                        "is not known"),
                arguments(
                        "no date",
                        HEAD + "timeline:\n  measure: 6 January 2026\n",
                        4,
                        "timeline.measure",
                        "such as 2026-01-06"),
                arguments(
                        "no day of the calendar",
                        HEAD + "timeline:\n  measure: 2026-02-30\n",
                        4,
                        "timeline.measure",
                        "no day of the calendar"),
                arguments(
                        "start after the end of the run",
                        HEAD + "controls:\n  ban-2026:\n    start: 2031-01-01\n    end: 2032-01-01\n",
                        5,
                        "controls.ban-2026.start",
                        "lies outside the run; allowed: 2025-01-07 to"),
                arguments(
                        "start in the warm-up",
                        HEAD + "controls:\n  ban-2026:\n    start: 2021-01-01\n",
                        5,
                        "controls.ban-2026.start",
                        "lies outside the run"),
                arguments(
                        "alarm outside the run",
                        HEAD + "alarms:\n  dispute-2025:\n    date: 2031-01-01\n",
                        5,
                        "alarms.dispute-2025.date",
                        "lies outside the run"),
                arguments(
                        "feed lost outside the run",
                        HEAD
                                + "feedLosses:\n  m:\n    feeds: [Thailand]\n    course:\n      - {from: 2040-02-01, lostShare: 1}\n",
                        7,
                        "feedLosses.m.course[1].from",
                        "lies outside the run"),
                arguments(
                        "end before the start",
                        HEAD + "controls:\n  ban-2026:\n    end: 2026-01-01\n",
                        5,
                        "controls.ban-2026.end",
                        "must lie after the start"),
                arguments(
                        "end in the week of the start",
                        HEAD + "controls:\n  ban-2026:\n    end: 2026-01-08\n",
                        5,
                        "controls.ban-2026.end",
                        "would never hold"),
                arguments(
                        "announced after the start",
                        HEAD + "controls:\n  ban-2026:\n    announce: 2026-02-01\n",
                        5,
                        "announce",
                        "must not lie after the start"),
                arguments(
                        "approvals out of order",
                        HEAD
                                + "controls:\n  ban-2026:\n    approvals:\n      - {from: 2026-06-01, share: 0}\n      - {from: 2026-03-01, share: 0.1}\n",
                        7,
                        "approvals[2].from",
                        "must not lie before 2026-06-01"),
                arguments(
                        "an approval without a share",
                        HEAD + "controls:\n  ban-2026:\n    approvals:\n      - {from: 2026-06-01}\n",
                        6,
                        "approvals[1].share",
                        "is missing"),
                arguments(
                        "an approval share that falls",
                        HEAD + "controls:\n  ban-2026:\n    approvals:\n      - {share: 0.5, low: 0.6}\n",
                        6,
                        "share",
                        "must rise"),
                arguments(
                        "measure before the spin-up",
                        HEAD + "timeline:\n  measure: 2024-01-01\n",
                        0,
                        "",
                        "see no-ban.yaml (shipped)"),
                arguments(
                        "firms without their reading",
                        HEAD + "controls:\n  ban-2026:\n    firms: {controlList: 3}\n",
                        5,
                        "controls.ban-2026.firms",
                        "needs reading: named-firms"),
                arguments(
                        "more firms than there are",
                        HEAD
                                + "controls:\n  l:\n    items: [Dy]\n    destinations: [JAPAN]\n    start: 2026-02-01\n    reading: named-firms\n    firms: {controlList: 100}\n",
                        9,
                        "controls.l.firms",
                        "84 are left in these classes"),
                arguments(
                        "firms elsewhere",
                        HEAD
                                + "controls:\n  l:\n    items: [Dy]\n    destinations: [G7]\n    start: 2026-02-01\n    reading: named-firms\n    firms: {controlList: 1}\n",
                        6,
                        "controls.l.destinations",
                        "must be [JAPAN]"),
                arguments(
                        "a control without items",
                        HEAD + "controls:\n  l:\n    destinations: [G7]\n    start: 2026-02-01\n",
                        4,
                        "controls.l.items",
                        "is missing"),
                arguments(
                        "shares that do not sum to one",
                        HEAD + "inputs:\n  magnet_makers.JL Mag: 0.3\n",
                        4,
                        "magnet_makers",
                        "must be 1 within 0.01"),
                arguments(
                        "a basket that does not sum to 100",
                        HEAD + "inputs:\n  deposits.Southern clays.Dy: 9\n",
                        4,
                        "deposits.Southern clays",
                        "must be 100 within 0.5"),
                arguments(
                        "inputs that make no world",
                        HEAD
                                + "inputs:\n  china_separation.recovery_imported: 0.0\n  china_separation.recovery_domestic: 0.01\n",
                        0,
                        "inputs",
                        "too little"),
                arguments("no title", "basedOn: ban-2026\n", 1, "title", "is missing"),
                arguments(
                        "a title that is a number", "title: 2026\nbasedOn: ban-2026\n", 1, "title", "put it in quotes"),
                arguments("a key without a value", HEAD + "summary:\n", 3, "summary", "has no value"),
                arguments("a name no folder can have", HEAD + "name: ../x\n", 3, "name", "a letter, then"),
                arguments("a control that is a list", HEAD + "controls: [a]\n", 3, "controls", "must hold"),
                arguments("an empty list", HEAD + "controls:\n  ban-2026:\n    items: []\n", 5, "items", "is empty"),
                arguments(
                        "a word twice",
                        HEAD + "controls:\n  ban-2026:\n    items: [Dy, Dy]\n",
                        5,
                        "items",
                        "stands twice"),
                arguments("duplicate key", HEAD + "title: y\n", 3, "title", "stands twice in the same place"),
                arguments(
                        "duplicate control",
                        HEAD + "controls:\n  a: {active: false}\n  a: {active: false}\n",
                        5,
                        "a",
                        "stands twice"),
                arguments(
                        "anchor",
                        HEAD + "timeline: &t\n  horizonWeeks: 10\n",
                        3,
                        "&t",
                        "anchors and aliases are not read"),
                arguments("alias", HEAD + "summary: &a text\nname: *a\n", 4, "*a", "anchors and aliases"),
                arguments("merge key", HEAD + "timeline:\n  <<: {growth: true}\n", 4, "<<", "use basedOn"),
                arguments("tag of its own", HEAD + "summary: !x text\n", 3, "", "tags are not read"),
                arguments(
                        "explicit standard tag",
                        HEAD + "timeline:\n  horizonWeeks: !!int 10\n",
                        4,
                        "",
                        "tags are not read"),
                arguments(
                        "tag of a Java class",
                        HEAD + "summary: !!javax.script.ScriptEngineManager [x]\n",
                        3,
                        "",
                        "tags are not read"),
                arguments("second document", HEAD + "---\ntitle: z\n", 3, "---", "one file holds one scenario"),
                arguments("tab for indent", HEAD + "timeline:\n\thorizonWeeks: 10\n", 4, "", "is not YAML here"),
                arguments("truncated", HEAD + "controls: {ban-2026: {items: [Dy, T", 3, "", "is not YAML here"),
                arguments("an unclosed quote", "title: \"x\nbasedOn: ban-2026\n", 3, "", "is not YAML here"),
                arguments("only a word", "hello\n", 1, "", "holds no keys"),
                arguments("only comments", "# hello\n", 0, "", "holds only comments"),
                arguments("empty", "", 0, "", "is empty"),
                arguments("blank", " \n\n", 0, "", "is empty"),
                arguments(
                        "a control character",
                        "title: x\u0007\nbasedOn: ban-2026\n",
                        1,
                        "",
                        "holds the control character U+0007; take it out"),
                arguments("missing parent", "title: x\nbasedOn: ban-2062\n", 2, "basedOn", "did you mean 'ban-2026'?"),
                arguments("world", HEAD + "world: world-2023\n", 3, "world", "did you mean 'world-2024'?"),
                arguments("parent that is a directory", "title: x\nbasedOn: .\n", 0, "", "is a directory"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void refusesWithPlaceAndReason(String name, String text, int line, String key, String reason) throws IOException {
        Path file = write("mine.yaml", text);
        List<Problem> problems = check(file);
        assertThat(problems).as(problems.toString()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(reason);
            assertThat(problem.key()).contains(key);
            if (!reason.isEmpty()) {
                assertThat(problem.line()).isEqualTo(line);
            }
        });
        assertThat(problems).anySatisfy(problem -> assertThat(problem.file()).contains(folder.toString()));
    }

    @Test
    void saysEverythingAtOnce() throws IOException {
        Path file = write("mine.yaml", """
                title: 7
                basedOn: ban-2026
                sumary: x
                timeline: {horizonWeeks: -1}
                controls:
                  ban-2026: {items: [Q], start: 2040-01-01, end: 2039-01-01}
                inputs:
                  behaviour.reserve_days: many
                  magnet_makers.JL Mag: 0.9
                """);
        List<Problem> problems = check(file);
        assertThat(problems)
                .extracting(Problem::key)
                .contains(
                        "title",
                        "sumary",
                        "timeline.horizonWeeks",
                        "controls.ban-2026.items",
                        "controls.ban-2026.start",
                        "controls.ban-2026.end",
                        "inputs.behaviour.reserve_days",
                        "magnet_makers");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void refusesFilesByWhatTheyAre() throws IOException {
        assertThat(check(folder))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("is a directory"));
        assertThat(check(folder.resolve("none.yaml")))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("neither a shipped scenario nor a file"));
        assertThat(ScenarioLibrary.check(List.of("a\0b"))).hasSize(1);
        assertThat(ScenarioLibrary.check(List.of(""))).hasSize(1);
        Path big = folder.resolve("big.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(big.toFile(), "rw")) {
            sparse.setLength(50_000_000);
        }
        assertThat(check(big))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("has 50000000 bytes; allowed: at most 1000000"));
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.write(file, (HEAD + "summary: Zoll\u00e4\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check(file)).singleElement().satisfies(p -> {
            assertThat(p.message()).contains("is not UTF-8");
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.value()).isEqualTo("byte 0xE4");
        });
        Files.write(file, HEAD.getBytes(StandardCharsets.UTF_16));
        assertThat(check(file))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("UTF-16"));
        Files.write(file, HEAD.getBytes(StandardCharsets.UTF_16LE));
        assertThat(check(file))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("zero byte"));
        Files.write(file, ("\uFEFF" + HEAD).getBytes(StandardCharsets.UTF_8));
        assertThat(check(file)).isEmpty();
    }

    @Test
    void refusesParentsThatGoInACircle() throws IOException {
        write("a.yaml", "title: a\nbasedOn: b.yaml\n");
        write("b.yaml", "title: b\nbasedOn: a.yaml\n");
        assertThat(check(folder.resolve("a.yaml"))).singleElement().satisfies(p -> {
            assertThat(p.file()).endsWith("b.yaml");
            assertThat(p.message()).contains("goes in a circle");
        });
        write("self.yaml", "title: a\nbasedOn: ./self.yaml\n");
        assertThat(check(folder.resolve("self.yaml")))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("goes in a circle"));
    }

    @Test
    void refusesLongChainsOfParents() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("p" + i + ".yaml", "title: p\nbasedOn: p" + (i + 1) + ".yaml\n");
        }
        assertThat(check(folder.resolve("p0.yaml")))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("too many"));
    }

    @Test
    void refusesMoreControlsThanTheOfficeCanKeepApart() throws IOException {
        StringBuilder text = new StringBuilder("title: x\nbasedOn: baseline-2024\ncontrols:\n");
        for (int i = 0; i < 31; i++) {
            text.append("  c").append(i).append(": {items: [Dy], destinations: [G7], start: 2026-02-01}\n");
        }
        assertThat(check(write("many.yaml", text.toString()))).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("controls.c30.active");
            assertThat(problem.line()).isEqualTo(34);
        });
    }

    @Test
    void refusesBombs() throws IOException {
        StringBuilder laughs = new StringBuilder("title: x\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            String below = "*a" + (i - 1);
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(below, below, below, below))));
        }
        assertThat(check(write("laughs.yaml", laughs.toString()))).isNotEmpty();
        assertThat(check(write("deep.yaml", "title: " + "[".repeat(100_000)))).isNotEmpty();
        assertThat(check(write("deep-map.yaml", "title: " + "{a: ".repeat(100_000))))
                .isNotEmpty();
        assertThat(check(write("long-key.yaml", "k".repeat(900_000) + ": 1\n"))).isNotEmpty();
        StringBuilder many = new StringBuilder(HEAD + "inputs:\n");
        for (int i = 0; i < 30_000; i++) {
            many.append("  behaviour.key_number_").append(i).append(": 1\n");
        }
        List<Problem> problems = check(write("many.yaml", many.toString()));
        assertThat(problems).hasSize(201);
        assertThat(problems.get(200).message()).isEqualTo("has 29800 problems more");
    }
}
