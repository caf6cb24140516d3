package chokepoint.app.sentences;

import static chokepoint.app.sentences.StoredFacts.literal;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.StorySentence;
import java.util.List;

/** Reckons anew what is told of one industry in one run. */
final class StorySentenceChecks {

    private final RunFacts facts;
    private final String title;
    private final String industry;
    private final long seed;
    private final int replication;

    /** The run that is told is the lower middle one in days to the first lost output. */
    StorySentenceChecks(RunFacts facts, String title, String industry, long seed) {
        this.facts = facts;
        this.title = title;
        this.industry = industry;
        this.seed = seed;
        List<Double> ranked = facts.numbers("SELECT replication FROM level_days WHERE industry = " + literal(industry)
                + " ORDER BY days, replication");
        replication = ranked.get((ranked.size() - 1) / 2).intValue();
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(StorySentence.values()))
                .check(StorySentence.HEADLINE, this::headline)
                .check(StorySentence.EVE, this::eve)
                .check(StorySentence.NONE_REFUSED, said -> {
                    said.number("weeks").isRounded(13);
                    assertThat(denied("0 AND 12")).isLessThan(0.005);
                })
                .check(StorySentence.REFUSED, said -> {
                    said.number("weeks").isRounded(13);
                    said.number("share").isRounded(denied("0 AND 12"));
                    said.number("before").isRounded(denied("-13 AND -1"));
                })
                .check(StorySentence.OTHER_SUPPLY, this::otherSupply)
                .check(StorySentence.PARTS_GONE, said -> gone(said, "parts"))
                .check(StorySentence.OWN_RESERVE_GONE, said -> gone(said, "own_reserve"))
                .check(StorySentence.TRADING_HOUSES_GONE, said -> gone(said, "trading_houses"))
                .check(
                        StorySentence.FIRST_FIRM,
                        said -> assertThat(said.text("date"))
                                .isEqualTo(facts.date(7
                                        * facts.number("SELECT min(week) FROM industry_weeks WHERE week >= 0 AND"
                                                + " firms_short_share > 1e-12 AND" + own()))))
                .check(StorySentence.FIRST_LOSS, said -> day(said, days("level")))
                .check(StorySentence.MOSTLY, this::mostly)
                .check(StorySentence.DEPTH, this::depth)
                .check(StorySentence.TWIN_CALM, said -> assertThat(days("twin")).isInfinite())
                .check(StorySentence.TWIN_TOO, said -> {
                    day(said, days("twin"));
                    said.number("lost").isRounded(lostShare("twin"));
                    said.number("days").isRounded(Math.min(364, facts.horizonDays()));
                })
                .check(StorySentence.NOT_WHOLE, said -> assertThat(wholeWeek()).isNaN())
                .check(StorySentence.WHOLE, said -> day(said, 7 * wholeWeek()))
                .check(StorySentence.NEVER_SHORT, this::neverShort)
                .noFinding(StorySentence.NOTHING_USED);
    }

    private String own() {
        return " replication = " + replication + " AND industry::VARCHAR = " + literal(industry);
    }

    /** Key of the nest that cost most output in this run. */
    private String nest() {
        return facts.texts("SELECT nest FROM (SELECT binding_nest::VARCHAR AS nest, sum(1 - output_share) AS lost FROM"
                        + " industry_weeks WHERE week >= 0 AND binding_nest IS NOT NULL AND" + own()
                        + " GROUP BY 1 ORDER BY lost DESC LIMIT 1)")
                .get(0);
    }

    private double days(String kind) {
        return facts.number("SELECT days FROM " + kind + "_days WHERE" + own());
    }

    private void day(Said said, double days) {
        said.number("day").isDaysPassed(days, facts.horizonDays());
        assertThat(said.text("date")).isEqualTo(facts.date(days));
    }

    private void headline(Said said) {
        assertThat(said.text("title")).isEqualTo(title.replace('-', '−'));
        assertThat(said.text("industry")).isEqualTo(industry);
        said.number("replication").isRounded(replication);
        said.number("runs").isRounded(facts.runs());
        assertThat(said.text("seed")).isEqualTo(Long.toString(seed));
    }

    private double cover(String layer, String nest) {
        return facts.number("SELECT " + layer + "_days::DOUBLE FROM cover_weeks WHERE week = -1 AND nest::VARCHAR = "
                + literal(nest) + " AND" + own());
    }

    private void eve(Said said) {
        assertThat(said.text("date")).isEqualTo(facts.date(0));
        String nest = Double.isInfinite(days("level")) ? scarcest() : nest();
        assertThat(said.text("nest")).isEqualTo(RunSentenceChecks.NESTS.get(nest));
        double total = 0;
        for (List<String> place : List.of(
                List.of("parts", "parts"), List.of("own", "own_reserve"), List.of("houses", "trading_houses"))) {
            double cover = cover(place.get(1), nest);
            said.number(place.get(0)).isRounded(cover);
            total += cover;
        }
        said.number("total").isRounded(total);
    }

    /** Nest whose stock fell furthest below that of the measure's first week. */
    private String scarcest() {
        return facts.texts(
                        "SELECT nest FROM (SELECT nest::VARCHAR AS nest, min(days) / max(days) FILTER (week = 0) AS left FROM"
                                + " (SELECT nest, week, parts_days::DOUBLE + own_reserve_days + trading_houses_days AS days FROM"
                                + " cover_weeks WHERE week >= 0 AND" + own() + ") GROUP BY 1 ORDER BY 2 LIMIT 1)")
                .get(0);
    }

    private void neverShort(Said said) {
        assertThat(days("level")).isInfinite();
        assertThat(said.text("nest")).isEqualTo(RunSentenceChecks.NESTS.get(scarcest()));
    }

    private double denied(String weeks) {
        String nest = Double.isInfinite(days("level")) ? scarcest() : nest();
        return facts.number("SELECT avg(denied_share::DOUBLE) FROM cover_weeks WHERE week BETWEEN " + weeks
                + " AND nest::VARCHAR = " + literal(nest) + " AND" + own());
    }

    private void otherSupply(Said said) {
        said.number("days").isRounded(Math.min(364, facts.horizonDays()));
        String nest = Double.isInfinite(days("level")) ? scarcest() : nest();
        for (List<String> place : List.of(
                List.of("contract", "contract"),
                List.of("spot", "other_spot"),
                List.of("leaked", "leaked"),
                List.of("reserve", "reserve"))) {
            said.number(place.get(0))
                    .isRounded(facts.number("SELECT sum(to_japan_" + place.get(1)
                            + ") FROM item_weeks WHERE week BETWEEN 0 AND 51 AND replication = " + replication
                            + " AND item::VARCHAR IN " + RunFacts.list(List.of(nest.split("\\|")))));
        }
    }

    private void gone(Said said, String layer) {
        String nest = Double.isInfinite(days("level")) ? scarcest() : nest();
        double week = facts.number("SELECT min(week) FROM cover_weeks WHERE week >= 0 AND nest::VARCHAR = "
                + literal(nest) + " AND " + layer + "_days::DOUBLE <= 0.02 * " + cover(layer, nest) + " AND" + own());
        day(said, 7 * (week + 1));
    }

    private void mostly(Said said) {
        assertThat(said.text("nest")).isEqualTo(RunSentenceChecks.NESTS.get(nest()));
        String cause = facts.texts(
                        "SELECT cause FROM (SELECT cause::VARCHAR AS cause, sum(1 - output_share) AS lost FROM"
                                + " industry_weeks WHERE week >= 0 AND binding_nest IS NOT NULL AND" + own()
                                + " GROUP BY 1 ORDER BY lost DESC LIMIT 1)")
                .get(0);
        assertThat(said.text("cause")).isEqualTo(RunSentenceChecks.CAUSES.get(cause));
    }

    private double lostShare(String kind) {
        return facts.number(
                "SELECT sum(1 - share) / 52 FROM " + kind + "_weeks WHERE week BETWEEN 0 AND 51 AND" + own());
    }

    private void depth(Said said) {
        double lowest = facts.number("SELECT min(share) FROM level_weeks WHERE week >= 0 AND" + own());
        said.number("share").isRounded(lowest);
        assertThat(said.text("date"))
                .isEqualTo(facts.date(7
                        * facts.number("SELECT min(week) FROM level_weeks WHERE week >= 0 AND share <= 1e-12 + "
                                + lowest + " AND" + own())));
        said.number("days").isRounded(Math.min(364, facts.horizonDays()));
        said.number("lost").isRounded(lostShare("level"));
    }

    /** First of 13 straight weeks at 99 % or more after the first loss; NaN without one. */
    private double wholeWeek() {
        return facts.number(
                "WITH marked AS (SELECT week, count(*) OVER w AS n, count(*) FILTER (share >= 0.99) OVER w AS whole FROM"
                        + " level_weeks WHERE week >= 0 AND" + own()
                        + " WINDOW w AS (ORDER BY week ROWS BETWEEN CURRENT ROW AND 12"
                        + " FOLLOWING)) SELECT min(week) FROM marked WHERE n = 13 AND whole = 13 AND week >= "
                        + days("level")
                        + " / 7 - 1");
    }
}
