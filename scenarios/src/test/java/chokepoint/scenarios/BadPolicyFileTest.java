package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policy files that cannot be used: each is refused with file, line, key, value and what is allowed, and nothing else. */
final class BadPolicyFileTest {

    private static final String DATES = "start: 2026-04-01, termYears: 10";
    private static final String FLOOR = "kind: contract-for-difference, items: [Nd, Pr], " + DATES;

    @TempDir
    private Path folder;

    private static String one(String keys) {
        return "title: x\ninstruments:\n  a: {" + keys + "}\n";
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("no title", "instruments: {}\n", 1, "title", "is missing"),
                arguments("unknown key", "title: x\ninstrument: {}\n", 2, "instrument", "did you mean 'instruments'?"),
                arguments(
                        "unknown key inside",
                        one(FLOOR + ", strikeUsdPerKg: 90, strike: 3"),
                        3,
                        "a.strike",
                        "'strikeUsdPerKg'"),
                arguments("unknown kind", one("kind: cfd, " + DATES), 3, "a.kind", "is not known"),
                arguments(
                        "slip in a kind",
                        one("kind: buyer-of-last-resrot, " + DATES),
                        3,
                        "a.kind",
                        "did you mean 'buyer-of-last-resort'?"),
                arguments("no kind", one(DATES), 3, "a.kind", "is missing"),
                arguments(
                        "no start",
                        one("kind: capital-grant, grantShare: 0.3, end: 2030-01-01"),
                        3,
                        "a.start",
                        "is missing"),
                arguments("no strike", one(FLOOR), 3, "a.strikeUsdPerKg", "is missing; kind: contract-for-difference"),
                arguments(
                        "no items",
                        one("kind: subsidy, subsidyUsdPerKg: 5, " + DATES),
                        3,
                        "a.items",
                        "is missing; kind: subsidy"),
                arguments(
                        "a reserve without items",
                        one("kind: reserve, reserveDays: 60, " + DATES),
                        3,
                        "a.items",
                        "is missing"),
                arguments(
                        "a key of another kind",
                        one(FLOOR + ", strikeUsdPerKg: 90, reserveDays: 60"),
                        3,
                        "a.reserveDays",
                        "it belongs to reserve"),
                arguments(
                        "items of a grant",
                        one("kind: capital-grant, grantShare: 0.3, items: [Nd], " + DATES),
                        3,
                        "a.items",
                        "says nothing with kind: capital-grant"),
                arguments(
                        "strike of nothing",
                        one(FLOOR + ", strikeUsdPerKg: 0"),
                        3,
                        "a.strikeUsdPerKg",
                        "out of range; allowed: 0.01"),
                arguments(
                        "negative strike", one(FLOOR + ", strikeUsdPerKg: -90"), 3, "a.strikeUsdPerKg", "out of range"),
                arguments(
                        "negative budget",
                        one(FLOOR + ", strikeUsdPerKg: 90, budgetCapUsd: -1"),
                        3,
                        "a.budgetCapUsd",
                        "out of range; allowed: 0 to"),
                arguments(
                        "a budget in words",
                        one(FLOOR + ", strikeUsdPerKg: 90, budgetCapUsd: 3bn"),
                        3,
                        "a.budgetCapUsd",
                        "is not a number"),
                arguments(
                        "infinite cap",
                        one(FLOOR + ", strikeUsdPerKg: 90, volumeCapTPerYear: .inf"),
                        3,
                        "a.volumeCapTPerYear",
                        "is not a number"),
                arguments(
                        "trigger under the strike",
                        one(FLOOR + ", strikeUsdPerKg: 90, upsideShare: 0.3, upsideTriggerUsdPerKg: 80.5"),
                        3,
                        "a.upsideTriggerUsdPerKg = 80.5",
                        "must not lie below the strike, 90"),
                arguments(
                        "share above one",
                        one(FLOOR + ", strikeUsdPerKg: 90, upsideShare: 30"),
                        3,
                        "a.upsideShare",
                        "allowed: 0 to 1"),
                arguments(
                        "one price for two heavies",
                        one("kind: contract-for-difference, items: [Dy, Tb], strikeUsdPerKg: 400, " + DATES),
                        3,
                        "a.items = Dy, Tb",
                        "cannot have one price"),
                arguments(
                        "magnets",
                        one("kind: contract-for-difference, items: [magnets], strikeUsdPerKg: 90, " + DATES),
                        3,
                        "a.items",
                        "is not known"),
                arguments(
                        "end before start",
                        one("kind: capital-grant, grantShare: 0.3, start: 2026-04-01, end: 2026-04-01"),
                        3,
                        "a.end",
                        "must lie after the start, 2026-04-01"),
                arguments(
                        "end and term",
                        one("kind: capital-grant, grantShare: 0.3, end: 2030-01-01, " + DATES),
                        3,
                        "a.termYears",
                        "take one of them out"),
                arguments(
                        "neither end nor term",
                        one("kind: capital-grant, grantShare: 0.3, start: 2026-04-01"),
                        3,
                        "a.end",
                        "is missing: the first day it no longer pays, or termYears"),
                arguments(
                        "term beyond 2050",
                        one("kind: capital-grant, grantShare: 0.3, start: 2040-04-01, termYears: 20"),
                        3,
                        "a.termYears",
                        "allowed: to 2050-12-31"),
                arguments(
                        "announced after the start",
                        one(FLOOR + ", strikeUsdPerKg: 90, announce: 2026-05-01"),
                        3,
                        "a.announce",
                        "must not lie after the start"),
                arguments(
                        "years ago",
                        one("kind: capital-grant, grantShare: 0.3, start: 2016-04-01, end: 2030-01-01"),
                        3,
                        "a.start",
                        "allowed: 2025-01-01 to 2050-12-31"),
                arguments(
                        "no day of the calendar",
                        one("kind: capital-grant, grantShare: 0.3, start: 2026-04-31, end: 2030-01-01"),
                        3,
                        "a.start",
                        "is no day of the calendar"),
                arguments(
                        "withdrawn before it is announced",
                        one(FLOOR + ", strikeUsdPerKg: 90, withdrawn: 2026-01-01"),
                        3,
                        "a.withdrawn",
                        "must not lie before the announcement"),
                arguments(
                        "withdrawn after it has ended",
                        one(FLOOR + ", strikeUsdPerKg: 90, withdrawn: 2039-01-01"),
                        3,
                        "a.withdrawn",
                        "must not lie after the end"),
                arguments(
                        "certain to be withdrawn",
                        one(FLOOR + ", strikeUsdPerKg: 90, withdrawalProbabilityPerYear: 1"),
                        3,
                        "a.withdrawalProbabilityPerYear",
                        "allowed: 0 to 0.99"),
                arguments(
                        "unknown payer",
                        one(FLOOR + ", strikeUsdPerKg: 90, payers: [Japan, Jermany]"),
                        3,
                        "a.payers = Jermany",
                        "did you mean 'Germany'?"),
                arguments(
                        "a payer twice",
                        one(FLOOR + ", strikeUsdPerKg: 90, payers: [Japan, Japan]"),
                        3,
                        "a.payers = Japan",
                        "stands twice"),
                arguments(
                        "unknown plant",
                        one(FLOOR + ", strikeUsdPerKg: 90, plants: [Iluka Enneaba]"),
                        3,
                        "a.plants",
                        "did you mean 'Iluka Eneabba'?"),
                arguments(
                        "a grant for a plant that stands",
                        one("kind: capital-grant, grantShare: 0.3, plants: [Lynas Malaysia], " + DATES),
                        3,
                        "a.plants = Lynas Malaysia",
                        "stands already"),
                arguments(
                        "unknown key of payers",
                        one(FLOOR + ", strikeUsdPerKg: 90, payerKey: use"),
                        3,
                        "a.payerKey",
                        "allowed: gdp, consumption, equal"),
                arguments(
                        "stockpile that sells under its floor",
                        one(
                                "kind: buyer-of-last-resort, items: [Nd], floorUsdPerKg: 60, triggerUsdPerKg: 50, capacityT: 10,"
                                        + " mostTPerWeek: 1, market: G7, " + DATES),
                        3,
                        "a.triggerUsdPerKg = 50",
                        "must not lie below the floor, 60"),
                arguments(
                        "stockpile without a trigger",
                        one(
                                "kind: buyer-of-last-resort, items: [Nd], floorUsdPerKg: 60, capacityT: 10, mostTPerWeek: 1,"
                                        + " market: G7, " + DATES),
                        3,
                        "a.triggerUsdPerKg",
                        "is missing"),
                arguments(
                        "market at home",
                        one(
                                "kind: buyer-of-last-resort, items: [Nd], floorUsdPerKg: 60, triggerUsdPerKg: 90, capacityT: 10,"
                                        + " mostTPerWeek: 1, market: CHINA, " + DATES),
                        3,
                        "a.market",
                        "is not known"),
                arguments(
                        "levy on something",
                        one("kind: border-floor, items: [Nd], referenceUsdPerKg: 60, levyOn: price, " + DATES),
                        3,
                        "a.levyOn",
                        "allowed: benchmark, invoice"),
                arguments(
                        "half a week",
                        one("kind: reserve, items: [Nd], reserveDays: 60, buildWeeks: 0.5, " + DATES),
                        3,
                        "a.buildWeeks",
                        "whole number"),
                arguments(
                        "Japan as an ally of Japan",
                        one("kind: reserve, items: [Nd], reserveDays: 60, allies: [JAPAN], " + DATES),
                        3,
                        "a.allies",
                        "is not known"),
                arguments(
                        "a plus first",
                        "title: x\ninstruments: {+a: {active: false}}\n",
                        2,
                        "instruments",
                        "is no name"),
                arguments("unknown parent", "title: x\nbasedOn: cfd-11\n", 2, "basedOn", "did you mean 'cfd-110'?"),
                arguments(
                        "a scenario as parent",
                        "title: x\nbasedOn: ban-2026\n",
                        2,
                        "basedOn",
                        "is neither a shipped policy nor a file"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text);
    }

