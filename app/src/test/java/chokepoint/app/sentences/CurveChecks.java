package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.CurveSentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reckons a cost curve anew from the stored runs of its comparison: one family under one ban. */
final class CurveChecks {

    private static final int RESAMPLES = 2000;

    private final PolicyFacts facts;
    private final String ban;
    private final String nests;
    private final String shownNests;
    private final int year;
    /** Names of the members by value, in the order of the curve. */
    private final Map<String, String> members;

    /**
     * @param nests keys of the nests whose capacity counts, as literals in SQL
     * @param shownNests how they are shown
     * @param members in the order of the curve
     */
    CurveChecks(PolicyFacts facts, String nests, String shownNests, int year, Map<String, String> members) {
        this.facts = facts;
        this.nests = nests;
        this.shownNests = shownNests;
        this.year = year;
        this.members = members;
        ban = facts.bans().get(0);
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(CurveSentence.values()))
                .check(CurveSentence.ANYWAY, this::anyway)
                .check(CurveSentence.ENDS, this::ends)
                .check(CurveSentence.BUYS, this::buys)
                .check(CurveSentence.PER_TONNE, this::perTonne)
                .check(CurveSentence.LAST, this::last)
                .check(CurveSentence.LAST_FEW, said -> lastFew(said, true))
                .check(CurveSentence.LAST_UNTOLD, said -> lastFew(said, false))
                .check(CurveSentence.LAST_STILL, this::lastStill)
                .check(CurveSentence.SHARE_ANYWAY, this::shareAnyway)
                .check(CurveSentence.LOSS, this::loss)
                .check(
                        CurveSentence.COUNTED,
                        said -> assertThat(said.text("year")).isEqualTo("2026"))
                .noFinding(CurveSentence.NO_TONNE, CurveSentence.NO_LOSS);
    }

    private String member(Said said, String place) {
        String member = members.get(said.text(place));
        assertThat(member).as(said.text(place)).isNotNull();
        return member;
    }

    /** The value before another one. */
    private void follow(Said said) {
        List<String> values = List.copyOf(members.keySet());
        assertThat(values.indexOf(said.text("to"))).isEqualTo(values.indexOf(said.text("from")) + 1);
    }

    private double[] capacity(String policy) {
        return facts
                .facts()
                .numbers("SELECT coalesce(sum(value), 0) FROM range(" + facts.runs
                        + ") AS r(n) LEFT JOIN v ON v.replication = n AND measure = 'capacity' AND key IN (" + nests
                        + ") AND year = " + year + " AND case_name = " + StoredFacts.literal(ban) + " AND policy = "
                        + StoredFacts.literal(policy) + " GROUP BY n ORDER BY n")
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private double[] tonnes(String policy) {
        return PolicyFacts.minus(capacity(policy), capacity(facts.baseline));
    }

    /** All policies are announced in 2026, the year that money is discounted to anyway. */
    private double[] outlay(String policy) {
        return facts.outlay(ban, policy, PolicyFacts.ALL);
    }

    private void anyway(Said said) {
        said.number("tonnes").isRounded(PolicyFacts.mean(capacity(facts.baseline)));
        assertThat(said.text("nests")).isEqualTo(shownNests);
        assertThat(said.text("year")).isEqualTo(Integer.toString(year));
        assertThat(said.text("ban")).isEqualTo(ban.replace('-', '−'));
    }

    private void areEnds(Said said) {
        List<String> values = List.copyOf(members.keySet());
        assertThat(said.text("low")).isEqualTo(values.get(0));
        assertThat(said.text("high")).isEqualTo(values.get(values.size() - 1));
        assertThat(said.text("quantity")).isEqualTo("strikeUsdPerKg");
    }

    private void buys(Said said) {
        areEnds(said);
        for (String end : List.of("low", "high")) {
            PrintedEstimate.amount(said.text(end + "Outlay"), PolicyFacts.mean(outlay(member(said, end))));
            PrintedEstimate.amount(said.text(end + "Tonnes"), PolicyFacts.mean(tonnes(member(said, end))));
        }
    }

    private void ends(Said said) {
        areEnds(said);
        PrintedEstimate.says(said.text("lowOutlay"), facts.known(outlay(member(said, "low"))));
        PrintedEstimate.says(said.text("highOutlay"), facts.known(outlay(member(said, "high"))));
        PrintedEstimate.says(said.text("lowTonnes"), facts.known(tonnes(member(said, "low"))));
        PrintedEstimate.says(said.text("highTonnes"), facts.known(tonnes(member(said, "high"))));
    }

    /** Estimate and ends of the percentile interval of a ratio of means, over the resamples that docs/results.md describes. */
    private double[] ratio(double[] above, double[] below) {
        int n = above.length;
        double[] ratios = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double over = 0;
            double under = 0;
            for (int i = 0; i < n; i++) {
                int pick = (int) (Known.uniform(facts.seed, i, b) * n);
                over += above[pick];
                under += below[pick];
            }
            ratios[b] = over / under;
        }
        Arrays.sort(ratios);
        return new double[] {PolicyFacts.mean(above) / PolicyFacts.mean(below), ratios[49], ratios[1949]};
    }

    private static void isUsd(String text, double value) {
        assertThat(text.contains("USD ")).as(text).isTrue();
        double read =
                Double.parseDouble(text.replace("USD ", "").replace(",", "").replace('−', '-'));
        // to three digits, and no other number of dollars
        assertThat(read)
                .as(text + " for " + value)
                .isEqualTo(new BigDecimal(value).round(new MathContext(3)).doubleValue());
    }

    private void isRatio(Said said, double[] ratio) {
        isUsd(said.text("usd"), ratio[0]);
        isUsd(said.text("low"), ratio[1]);
        isUsd(said.text("high"), ratio[2]);
    }

    private void perTonne(Said said) {
        String cheapest = member(said, "value");
        double[] own = ratio(outlay(cheapest), tonnes(cheapest));
        isRatio(said, own);
        for (String other : members.values()) {
            Known more = facts.known(tonnes(other));
            if (more.hasInterval() && (more.low() > 0)) {
                assertThat(own[0]).isLessThanOrEqualTo(ratio(outlay(other), tonnes(other))[0]);
            }
        }
    }

    private void last(Said said) {
        follow(said);
        isRatio(
                said,
                ratio(
                        PolicyFacts.minus(outlay(member(said, "to")), outlay(member(said, "from"))),
                        PolicyFacts.minus(tonnes(member(said, "to")), tonnes(member(said, "from")))));
    }

    private void lastFew(Said said, boolean clear) {
        follow(said);
        PrintedEstimate.says(
                said.text("outlay"),
                facts.known(PolicyFacts.minus(outlay(member(said, "to")), outlay(member(said, "from")))));
        Known more = facts.known(PolicyFacts.minus(tonnes(member(said, "to")), tonnes(member(said, "from"))));
        PrintedEstimate.says(said.text("tonnes"), more);
        boolean told = more.hasInterval() ? more.low() > 0 || more.high() < 0 : more.signProbability() < 0.05;
        assertThat(told).isEqualTo(clear);
    }

    private void lastStill(Said said) {
        follow(said);
        assertThat(PolicyFacts.minus(outlay(member(said, "to")), outlay(member(said, "from"))))
                .containsOnly(0);
        assertThat(PolicyFacts.minus(tonnes(member(said, "to")), tonnes(member(said, "from"))))
                .containsOnly(0);
    }

    private void shareAnyway(Said said) {
        List<String> values = List.copyOf(members.keySet());
        assertThat(said.text("value")).isEqualTo(values.get(values.size() - 1));
        double anyway = PolicyFacts.mean(capacity(facts.baseline));
        said.number("share").isRounded(anyway / PolicyFacts.mean(capacity(member(said, "value"))));
    }

    private void loss(Said said) {
        String most = member(said, "value");
        PrintedEstimate.says(said.text("avoided"), facts.known(facts.avoided(ban, most)));
        for (String other : members.values()) {
            Known known = facts.known(facts.avoided(ban, other));
            boolean clear = known.hasInterval() ? known.low() > 0 || known.high() < 0 : known.signProbability() < 0.05;
            if (clear) {
                assertThat(known.mean()).isLessThanOrEqualTo(PolicyFacts.mean(facts.avoided(ban, most)));
            }
        }
    }
}
