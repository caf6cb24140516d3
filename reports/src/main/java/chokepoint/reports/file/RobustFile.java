package chokepoint.reports.file;

import chokepoint.findings.policy.Satisficing.Met;
import chokepoint.findings.robustness.Alternative;
import chokepoint.findings.robustness.Robustness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** {@code robustness.csv}: every alternative over all states of the world. */
final class RobustFile {

    private RobustFile() {}

    static ResultFile of(Robustness robustness) {
        List<Entry<Integer>> entries = new ArrayList<>();
        List<Integer> decided = robustness.crossing().decided();
        for (int at = 0; at < decided.size(); at++) {
            int place = at;
            entries.add(Entry.word(
                    robustness.setup().keys().get(decided.get(at)),
                    "What the alternative sets it to; empty where it leaves the scenario as it is",
                    one -> robustness.crossing().alternatives().get(one).get(place)));
        }
        List<Alternative> all = robustness.alternatives();
        entries.add(number(
                all,
                "loss_mean_jpy_bn",
                "JPY bn",
                "Loss of the first year, mean over the states",
                one -> one.lossJpyBn().mean()));
        entries.add(number(
                all,
                "loss_low_jpy_bn",
                "JPY bn",
                "The same, lower end of the 95% interval over draws, by Student's t",
                one -> one.lossJpyBn().low()));
        entries.add(number(
                all,
                "loss_high_jpy_bn",
                "JPY bn",
                "The same, upper end of the 95% interval over draws, by Student's t",
                one -> one.lossJpyBn().high()));
        entries.add(number(
                all,
                "regret_mean_jpy_bn",
                "JPY bn",
                "Loss less that of the best alternative of the same state, mean over the states",
                Alternative::meanRegretJpyBn));
        entries.add(number(
                all,
                "regret_nine_in_ten_jpy_bn",
                "JPY bn",
                "The least regret that is not exceeded in at least nine of ten states",
                Alternative::nineInTenRegretJpyBn));
        entries.add(number(
                all,
                "regret_largest_jpy_bn",
                "JPY bn",
                "The largest regret over all states",
                Alternative::largestRegretJpyBn));
        entries.add(number(
                all,
                "best_share",
                "share",
                "Share of the states in which no alternative loses less",
                one -> (double) one.bestStates() / robustness.states()));
        if (robustness.wanted().isPresent()) {
            entries.add(number(
                    all,
                    "wanted_share",
                    "share",
                    "Share of the states in which what is wanted holds",
                    one -> met(one).share()));
            entries.add(number(
                    all,
                    "wanted_low_share",
                    "share",
                    "The same, lower end of Wilson's 95% interval, in which each draw counts once",
                    one -> met(one).low()));
            entries.add(number(all, "wanted_high_share", "share", "The same, upper end", one -> met(one).high()));
        }
        return Entry.table(
                "robustness.csv",
                "One alternative, in the order of the design.",
                entries,
                IntStream.range(0, all.size()).boxed().toList());
    }

    private static Met met(Alternative one) {
        return Objects.requireNonNull(one.meets());
    }

    private static Entry<Integer> number(
            List<Alternative> all, String name, String unit, String meaning, ToDoubleFunction<Alternative> of) {
        return Entry.number(name, unit, meaning, one -> of.applyAsDouble(all.get(one)));
    }
}
