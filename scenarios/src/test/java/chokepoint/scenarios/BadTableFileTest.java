package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of a user's own: what replaces what, and what is refused with file, line and column. */
final class BadTableFileTest {

    private static final String HEADER = "industry,quantity,low,central,high,unit,provenance,source,note\n";
    private static final String GOOD = "electronics,parts_days,10,20,30,days,observed,own survey,\n";

    @TempDir
    private Path folder;

    private Path scenario(String table, String csv) throws IOException {
        Files.writeString(folder.resolve("own.csv"), csv);
        return Files.writeString(
                folder.resolve("mine.yaml"), "title: x\nbasedOn: ban-2026\ntables:\n  " + table + ": own.csv\n");
    }

    static Stream<Arguments> tables() {
        String pathless = "electronics,parts_day,10,20,30,days,observed,own,\n";
        return Stream.of(
                arguments("empty", "", 0, "", "is empty; the first line must be industry,quantity"),
                arguments("missing column", HEADER.replace(",high", "") + GOOD, 1, "high", "this column is missing"),
                arguments("unknown column", HEADER.replace(",high", ",hgih") + GOOD, 1, "hgih", "did you mean 'high'?"),
                arguments("column twice", HEADER.replace(",high", ",low") + GOOD, 1, "high", "this column is missing"),
                arguments("other order", HEADER.replace("low,central", "central,low") + GOOD, 1, "", "in this order"),
                arguments("semicolons", (HEADER + GOOD).replace(',', ';'), 1, "", "semicolons"),
                arguments("stray separator", HEADER + GOOD.replace("20,", "20,,"), 2, "", "10 columns; allowed: 9"),
                arguments(
                        "missing separator", HEADER + GOOD + GOOD.replace("20,", "20"), 3, "", "8 columns; allowed: 9"),
                arguments("decimal comma", HEADER + GOOD.replace("20,", "20,5,"), 2, "", "10 columns"),
                arguments("unclosed quote", HEADER + "\"" + GOOD, 2, "", "is not CSV from here on"),
                arguments("stray quote", HEADER + GOOD.replace("own survey", "\"own\" survey"), 2, "", "is not CSV"),
                arguments(
                        "unknown industry",
                        HEADER + GOOD.replace("electronics", "electronic"),
                        2,
                        "industry, quantity",
                        "did you mean 'japan_industry.electronics.parts_days'?"),
                arguments(
                        "unknown quantity",
                        HEADER + pathless,
                        2,
                        "industry, quantity",
                        "did you mean 'japan_industry.electronics.parts_days'?"),
                arguments("row twice", HEADER + GOOD + GOOD, 3, "industry, quantity", "stands twice"),
                arguments("wrong unit", HEADER + GOOD.replace("days,obs", "weeks,obs"), 2, "unit", "must be 'days'"),
                arguments(
                        "negative",
                        HEADER + GOOD.replace("10,", "-10,"),
                        2,
                        "low",
                        "out of range; allowed: 0 to 3650 days"),
                arguments("NaN", HEADER + GOOD.replace("20,", "NaN,"), 2, "central", "is not a number"),
                arguments("infinite", HEADER + GOOD.replace("30,", "Infinity,"), 2, "high", "is not a number"),
                arguments("no number", HEADER + GOOD.replace("30,", ","), 2, "high", "is not a number"),
                arguments("falling", HEADER + GOOD.replace("30,", "15,"), 2, "low, central, high", "must rise"),
                arguments(
                        "unknown provenance",
                        HEADER + GOOD.replace("observed", "seen"),
                        2,
                        "provenance",
                        "is not known"),
                arguments("no source", HEADER + GOOD.replace("own survey", ""), 2, "source", "write 'assumed'"),
                arguments("zero byte", HEADER + "\0", 2, "", "zero byte"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void refusesWithPlaceAndReason(String name, String csv, int line, String column, String reason) throws IOException {
        List<Problem> problems =
                ScenarioLibrary.check(List.of(scenario("japan_industry", csv).toString()));
        assertThat(problems).as(problems.toString()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("own.csv");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.key()).isEqualTo(column);
            assertThat(problem.message()).contains(reason);
        });
        assertThat(problems.get(0).line())
                .as("line of the scenario that names the table")
                .isEqualTo(4);
    }

    @Test
    void refusesSharesThatDoNotSumToOne() throws IOException {
        Path file = scenario(
                "magnet_makers",
                "maker,low,central,high,unit,provenance,source,note\nJL Mag,0.5,0.6,0.7,share,observed,own,\n");
        assertThat(ScenarioLibrary.check(List.of(file.toString())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("own.csv");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.value()).isEqualTo("1.400");
                });
    }

    @Test
    void refusesOddFiles() throws IOException {
        Path file = scenario("japan_industry", HEADER);
        Files.delete(folder.resolve("own.csv"));
        assertThat(ScenarioLibrary.check(List.of(file.toString())))
                .anySatisfy(p -> assertThat(p.message()).isEqualTo("does not exist"));
        Files.createDirectory(folder.resolve("own.csv"));
        assertThat(ScenarioLibrary.check(List.of(file.toString())))
                .anySatisfy(p -> assertThat(p.message()).contains("is a directory"));
        Files.delete(folder.resolve("own.csv"));
        Files.write(
                folder.resolve("own.csv"),
                (HEADER + GOOD.replace("own", "\u00e4")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ScenarioLibrary.check(List.of(file.toString())))
                .anySatisfy(p -> assertThat(p.message()).contains("is not UTF-8"));
    }

    @Test
    void replacesRowsOfTheSameKeysAndLeavesTheOthers() throws IOException {
        Path file = scenario("japan_industry", "\uFEFF" + HEADER + GOOD);
        Scenario mine = ScenarioLibrary.load(file.toString());
        Scenario shipped = ScenarioLibrary.load("ban-2026");
        var row = mine.inputs().row("japan_industry.electronics.parts_days");
        assertThat(row.central()).isEqualTo(20);
        assertThat(row.provenance()).isEqualTo(Provenance.OBSERVED);
        assertThat(row.source()).isEqualTo("own survey");
        assertThat(mine.inputs().rows())
                .filteredOn(other -> !other.path().equals(row.path()))
                .allSatisfy(
                        other -> assertThat(other).isEqualTo(shipped.inputs().row(other.path())));
    }

    @Test
    void replacesTheClassOfAnIndustry() throws IOException {
        Path file = scenario(
                "industries",
                "industry,end_use_class,magnet_user,car_row,deferrable,industry_ja\nelectronics,civil,true,false,true,x\n");
        assertThat(ScenarioLibrary.differences("ban-2026", file.toString()))
                .containsExactly("electronics, end use: dual-use → civil");
        Files.writeString(
                folder.resolve("own.csv"),
                "industry,end_use_class,magnet_user,car_row,deferrable,industry_ja\nelectronics,civic,yes,false,true,x\n");
        assertThat(ScenarioLibrary.check(List.of(file.toString())))
                .extracting(Problem::key)
                .contains("end_use_class", "magnet_user");
    }
}
