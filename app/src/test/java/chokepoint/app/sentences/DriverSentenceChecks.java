package chokepoint.app.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.reports.words.DriverSentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reckons anew what a study says of what drives a scenario. */
final class DriverSentenceChecks {

    private final DriverFacts facts;
    private final List<String> columns;
    private final Map<String, PlainIndices> indices = new LinkedHashMap<>();

    DriverSentenceChecks(DriverFacts facts) {
        this.facts = facts;
        columns = facts.columns();
        facts.targets.forEach((label, values) -> indices.put(
                label,
                new PlainIndices(
                        Arrays.copyOfRange(values, facts.firstOfVariance(), values.length),
                        columns.size(),
                        facts.seed)));
    }

    SentenceChecks all() {
        return new SentenceChecks(List.of(DriverSentence.values()))
                .check(DriverSentence.STUDIED, this::studied)
                .check(DriverSentence.DRIVES, this::drives)
                .check(DriverSentence.NEXT, this::next)
                .check(DriverSentence.NOTHING_LEADS, this::nothingLeads)
                .check(DriverSentence.SWING, this::swing)
                .check(DriverSentence.LUCK, this::luck)
                .check(DriverSentence.LUCK_UNKNOWN, this::luckUnknown)
                .check(DriverSentence.SETTLED, this::settled)
                .check(DriverSentence.STILL, this::still)
                .check(DriverSentence.FAILED, this::failed);
    }

    /** Names that may stand in place of each other. */
    List<String> names() {
        List<String> names = new ArrayList<>(facts.targets.keySet());
        names.addAll(facts.labels.values());
        return names;
    }

    /** Every sentence that the runs give, by its template, in the order in which it is said. */
    List<DriverSentence> expected() {
        List<DriverSentence> said = new ArrayList<>(List.of(DriverSentence.STUDIED));
        if (brokenOff() > 0) {
            said.add(DriverSentence.FAILED);
        }
        for (PlainIndices of : indices.values()) {
            if (!of.isTold()) {
                said.add(DriverSentence.STILL);
                continue;
            }
            List<Integer> ranked = of.ranked();
            said.add(ranked.isEmpty() ? DriverSentence.NOTHING_LEADS : DriverSentence.DRIVES);
            if (!ranked.isEmpty() && hasSwing(ranked.get(0))) {
                said.add(DriverSentence.SWING);
            }
            ranked.stream().skip(1).limit(2).forEach(next -> said.add(DriverSentence.NEXT));
            said.add(luckIsKnown(of) ? DriverSentence.LUCK : DriverSentence.LUCK_UNKNOWN);
            said.add(DriverSentence.SETTLED);
        }
        return said;
    }

    private boolean hasSwing(int column) {
        return column < facts.leading.size() && !facts.leading.get(column).equals("calibrated_set");
    }

    private double brokenOff() {
        return facts.number("SELECT count(*) FROM runs WHERE failure IS NOT NULL");
    }

    private PlainIndices of(Said said) {
        PlainIndices found = indices.get(said.text("target"));
        assertThat(found).as(said.text("target")).isNotNull();
        return found;
    }

    private void studied(Said said) {
        said.number("screened").isRounded(facts.screened.size());
        said.number("trajectories").isRounded(facts.trajectories);
        said.number("leading").isRounded(facts.leading.size());
        said.number("rows").isRounded(facts.baseRows);
        assertThat(facts.asked()).as("those that were studied").containsExactlyInAnyOrderElementsOf(facts.leading);
        assertThat(facts.number("SELECT count(*) FROM runs"))
                .isEqualTo(facts.firstOfVariance() + (double) facts.baseRows * facts.perBase());
    }

    private void failed(Said said) {
        said.number("runs").isRounded(facts.number("SELECT count(*) FROM runs"));
        said.number("failed").isRounded(brokenOff());
    }

    private void is(Said said, String label, PlainIndices of, int column) {
        assertThat(said.text(label)).isEqualTo(facts.labels.get(columns.get(column)));
        said.number("share").isRounded(of.first(column));
        said.number("low").isRounded(of.low(column));
        said.number("high").isRounded(of.high(column));
    }

    private void drives(Said said) {
        PlainIndices of = of(said);
        int first = of.ranked().get(0);
        is(said, "label", of, first);
        said.number("total").isRounded(of.total(first));
    }

    /** The second or third of some target: the sentence leans on the one before it. */
    private void next(Said said) {
        List<AssertionError> misfits = new ArrayList<>();
        for (PlainIndices of : indices.values()) {
            for (int column :
                    of.isTold() ? of.ranked().stream().skip(1).limit(2).toList() : List.<Integer>of()) {
                try {
                    is(said, "label", of, column);
                    return;
                } catch (AssertionError misfit) {
                    misfits.add(misfit);
                }
            }
        }
        throw new AssertionError("is the second or third of no target: " + misfits);
    }

    private void nothingLeads(Said said) {
        assertThat(of(said).isTold()).isTrue();
        assertThat(of(said).ranked()).isEmpty();
    }

    private void swing(Said said) {
        int first = of(said).ranked().get(0);
        assertThat(hasSwing(first)).isTrue();
        String factor = columns.get(first);
        assertThat(said.text("label")).isEqualTo(facts.labels.get(factor));
        String target = said.text("target");
        String form = target.startsWith("the day") ? "day [−\\d,]+" : "JPY [−\\d,.]+ bn";
        for (String end : List.of("low", "high")) {
            assertThat(said.text(end)).matches(form);
            said.number(end).isRounded(meanAtEnd(factor, facts.targets.get(target), end.equals("low")));
        }
    }

    /** Mean over runs whose columns were all drawn by themselves, the first and the last of a base row, in one fifth of a factor. */
    private double meanAtEnd(String factor, double[] values, boolean low) {
        int from = facts.firstOfVariance();
        return IntStream.range(0, facts.baseRows)
                .flatMap(row -> IntStream.of(0, facts.perBase() - 1).map(at -> from + row * facts.perBase() + at))
                .filter(run -> low ? facts.quantile(factor, run) < 0.2 : facts.quantile(factor, run) > 0.8)
                .mapToDouble(run -> values[run])
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }

    private boolean luckIsKnown(PlainIndices of) {
        int luck = columns.size() - 1;
        return of.isClear(luck) && of.total(luck) >= of.first(luck);
    }

    private void luck(Said said) {
        PlainIndices of = of(said);
        int luck = columns.size() - 1;
        assertThat(luckIsKnown(of)).isTrue();
        said.number("luck").isRounded(of.first(luck));
        said.number("inputs").isRounded(1 - of.total(luck));
        said.number("both").isRounded(of.total(luck) - of.first(luck));
    }

    private void luckUnknown(Said said) {
        assertThat(of(said).isTold()).isTrue();
        assertThat(luckIsKnown(of(said))).isFalse();
        said.number("rows").isRounded(of(said).rows.size());
    }

    private void settled(Said said) {
        PlainIndices of = of(said);
        said.number("all").isRounded(2.0 * columns.size());
        said.number("settled").isRounded((double) of.settled());
        said.number("unknown").isRounded((double) of.unknown());
    }

    private void still(Said said) {
        assertThat(of(said).isTold()).isFalse();
    }
}