    private static String where(Problem problem) {
        return problem.key() + (problem.value().isEmpty() ? "" : " = " + problem.value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void eachIsRefusedWithOneProblem(String what, String text, int line, String where, String message)
            throws IOException {
        Path file = write(text);
        List<Problem> problems = PolicyLibrary.check(List.of(file.toString()));
        assertThat(problems).as("%s: %s", what, problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.file()).isEqualTo(file.toString());
        assertThat(problem.line()).isEqualTo(line);
        assertThat(where(problem)).contains(where);
        assertThat(problem.message()).contains(message);
    }

    @Test
    void allProblemsOfAFileAreListedAtOnce() throws IOException {
        Path file = write("""
                titel: x
                instruments:
                  floor:
                    kind: contract-for-difference
                    items: [Nd, Dy]
                    announce: 2026-05-01
                    start: 2026-04-01
                    end: 2026-01-01
                    strikeUsdPerKg: 110
                    upsideTriggerUsdPerKg: 100
                    grantShare: 0.4
                  reserve: {kind: reserve, start: 2026-01-05, termYears: 99}
                  unfinished: {kind: offtake}
                """);
        assertThat(PolicyLibrary.check(List.of(file.toString())))
                .extracting(problem -> problem.line() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "1 titel",
                        "1 title",
                        "5 instruments.floor.items",
                        "6 instruments.floor.announce",
                        "8 instruments.floor.end",
                        "11 instruments.floor.grantShare",
                        "12 instruments.reserve.termYears",
                        "12 instruments.reserve.items",
                        "12 instruments.reserve.reserveDays",
                        "13 instruments.unfinished.start",
                        "13 instruments.unfinished.items",
                        "13 instruments.unfinished.strikeUsdPerKg",
                        "13 instruments.unfinished.tonnageTPerYear",
                        "13 instruments.unfinished.buyer",
                        "13 instruments.unfinished.end",
                        "10 instruments.floor.upsideTriggerUsdPerKg");
    }

    @Test
    void whatIsSwitchedOffNeedsNothing() throws IOException {
        assertThat(PolicyLibrary.check(List.of(
                        write("title: x\ninstruments: {a: {active: false}}\n").toString())))
                .isEmpty();
    }

    @Test
    void aClashWithAParentNamesBothFiles() throws IOException {
        Path file = write("title: x\nbasedOn: cfd-110\ninstruments: {ndpr-floor: {strikeUsdPerKg: 130}}\n");
        assertThat(PolicyLibrary.check(List.of(file.toString())))
                .extracting(Problem::file)
                .containsExactlyInAnyOrder("cfd-110.yaml (shipped)", file.toString());
    }
}
