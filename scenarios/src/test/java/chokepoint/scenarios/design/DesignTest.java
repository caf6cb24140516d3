package chokepoint.scenarios.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.core.scenario.ScenarioText;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.Variants;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Designs: what is varied as it is written, the rows it makes, and the file they are written to and read from. */
class DesignTest {

    private static Varied varied(String text) {
        Problems problems = new Problems();
        Optional<Varied> varied = Varied.parse(text, "--vary", 1, problems);
        problems.throwIfAny();
        return varied.orElseThrow();
    }

    private static String refused(String text) {
        Problems problems = new Problems();
        assertThat(Varied.parse(text, "--vary", 1, problems)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0).toString();
    }

    @Test
    void commasInsideBracketsAndQuotesPartNothing() {
        assertThat(varied("items=[Nd, Pr],[Dy, Tb]").values()).containsExactly("[Nd, Pr]", "[Dy, Tb]");
        assertThat(varied("inputs.a.b={low: 1, central: 2, high: 3}, 4").values())
                .containsExactly("{low: 1, central: 2, high: 3}", "4");
        assertThat(varied("title=\"one, two\",three").values()).containsExactly("\"one, two\"", "three");
    }

    @Test
    void aRangeHasStepsWhereTheyAreAskedFor() {
        assertThat(varied("a=1..2/5").values()).containsExactly("1", "1.25", "1.5", "1.75", "2");
        assertThat(varied("a= -0.5 .. 0.5 / 3 ").values()).containsExactly("-0.5", "0", "0.5");
        assertThat(varied("a=60..180").values()).isEmpty();
        assertThat(varied("a=60..180").at(0.25)).isEqualTo("90");
        assertThat(varied("a=1..3/3").at(0.999)).isEqualTo("3");
        assertThat(varied("a=x,y").at(0.5)).isEqualTo("y");
        // a date is no range, and no number
        assertThat(varied("end=2026-07-06").values()).containsExactly("2026-07-06");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(refused("timeline.horizonWeeks")).contains("says not what is varied");
        assertThat(refused("=3")).contains("says not what is varied");
        assertThat(refused("a=1,,2")).contains("a = 1,,2", "has no value between two commas");
        assertThat(refused("a=1,2,1")).contains("a = 1", "stands twice");
        assertThat(refused("a=3..1")).contains("write the smaller number first");
        assertThat(refused("a=1..3/1")).contains("has 1 steps; allowed: 2 to 10000");
        assertThat(refused("a=1..3/99999999999")).contains("allowed: 2 to 10000");
    }

    @Test
    void aGridHasEveryValueWithEveryOther() {
        Design grid = DesignWay.GRID.of(List.of(varied("a=1,2"), varied("b=x,y,z")), 0, 1, "--vary");
        assertThat(grid.rows())
                .containsExactly(
                        List.of("1", "x"),
                        List.of("1", "y"),
                        List.of("1", "z"),
                        List.of("2", "x"),
                        List.of("2", "y"),
                        List.of("2", "z"));
        assertThat(grid.isNumber(0)).isTrue();
        assertThat(grid.isNumber(1)).isFalse();
        assertThat(grid.settings(4)).containsExactly("a=2", "b=y");
    }

    @Test
    void oneAtATimeMovesOneKeyFromTheScenarioAsItIs() {
        Design design = DesignWay.ONE_AT_A_TIME.of(List.of(varied("a=1,2"), varied("b=x")), 0, 1, "--vary");
        assertThat(design.rows())
                .containsExactly(List.of("", ""), List.of("1", ""), List.of("2", ""), List.of("", "x"));
        assertThat(design.settings(0)).isEmpty();
        assertThat(design.words(0)).isEqualTo("as given");
        assertThat(design.words(3)).isEqualTo("b = x");
        // a cell that says nothing makes no column of words
        assertThat(design.isNumber(0)).isTrue();
    }

    @Test
    void sampledRowsFillEveryPartOfARangeOnce() {
        for (DesignWay way : List.of(DesignWay.LATIN_HYPERCUBE, DesignWay.SOBOL)) {
            Design design = way.of(List.of(varied("a=0..1"), varied("b=0..100"), varied("c=1,2,3,4")), 64, 7, "--vary");
            assertThat(design.size()).isEqualTo(64);
            for (int column = 0; column < 2; column++) {
                double width = column == 0 ? 1 : 100;
                int place = column;
                assertThat(design.rows().stream()
                                .mapToInt(row -> (int) (Double.parseDouble(row.get(place)) / width * 64))
                                .sorted()
                                .toArray())
                        .as(way.key())
                        .isEqualTo(IntStream.range(0, 64).toArray());
            }
            assertThat(design.rows().stream().filter(row -> row.get(2).equals("3")))
                    .hasSize(16);
            assertThat(way.of(List.of(varied("a=0..1")), 64, 7, "--vary"))
                    .isEqualTo(way.of(List.of(varied("a=0..1")), 64, 7, "--vary"))
                    .isNotEqualTo(way.of(List.of(varied("a=0..1")), 64, 8, "--vary"));
        }
    }

