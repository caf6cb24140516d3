package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.factor.Factor;
import chokepoint.core.factor.Factors;
import chokepoint.core.scenario.Scenario;
import chokepoint.reports.words.GivenSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reckons anew what is said of what drives a scenario by runs that were made for something else. */
final class GivenSentenceChecks {

    private static final double MOST_OF_A_REPORT = 10_000;

    private final GivenFacts facts;
    private final Scenario scenario;

    /**
     * @param scenario of the runs, which says what is in a group
     */
    GivenSentenceChecks(GivenFacts facts, Scenario scenario) {
        this.facts = facts;
        this.scenario = scenario;
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(GivenSentence.values()))
                .check(GivenSentence.ASKED, said -> {
                    said.number("runs").isRounded(facts.loss().runs);
                    said.number("groups").isRounded(facts.factors.size());
                    said.number("looked").isRounded(facts.loss().looked());
                })
                .check(GivenSentence.BROKE_OFF, said -> {
                    said.number("runs").isRounded(facts.number("SELECT count(*) FROM runs"));
                    said.number("failed").isRounded(facts.brokenOff());
                })
                .check(GivenSentence.FIRST, said -> {
                    said.number("all").isRounded(facts.number("SELECT count(*) FROM runs"));
                    said.number("asked").isRounded(MOST_OF_A_REPORT);
                })
                .check(GivenSentence.LEADS, this::leads)
                .check(GivenSentence.CHANCE, said -> {
                    said.number("threshold").isRounded(of(said).threshold());
                    said.number("looked").isRounded(of(said).looked());
                })
                .check(GivenSentence.NEXT, said -> about(said, true))
                .check(GivenSentence.CANNOT, said -> about(said, false))
                .check(GivenSentence.NEXT_UNKNOWN, said -> unknown(said, true))
                .check(GivenSentence.CANNOT_SAY, said -> unknown(said, false))
                .check(GivenSentence.TOO_FEW, said -> {
                    said.number("runs").isRounded(of(said).runs);
                    said.number("least").isRounded(50);
                    assertThat(of(said).runs).isLessThan(50);
                })
                .check(GivenSentence.STILL, said -> {
                    said.number("runs").isRounded(of(said).runs);
                    assertThat(of(said).isStill()).isTrue();
                })
                .check(GivenSentence.NOTHING_DRAWN, said -> {
                    of(said);
                    assertThat(facts.factors).isEmpty();
                })
                .check(GivenSentence.LINE, said -> {
                    columns(said);
                    said.number("share").isRounded(of(said).explained());
                    said.number("adjusted").isRounded(of(said).adjusted());
                    assertThat(of(said).adjusted()).isPositive();
                })
                .check(GivenSentence.NO_LINE, said -> {
                    columns(said);
                    assertThat(of(said).adjusted()).isNotPositive();
                })
                .check(GivenSentence.TOO_FEW_FOR_LINE, said -> {
                    columns(said);
                    said.number("least").isRounded(facts.loss().leastForLine());
                    assertThat(facts.loss().runs).isLessThan(facts.loss().leastForLine());
                })
                .check(GivenSentence.RISES, said -> slope(said, 1))
                .check(GivenSentence.FALLS, said -> slope(said, -1))
                .check(GivenSentence.WEIGHED, this::weighed)
                .check(
                        GivenSentence.NOT_WEIGHED,
                        said -> assertThat(facts.loss().named()).isEmpty());
    }

    /** Names that may stand in place of each other. */
    List<String> names() {
        List<String> names = new ArrayList<>(facts.targets.keySet());
        names.addAll(facts.labels.values());
        return names;
    }

    /** Every sentence that the runs give, by its template, where all of them are asked. */
    List<GivenSentence> expected() {
        List<GivenSentence> said = new ArrayList<>(List.of(GivenSentence.ASKED));
        if (facts.brokenOff() > 0) {
            said.add(GivenSentence.BROKE_OFF);
        }
        if (facts.loss().runs < facts.loss().leastForLine()) {
            said.add(GivenSentence.TOO_FEW_FOR_LINE);
        }
        for (Map.Entry<String, PlainRanks> target : facts.targets.entrySet()) {
            PlainRanks of = target.getValue();
            said.addAll(indices(of));
            if (of.hasLine()) {
                said.add(of.adjusted() > 0 ? GivenSentence.LINE : GivenSentence.NO_LINE);
                of.steepest().stream()
                        .limit(4)
                        .forEach(column ->
                                said.add(of.slope(column)[0] > 0 ? GivenSentence.RISES : GivenSentence.FALLS));
            }
            if (of == facts.loss()) {
                said.add(of.named().isEmpty() ? GivenSentence.NOT_WEIGHED : GivenSentence.WEIGHED);
            }
        }
        return said;
    }

    /** The same of the part of a report that tells of the loss. */
    List<GivenSentence> expectedInReport() {
        List<GivenSentence> said = new ArrayList<>(indices(facts.loss()));
        said.add(facts.loss().named().isEmpty() ? GivenSentence.NOT_WEIGHED : GivenSentence.WEIGHED);
        return said;
    }

    private static List<GivenSentence> indices(PlainRanks of) {
        if (of.runs < 50) {
            return List.of(GivenSentence.TOO_FEW);
        }
        if (of.isStill()) {
            return List.of(GivenSentence.STILL);
        }
        List<GivenSentence> said = new ArrayList<>();
        of.named().forEach(column -> said.add(GivenSentence.LEADS));
        boolean some = !said.isEmpty();
        if (of.named().size() < of.ranked().size()) {
            boolean known = of.wouldTell(next(of)) > 0;
            said.add(
                    some
                            ? known ? GivenSentence.NEXT : GivenSentence.NEXT_UNKNOWN
                            : known ? GivenSentence.CANNOT : GivenSentence.CANNOT_SAY);
        }
        said.add(GivenSentence.CHANCE);
        return said;
    }

    private PlainRanks of(Said said) {
        PlainRanks found = facts.targets.get(said.text("target"));
        assertThat(found).as(said.text("target")).isNotNull();
        return found;
    }

    private static int next(PlainRanks of) {
        return of.ranked().get(of.named().size());
    }

    private int column(Said said) {
        List<String> labels = facts.factors.stream().map(facts.labels::get).toList();
        int column = labels.indexOf(said.text("label"));
        assertThat(column).as(said.text("label")).isNotNegative();
        return column;
    }

    private void leads(Said said) {
        PlainRanks of = of(said);
        int column = column(said);
        assertThat(of.named()).contains(column);
        said.number("share").isRounded(of.index(column));
        said.number("low").isRounded(of.low(column));
        said.number("high").isRounded(of.high(column));
    }

    private void about(Said said, boolean someAreNamed) {
        PlainRanks of = of(said);
        assertThat(of.named().isEmpty()).isEqualTo(!someAreNamed);
        said.number("runs").isRounded(of.runs);
        assertThat(column(said)).isEqualTo(next(of));
        said.number("share").isRounded(of.index(next(of)));
        said.number("more").isRounded(of.wouldTell(next(of)));
    }

    private void unknown(Said said, boolean someAreNamed) {
        PlainRanks of = of(said);
        assertThat(of.named().isEmpty()).isEqualTo(!someAreNamed);
        said.number("runs").isRounded(of.runs);
        assertThat(of.index(next(of))).isNotPositive();
    }

    private void columns(Said said) {
        said.number("columns").isRounded((double) facts.factors.stream()
                .filter(factor -> !factor.equals("calibrated_set"))
                .count());
    }

    private void slope(Said said, int sign) {
        PlainRanks of = of(said);
        int column = column(said);
        assertThat(of.steepest().subList(0, Math.min(4, of.steepest().size()))).contains(column);
        double[] slope = of.slope(column);
        said.number("slope").isRounded(sign * slope[0]);
        said.number("low").isRounded(sign * slope[sign > 0 ? 1 : 2]);
        said.number("high").isRounded(sign * slope[sign > 0 ? 2 : 1]);
    }

    private void weighed(Said said) {
        PlainRanks of = facts.loss();
        double all = of.named().stream().mapToDouble(of::index).sum();
        for (String provenance : List.of("observed", "derived", "assumed", "remainder")) {
            double share = 0;
            for (int column : of.named()) {
                Factor factor = factor(column);
                double rows = 0;
                for (String path : factor.paths()) {
                    rows += facts.number("SELECT count(*) FROM inputs WHERE path = " + StoredFacts.literal(path)
                            + " AND provenance = " + StoredFacts.literal(provenance));
                }
                share += of.index(column) * rows / Math.max(1, factor.size());
            }
            said.number(provenance).isRounded(share / all);
        }
        double other = of.named().stream()
                .filter(column -> factor(column).paths().isEmpty())
                .mapToDouble(of::index)
                .sum();
        said.number("other").isRounded(other / all);
    }

    private Factor factor(int column) {
        return Factors.of(scenario).find(facts.factors.get(column)).orElseThrow();
    }
}
