package chokepoint.app.sentences;

import static chokepoint.app.sentences.StoredFacts.literal;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.RunSentence;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reckons anew what a result of runs says, one check a sentence. */
final class RunSentenceChecks {

    /** Names in sentences of what the store calls by its symbol. */
    static final Map<String, String> NESTS = Map.of(
            "La", "lanthanum",
            "Ce", "cerium",
            "Nd|Pr", "neodymium or praseodymium",
            "Sm", "samarium",
            "Eu", "europium",
            "Gd", "gadolinium",
            "Dy|Tb", "dysprosium or terbium",
            "Y", "yttrium",
            "magnets", "finished magnets");

    static final Map<String, String> CAUSES = Map.of(
            "none", "nothing held it back",
            "refused", "licences were refused",
            "delayed", "goods waited for licences",
            "outbid", "it was outbid in the free market",
            "in transit", "goods were still in transit",
            "seized", "goods were seized on the way");

    private static final double CLEAR = 1.96;

    private final RunFacts facts;

    RunSentenceChecks(RunFacts facts) {
        this.facts = facts;
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(RunSentence.values()))
                .check(RunSentence.FIRST_ADDED, said -> first(said, true, 3))
                .check(RunSentence.FIRST_ADDED_FEW, said -> first(said, true, 2))
                .check(RunSentence.FIRST_ADDED_ONE, said -> first(said, true, 1))
                .check(RunSentence.FIRST_ADDED_RARE, said -> rare(said, true))
                .check(RunSentence.FIRST_ADDED_NEVER, said -> never(said, true))
                .check(RunSentence.FIRST_LEVEL, said -> first(said, false, 3))
                .check(RunSentence.FIRST_LEVEL_FEW, said -> first(said, false, 2))
                .check(RunSentence.FIRST_LEVEL_ONE, said -> first(said, false, 1))
                .check(RunSentence.FIRST_LEVEL_RARE, said -> rare(said, false))
                .check(RunSentence.FIRST_LEVEL_NEVER, said -> never(said, false))
                .check(RunSentence.ALWAYS, said -> {
                    double first = facts.firstRuns(said.text("industry"));
                    said.number("share").isRounded(first / facts.runs());
                    assertThat(facts.industries())
                            .allMatch(other -> other.equals(said.text("industry")) || facts.firstRuns(other) == 0);
                })
                .check(RunSentence.MOST_OFTEN_ONE, this::mostOftenOne)
                .check(RunSentence.MOST_OFTEN_TWO, this::mostOftenTwo)
                .check(RunSentence.MOST_OFTEN_MORE, this::mostOftenTwo)
                .check(RunSentence.WHY, this::why)
                .check(RunSentence.UNREACHED, this::unreached)
                .check(RunSentence.EVE, this::eve)
                .check(RunSentence.COUNT_ADDED, said -> count(said, true))
                .check(RunSentence.COUNT_LEVEL, said -> count(said, false))
                .check(RunSentence.LOSS_ADDED, said -> loss(said, true))
                .check(RunSentence.LOSS_ADDED_FEW, said -> loss(said, true))
                .check(RunSentence.LOSS_LEVEL, said -> loss(said, false))
                .check(RunSentence.LOSS_LEVEL_FEW, said -> loss(said, false))
                .check(RunSentence.LEVELS, this::levels)
                .check(
                        RunSentence.SPARED,
                        said -> said.number("share")
                                .isRounded(facts.number("SELECT avg((loss < 0)::INTEGER) FROM " + facts.shownLoss())))
                .check(RunSentence.MADE_UP, this::madeUp)
                .check(RunSentence.NULL_MODEL, this::nullModel)
                .check(RunSentence.CARS, this::cars)
                .check(RunSentence.DAMAGE_SHARE, this::damageShare)
                .check(RunSentence.INPUTS, this::inputs)
                .check(RunSentence.REPLAY, RecordedScore.read()::check)
                .check(RunSentence.FAILURES, this::failures)
                .check(RunSentence.NOTHING_TO_TAKE_OUT, said -> {
                    assertThat(facts.twins).isFalse();
                    assertThat(said.text("date")).isEqualTo(facts.date(0));
                })
                .check(
                        RunSentence.TWINS_LEFT_OUT,
                        said -> assertThat(facts.twins).isFalse())
                .noFinding(RunSentence.NOT_A_FORECAST);
    }

    private List<Double> earliest() {
        return facts.numbers("SELECT day FROM " + RunFacts.earliest(facts.kind()));
    }

    private void first(Said said, boolean added, int detail) {
        assertThat(facts.twins).isEqualTo(added);
        String days = "FROM " + RunFacts.earliest(facts.kind());
        double median = facts.number("SELECT median(day) " + days);
        said.number("days").isDaysPassed(median, facts.horizonDays());
        assertThat(said.text("date")).isEqualTo(facts.date(median));
        if (detail == 1) {
            assertThat(facts.runs()).isEqualTo(1);
            return;
        }
        said.number("runs").isRounded(facts.runs());
        if (detail == 3) {
            double[] ends = facts.medianInterval(earliest());
            said.number("low").isDaysPassed(ends[0], facts.horizonDays());
            said.number("high").isDaysPassed(ends[1], facts.horizonDays());
            said.number("quarter")
                    .isDaysPassed(
                            facts.number("SELECT quantile_cont(day, 0.25) " + days + " WHERE isfinite(day)"),
                            facts.horizonDays());
            said.number("threeQuarters")
                    .isDaysPassed(
                            facts.number("SELECT quantile_cont(day, 0.75) " + days + " WHERE isfinite(day)"),
                            facts.horizonDays());
        } else {
            assertThat(facts.runs()).isBetween(2.0, 5.0);
        }
    }

    private void rare(Said said, boolean added) {
        assertThat(facts.twins).isEqualTo(added);
        double runs = facts.runs();
        double hit = earliest().stream().filter(day -> !day.isInfinite()).count();
        assertThat(2 * hit).as("no more than half").isLessThanOrEqualTo(runs);
        said.number("hit").isRounded(hit);
        said.number("runs").isRounded(runs);
        said.number("horizon").isRounded(facts.horizonDays());
        // the ends of Wilson's interval solve (hit/n - p)^2 = z^2 p (1 - p) / n
        for (String end : List.of("low", "high")) {
            Printed share = said.number(end);
            double best = Double.POSITIVE_INFINITY;
            for (double p = share.value() - share.halfUnit(); p <= share.value() + share.halfUnit(); p += 1e-5) {
                double gap = Math.pow(hit / runs - p, 2) - CLEAR * CLEAR * p * (1 - p) / runs;
                best = Math.min(best, Math.abs(gap));
            }
            assertThat(best).as(end + " end " + share.text()).isLessThan(1e-4);
        }
        assertThat(said.number("low").value()).isLessThan(said.number("high").value());
    }

    private void never(Said said, boolean added) {
        assertThat(facts.twins).isEqualTo(added);
        assertThat(earliest()).allMatch(day -> Double.isInfinite(day));
        said.number("runs").isRounded(facts.runs());
        said.number("horizon").isRounded(facts.horizonDays());
    }

    private void mostOftenOne(Said said) {
        double most = facts.firstRuns(said.text("industry"));
        said.number("share").isRounded(most / facts.runs());
        for (String other : facts.industries()) {
            if (!other.equals(said.text("industry"))) {
                double less = facts.firstRuns(other);
                assertThat((most - less) / Math.sqrt(most + less)).as(other).isGreaterThan(CLEAR);
            }
        }
    }

    private void mostOftenTwo(Said said) {
        double most = facts.firstRuns(said.text("industry"));
        double second = facts.firstRuns(said.text("other"));
        said.number("share").isRounded(most / facts.runs());
        said.number("otherShare").isRounded(second / facts.runs());
        assertThat((most - second) / Math.sqrt(most + second)).isBetween(0.0, CLEAR);
        int more = 0;
        for (String other : facts.industries()) {
            if (!other.equals(said.text("industry")) && !other.equals(said.text("other"))) {
                double runs = facts.firstRuns(other);
                assertThat(runs).as(other).isLessThanOrEqualTo(second);
                more += runs > 0 && (most - runs) / Math.sqrt(most + runs) <= CLEAR ? 1 : 0;
            }
        }
        if (said.template().places().contains("count")) {
            said.number("count").isRounded(more);
        } else {
            assertThat(more).as("not told apart either").isZero();
        }
    }

    private void why(Said said) {
        String industry = said.text("industry");
        assertThat(facts.mostOftenFirst(List.of(industry))).as(industry).isTrue();
        assertThat(mostOften("binding_nest", industry).map(NESTS::get)).contains(said.text("nest"));
        assertThat(mostOften("cause", industry).map(CAUSES::get)).contains(said.text("cause"));
    }

    /** What holds an industry up in most of the runs in which it loses output; several when counts are equal. */
    private Stream<String> mostOften(String column, String name) {
        String industry = " FROM outcomes o JOIN level_days d ON d.replication = o.replication AND d.industry ="
                + " o.industry::VARCHAR WHERE isfinite(d.days) AND d.industry = " + literal(name);
        return facts
                .texts("SELECT " + column + "::VARCHAR" + industry
                        + " GROUP BY 1 HAVING count(*) = (SELECT max(n) FROM (SELECT count(*) AS n" + industry
                        + " GROUP BY " + column + "))")
                .stream();
    }

    private void unreached(Said said) {
        List<String> named = List.of(said.text("industries").split("; "));
        assertThat(facts.industries()).containsAll(named);
        for (String industry : facts.industries()) {
            String median = "SELECT coalesce(min(m), 'inf'::DOUBLE) FROM " + RunFacts.medianSurvival()
                    + " WHERE industry = " + literal(industry) + " AND nest ";
            double magnets = facts.number(median + "= 'magnets'");
            assertThat(named.contains(industry))
                    .as(industry)
                    .isEqualTo(Double.isFinite(magnets) && facts.number(median + "<> 'magnets'") >= magnets);
        }
    }

    private void eve(Said said) {
        said.number("share").isRounded(facts.number("SELECT count(*) FROM " + RunFacts.shortOnEve()) / facts.runs());
        assertThat(said.text("date")).isEqualTo(facts.date(0));
    }

    /** What would round to nought per cent is said to be less than a hundredth. */
    private static void gdp(Said said, double share) {
        if (share != 0 && Math.abs(share) < 0.00005) {
            assertThat(said.text("gdp")).isEqualTo(share > 0 ? "<0.01%" : ">−0.01%");
        } else {
            said.number("gdp").isRounded(share);
        }
    }

    private void count(Said said, boolean added) {
        assertThat(facts.twins).isEqualTo(added);
        double days = Math.min(365, facts.horizonDays());
        said.number("days").isRounded(days);
        said.number("count")
                .isRounded(facts.number("SELECT count(*) FROM (SELECT industry FROM " + facts.kind()
                        + "_days GROUP BY 1 HAVING count(*) FILTER (isfinite(days)) * 2 > count(*) AND median(days) < "
                        + days + ")"));
        said.number("all").isRounded(facts.industries().size());
    }

    private void loss(Said said, boolean added) {
        assertThat(facts.twins).isEqualTo(added);
        String loss = " FROM " + facts.shownLoss();
        said.number("mean").isRounded(facts.number("SELECT avg(loss)" + loss));
        assertThat(said.text("period")).isEqualTo(facts.period());
        gdp(said, facts.number("SELECT avg(loss / gdp)" + loss));
        said.number("horizonLoss").isRounded(facts.number("SELECT avg(horizon)" + loss));
        said.number("days").isRounded(facts.horizonDays());
        if (said.template().places().contains("low")) {
            double[] ends = facts.meanInterval(facts.numbers("SELECT loss" + loss));
            said.number("low").isRounded(ends[0]);
            said.number("high").isRounded(ends[1]);
            said.number("tenth").isRounded(facts.number("SELECT quantile_cont(loss, 0.1)" + loss));
            said.number("ninetieth").isRounded(facts.number("SELECT quantile_cont(loss, 0.9)" + loss));
        }
    }

    private void levels(Said said) {
        said.number("with").isRounded(facts.number("SELECT avg(loss) FROM level_loss"));
        said.number("without").isRounded(facts.number("SELECT avg(loss) FROM twin_loss"));
        assertThat(said.text("period")).isEqualTo(facts.period());
    }

    private void madeUp(Said said) {
        said.number("loss").isRounded(facts.number("SELECT avg(kept) FROM " + facts.shownLoss()));
        assertThat(said.text("period")).isEqualTo(facts.period());
    }

    private void nullModel(Said said) {
        String mean = "SELECT avg(null_model_loss_first_year_jpy_bn) FROM ";
        said.number("loss")
                .isRounded(facts.number(mean + "runs") - (facts.twins ? facts.number(mean + "twin_runs") : 0));
        assertThat(said.text("period")).isEqualTo(facts.period());
    }

    private void cars(Said said) {
        String lost =
                "(SELECT w.replication, w.industry, sum(r.damage_share * o.exposed_value_added_jpy_bn_per_year * (1 -"
                        + " w.share) / 52) AS loss FROM %s_weeks w JOIN %sruns r USING (replication) JOIN %soutcomes o ON o.replication"
                        + " = w.replication AND o.industry::VARCHAR = w.industry WHERE w.week BETWEEN 0 AND 51 GROUP BY ALL)";
        double with = facts.number("SELECT sum(loss) FROM " + String.format(lost, "level", "", ""));
        double without = facts.twins
                ? facts.number("SELECT sum(loss) FROM " + String.format(lost, "twin", "twin_", "twin_"))
                : 0;
        said.number("sum").isRounded((with - without) / facts.runs());
        assertThat(said.text("period")).isEqualTo(facts.period());
        said.number("count").isRounded(facts.number("SELECT count(*) FROM cars"));
    }

    private void damageShare(Said said) {
        double perUnit = facts.number("SELECT avg(loss / damage) FROM " + facts.shownLoss());
        for (String end : List.of("low", "central", "high")) {
            double share = facts.number("SELECT " + end + "::DOUBLE FROM inputs WHERE path = 'behaviour.damage_share'");
            said.number(end + "Share").isRounded(share);
            said.number(end).isRounded(share * perUnit);
        }
        assertThat(said.text("period")).isEqualTo(facts.period());
    }

    private void inputs(Said said) {
        double rows = facts.number("SELECT count(*) FROM inputs");
        said.number("rows").isRounded(rows);
        for (String provenance : List.of("observed", "derived", "assumed", "remainder")) {
            said.number(provenance)
                    .isRounded(facts.number("SELECT count(*) FROM inputs WHERE provenance = " + literal(provenance)));
        }
        said.number("share").isRounded(facts.number("SELECT count(*) FROM inputs WHERE provenance = 'assumed'") / rows);
    }

    private void failures(Said said) {
        said.number("failed").isRounded(facts.number("SELECT count(*) FROM runs WHERE failure IS NOT NULL"));
        said.number("begun").isRounded(facts.number("SELECT count(*) FROM runs"));
        String first = facts.texts(
                        "SELECT 'run ' || replication || ' (' || failure || ')' FROM runs WHERE failure IS NOT NULL ORDER BY"
                                + " replication")
                .get(0);
        assertThat(said.text("examples")).startsWith(first.replace('-', '−'));
        assertThat(facts.file("manifest.json")).contains("\"seed\" : " + said.text("seed") + ",");
    }
}