    @Test
    void aWayThatDoesNotFitIsRefusedWithEveryReason() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> DesignWay.GRID.of(List.of(varied("a=0..1"), varied("b=1,2"), varied("b=3")), 0, 1, "--vary"));
        assertThat(refused.problems().stream().map(Problem::toString))
                .anySatisfy(text -> assertThat(text).startsWith("--vary:1: a: has a range without steps"))
                .anySatisfy(text -> assertThat(text).isEqualTo("--vary:3: b: is varied twice: see --vary:2"));
        List<Varied> huge = IntStream.range(0, 4)
                .mapToObj(i -> varied("k" + i + "=1..9/100"))
                .toList();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> DesignWay.GRID.of(huge, 0, 1, "--vary"))
                        .problems()
                        .get(0)
                        .message())
                .isEqualTo("makes 100000000 rows; allowed: 1 to 1000000");
    }

    @Test
    void whatIsWrittenIsReadAgainInOrder() {
        Design design = DesignWay.ONE_AT_A_TIME.of(
                List.of(varied("a=[Nd, Pr],\"it's\""), varied("inputs.t.k, with a comma=1..2/7")), 0, 1, "--vary");
        Problems problems = new Problems();
        Optional<DesignFile.Placed> read = DesignFile.parse(design.csv(), "design.csv", problems);
        problems.throwIfAny();
        assertThat(read.orElseThrow().design()).isEqualTo(design);
        assertThat(read.orElseThrow().lines()).startsWith(2, 3, 4);
    }

    @Test
    void aFileThatIsNoDesignIsRefusedWithEveryReason() {
        assertThat(problemsOf(""))
                .containsExactly(
                        "d.csv: holds no row; the first line names keys, each further line is one row of values");
        assertThat(problemsOf("a,b\n")).hasSize(1);
        assertThat(problemsOf("a,,a\n1,2,3\n1,2\n"))
                .containsExactly(
                        "d.csv:1: column 2 has no name; write the key that it varies",
                        "d.csv:1: a: names two columns",
                        "d.csv:3: 2 columns; allowed: 3, one a key");
        assertThat(problemsOf("a\n\"1"))
                .containsExactly("d.csv:2: is not CSV from here on: is a quote missing or stray?");
    }

    private static List<String> problemsOf(String text) {
        Problems problems = new Problems();
        assertThat(DesignFile.parse(text, "d.csv", problems)).isEmpty();
        return problems.list().stream().map(Problem::toString).toList();
    }

    /** The other road: the same settings on the command line. */
    @Test
    void aVariantIsTheScenarioWithItsSettings() {
        Variants variants = ScenarioLibrary.variants("ban-2026", List.of("timeline.horizonWeeks=60"));
        List<String> both = List.of("timeline.horizonWeeks=60", "controls.ban-2026.end=2026-09-01");
        assertThat(ScenarioText.of(variants.with(both.subList(1, 2))))
                .isEqualTo(ScenarioText.of(ScenarioLibrary.load("ban-2026", both)))
                .isNotEqualTo(ScenarioText.of(variants.common()));
    }

    @Test
    void everythingThatIsWrongWithRowsIsToldOnce() {
        Variants variants = ScenarioLibrary.variants("ban-2026", List.of());
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> rows.add(List.of("52", "2026-09-01")));
        rows.add(List.of("soon", "2026-09-01"));
        rows.add(List.of("soon", "2025-01-01"));
        rows.add(List.of("104", ""));
        List<Problem> problems = variants.check(
                new Design(List.of("timeline.horizonWeeks", "controls.ban-2026.end"), rows), "d.csv", row -> row + 2);
        assertThat(problems.get(0).toString()).startsWith("d.csv:32: timeline.horizonWeeks = soon: is not a number");
        assertThat(problems).anySatisfy(one -> assertThat(one.line()).isEqualTo(33));
        assertThat(variants.check(
                        new Design(List.of("timeline.horizonWeks"), List.of(List.of("3"))), "--vary", row -> 0))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).contains("did you mean 'horizonWeeks'?"));
    }
}
