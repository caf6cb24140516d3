package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.DiscoverySentence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Reckons anew what is said of where something happens: whether it does from the stored runs, what stood where from {@code cases.csv}, and
 * what the rule is from {@code rule.csv}, whose limits are tried on each run again.
 */
final class DiscoverySentenceChecks implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d,]*(\\.\\d+)?%?");
    private static final double NEEDED = 30;

    private final StoredFacts facts;
    private final String happening;
    private final String group;

    private DiscoverySentenceChecks(StoredFacts facts, String happening, String group) {
        this.facts = facts;
        this.happening = happening;
        this.group = group;
    }

    /**
     * @param results folder that was asked
     * @param out folder that the answer went into
     * @param happening what was asked for, as it is printed
     * @param condition the same in SQL over runs
     * @param group what is not parted, as it is printed
     */
    static DiscoverySentenceChecks of(Path results, Path out, String happening, String condition, String group)
            throws SQLException {
        StoredFacts facts = StoredFacts.open().with(results.resolve("runs"), "", "runs");
        for (String table : List.of("cases", "rule", "stability")) {
            facts.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + out.resolve(table + ".csv")
                    + "', header = true, sample_size = -1)");
        }
        List<String> limits = new ArrayList<>(List.of("true"));
        for (String column : facts.texts("SELECT \"column\" FROM rule")) {
            String of = " FROM rule WHERE \"column\" = " + StoredFacts.literal(column);
            double low = facts.number("SELECT low::DOUBLE" + of);
            double high = facts.number("SELECT high::DOUBLE" + of);
            limits.add(limit(column, ">=", low));
            limits.add(limit(column, "<=", high));
        }
        facts.execute("CREATE TABLE looked AS SELECT c.*, (" + condition + ") AS shows, " + String.join(" AND ", limits)
                + " AS holds FROM cases c JOIN runs USING (replication)");
        return new DiscoverySentenceChecks(facts, happening, group);
    }

    private static String limit(String column, String comparison, double value) {
        return Double.isNaN(value) ? "true" : '"' + column + "\" " + comparison + " " + value;
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(DiscoverySentence.values()))
                .check(DiscoverySentence.HAPPENS, this::happens)
                .check(DiscoverySentence.MOSTLY, said -> isCondition(said.text("condition"), 0))
                .check(DiscoverySentence.ALSO, this::also)
                .check(DiscoverySentence.LOWEST, said -> isLimit(said, "part", "high", true))
                .check(DiscoverySentence.HIGHEST, said -> isLimit(said, "part", "1 - low", true))
                .check(DiscoverySentence.MIDDLE, said -> {
                    isLimit(said, "low", "low", true);
                    isLimit(said, "high", "1 - high", true);
                })
                .check(DiscoverySentence.AT_LEAST, said -> isLimit(said, "low", "low", false))
                .check(DiscoverySentence.AT_MOST, said -> isLimit(said, "high", "high", false))
                .check(DiscoverySentence.BETWEEN, said -> {
                    isLimit(said, "low", "low", false);
                    isLimit(said, "high", "high", false);
                })
                .check(DiscoverySentence.WORD, said -> isWord(said, "low"))
                .check(DiscoverySentence.OTHER_WORD, said -> isWord(said, "high"))
                .check(DiscoverySentence.HALVES, this::halves)
                .check(DiscoverySentence.JUDGED, this::judged)
                .check(DiscoverySentence.COVERS, this::covers)
                .check(
                        DiscoverySentence.EMPTY,
                        said -> assertThat(count("judged", "holds")).isZero())
                .check(DiscoverySentence.GROUPED, said -> {
                    assertThat(said.text("group")).isEqualTo(group);
                    assertThat(groups()).isLessThan(facts.number("SELECT count(*) FROM looked"));
                })
                .check(DiscoverySentence.CHANCE, said -> said.number("times").isRounded(1000 * p()))
                .check(DiscoverySentence.RARE_CHANCE, said -> assertThat(p()).isLessThan(0.001))
                .check(DiscoverySentence.MAY_BE_CHANCE, said -> assertThat(p()).isGreaterThan(0.05))
                .check(DiscoverySentence.SURE, this::sure)
                .check(
                        DiscoverySentence.COMMON,
                        said -> assertThat(facts.number("SELECT avg(shows::INTEGER) FROM looked"))
                                .isGreaterThan(0.5))
                .check(
                        DiscoverySentence.NO_RULE,
                        said -> assertThat(facts.number("SELECT count(*) FROM rule"))
                                .isZero())
                .check(
                        DiscoverySentence.NEVER,
                        said -> assertThat(shows("shows")).isZero())
                .check(
                        DiscoverySentence.ALWAYS,
                        said -> assertThat(shows("NOT shows")).isZero())
                .check(DiscoverySentence.TOO_RARE, said -> tooFew(said, shows("shows")))
                .check(DiscoverySentence.TOO_COMMON, said -> tooFew(said, shows("NOT shows")))
                .check(DiscoverySentence.LEFT_OUT, this::leftOut)
                .noFinding(DiscoverySentence.SET, DiscoverySentence.PLACE);
    }

    private double shows(String what) {
        return facts.number("SELECT count(*) FROM looked WHERE " + what);
    }

    private double count(String half, String what) {
        return facts.number("SELECT count(*) FROM looked WHERE half = '" + half + "' AND " + what);
    }

    private double groups() {
        return facts.number("SELECT count(DISTINCT group_number) FROM looked");
    }

    private void happens(Said said) {
        assertThat(said.text("happening")).isEqualTo(happening);
        double cases = shows("shows");
        double runs = shows("true");
        said.number("cases").isRounded(cases);
        said.number("runs").isRounded(runs);
        said.number("share").isRounded(cases / runs);
        assertThat(facts.number("SELECT count(*) FROM looked WHERE shows <> happens"))
                .isZero();
        assertThat(facts.number("SELECT count(*) FROM looked WHERE holds <> inside"))
                .as("runs inside by the limits of rule.csv")
                .isEqualTo(facts.number("SELECT count(*) FROM rule") == 0 ? shows("true") : 0);
    }

    /** A condition of the rule by its place, with its own name and numbers that its limits are rounded to. */
    private void isCondition(String text, int place) {
        String row = " FROM rule LIMIT 1 OFFSET " + place;
        String what = facts.texts("SELECT what" + row).get(0).replace('-', '−');
        assertThat(text).startsWith("“" + what.replaceFirst(" = .*", "") + "” ");
        List<Double> limits = new ArrayList<>();
        boolean drawn = text.contains("of what is drawn");
        double low = facts.number("SELECT low::DOUBLE" + row);
        double high = facts.number("SELECT high::DOUBLE" + row);
        if (!Double.isNaN(low)) {
            limits.add(drawn && Double.isNaN(high) ? 1 - low : low);
        }
        if (!Double.isNaN(high)) {
            limits.add(drawn && !Double.isNaN(low) ? 1 - high : high);
        }
        List<MatchResult> printed =
                NUMBER.matcher(text.substring(text.indexOf('”'))).results().toList();
        if (!text.contains("is set to “") && !text.contains("anything but “")) {
            assertThat(printed).hasSameSizeAs(limits);
            for (int at = 0; at < limits.size(); at++) {
                isNear(printed.get(at).group(), limits.get(at), drawn);
            }
        }
    }

    /** Per cent to half of one, other numbers to three digits. */
    private static void isNear(String printed, double value, boolean drawn) {
        if (drawn) {
            Printed.of(printed).isRounded(value);
        } else {
            assertThat(Double.parseDouble(printed.replace('−', '-'))).isCloseTo(value, within(value));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(Math.abs(value) * 0.005001);
    }

    private void also(Said said) {
        int place = (int) facts.number("SELECT count(*) FROM rule") - 1;
        while (place > 0) {
            try {
                isCondition(said.text("condition"), place);
                return;
            } catch (AssertionError other) {
                place--;
            }
        }
        throw new AssertionError(said + " is none of the rule");
    }

    private String ofWhat(Said said) {
        return " FROM rule WHERE replace(what, '-', '−') = " + StoredFacts.literal(said.text("what"));
    }

    private void isLimit(Said said, String place, String value, boolean drawn) {
        isNear(said.text(place), facts.number("SELECT (" + value + ")::DOUBLE" + ofWhat(said)), drawn);
    }

    private void isWord(Said said, String limit) {
        String what = said.text("what") + " = " + said.text("word");
        assertThat(facts.number("SELECT " + limit + "::DOUBLE FROM rule WHERE replace(what, '-', '−') = "
                        + StoredFacts.literal(what)))
                .isEqualTo(0.5);
    }

    private void halves(Said said) {
        Printed.of(said.text("groups")).isRounded(groups());
        assertThat(said.text("groups")).contains(group);
        said.number("judged").isRounded(count("judged", "true"));
        assertThat(
                        facts.number(
                                "SELECT count(*) FROM (SELECT group_number FROM looked GROUP BY 1 HAVING count(DISTINCT half) > 1)"))
                .as("groups that halves part")
                .isZero();
    }

    private void judged(Said said) {
        double inside = count("judged", "holds");
        said.number("inside").isRounded(inside);
        isShare(said, "density", count("judged", "holds AND shows"), inside);
        said.number("base").isRounded(count("judged", "shows") / count("judged", "true"));
    }

    private void covers(Said said) {
        isShare(said, "coverage", count("judged", "holds AND shows"), count("judged", "shows"));
    }

    /** A share with its interval by Clopper and Pearson. */
    private static void isShare(Said said, String place, double found, double of) {
        said.number(place).isRounded(found / of);
        said.number("low")
                .isRounded(
                        found == 0
                                ? 0
                                : new BetaDistribution(found, of - found + 1).inverseCumulativeProbability(0.025));
        said.number("high")
                .isRounded(
                        found == of
                                ? 1
                                : new BetaDistribution(found + 1, of - found).inverseCumulativeProbability(0.975));
    }

    /** Where each run stands for itself: more under the rule by chance, or half of just as many. */
    private double p() {
        int found = (int) count("judged", "holds AND shows");
        HypergeometricDistribution dealt = new HypergeometricDistribution(
                (int) count("judged", "true"), (int) count("judged", "shows"), (int) count("judged", "holds"));
        return dealt.upperCumulativeProbability(found + 1) + dealt.probability(found) / 2;
    }

    private void sure(Said said) {
        String column = facts.texts("SELECT \"column\"" + ofWhat(said)).get(0);
        said.number("times")
                .isRounded(100
                        * facts.number("SELECT restricted_share FROM stability WHERE \"column\" = "
                                + StoredFacts.literal(column)));
        said.number("samples").isRounded(100);
        assertThat(said.text("groups")).isEqualTo(group);
        List<String> others = new ArrayList<>(List.of("true"));
        for (String other :
                facts.texts("SELECT \"column\" FROM rule WHERE \"column\" <> " + StoredFacts.literal(column))) {
            String from = " FROM rule WHERE \"column\" = " + StoredFacts.literal(other);
            double low = facts.number("SELECT low::DOUBLE" + from);
            double high = facts.number("SELECT high::DOUBLE" + from);
            others.add(limit(other, ">=", low));
            others.add(limit(other, "<=", high));
        }
        String without = String.join(" AND ", others);
        double worth = count("found", "holds AND shows") / count("found", "holds")
                - count("found", "shows AND " + without) / count("found", without);
        said.number("points").isRounded(100 * worth);
    }

    private void tooFew(Said said, double scarce) {
        said.number("needed").isRounded(NEEDED);
        assertThat(scarce).isLessThan(NEEDED);
        said.number("more").isRounded(Math.ceil(NEEDED * shows("true") / scarce));
    }

    private void leftOut(Said said) {
        double runs = facts.number("SELECT count(*) FROM runs");
        said.number("runs").isRounded(runs);
        said.number("left").isRounded(runs - shows("true"));
    }

    @Override
    public void close() throws SQLException {
        facts.close();
    }
}
