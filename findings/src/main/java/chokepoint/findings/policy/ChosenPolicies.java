package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the best of a search do in replications that the search has not seen. Over several bans everything is a plain mean of them.
 */
public final class ChosenPolicies {

    /** What a search looks for, in the order in which it is told. */
    public static final List<SearchGoal> GOALS =
            List.of(SearchGoal.NET, SearchGoal.LOSS, SearchGoal.DAYS, SearchGoal.REGRET);

    /**
     * One of them.
     *
     * @param goals for which the search found it
     * @param gain Japan's expected gain less cost
     * @param told whether that is clear of nought when all that were chosen are looked at
     * @param lossAvoided expected
     * @param days that Japan's first lost output comes later, if the ban comes
     * @param outlay expected, of all treasuries
     */
    public record Chosen(
            SearchedPoint point,
            List<SearchGoal> goals,
            Policy policy,
            PairedDifference gain,
            boolean told,
            PairedDifference lossAvoided,
            PairedDifference days,
            PairedDifference outlay) {

        /** Whether Japan clearly gains. */
        public boolean isWorthIt() {
            return told && gain.mean() > 0;
        }
    }

    private final List<Chosen> chosen = new ArrayList<>();

    /** The points that are best of a search, each once, with the goals for which they are. */
    public static Map<SearchedPoint, List<SearchGoal>> best(SearchedPolicies searched) {
        Map<SearchedPoint, List<SearchGoal>> best = new LinkedHashMap<>();
        GOALS.forEach(goal -> best.computeIfAbsent(searched.best(goal), point -> new ArrayList<>())
                .add(goal));
        return best;
    }

    /**
     * @param comparison of the baseline and the policies of {@link #best}, in its order
     */
    public ChosenPolicies(SearchedPolicies searched, PolicyComparison comparison) {
        List<Policy> policies = comparison.others();
        List<double[]> gains = new ArrayList<>();
        for (Policy policy : policies) {
            gains.add(overBans(comparison, ban -> comparison.expectedGain(comparison.accounts(), ban, policy)));
        }
        boolean[] told = comparison.resamples().marks(gains);
        int i = 0;
        for (Map.Entry<SearchedPoint, List<SearchGoal>> found : best(searched).entrySet()) {
            Policy policy = policies.get(i);
            DaysGained days = new DaysGained(comparison);
            Resamples resamples = comparison.resamples();
            chosen.add(new Chosen(
                    found.getKey(),
                    List.copyOf(found.getValue()),
                    policy,
                    resamples.difference(gains.get(i)),
                    told[i],
                    resamples.difference(overBans(
                            comparison,
                            ban -> PolicyAccount.map(
                                    expected(
                                            comparison.banProbability(ban),
                                            comparison.difference(ban, policy).loss(),
                                            comparison
                                                    .difference(comparison.calm(ban), policy)
                                                    .loss()),
                                    usd -> 0 - usd))),
                    resamples.difference(overBans(comparison, ban -> days.differences(ban, policy, industry -> true))),
                    resamples.difference(overBans(
                            comparison,
                            ban -> expected(
                                    comparison.banProbability(ban),
                                    comparison.difference(ban, policy).outlay(),
                                    comparison
                                            .difference(comparison.calm(ban), policy)
                                            .outlay())))));
            i++;
        }
    }

    private static double[] expected(double share, double[] with, double[] without) {
        return PolicyAccount.map(with, without, (one, other) -> share * one + (1 - share) * other);
    }

    /** Something of a ban by replication. */
    private interface Column {
        double[] of(PolicyCase ban);
    }

    private static double[] overBans(PolicyComparison comparison, Column column) {
        double[] mean = new double[comparison.runs().count()];
        int bans = comparison.bans().size();
        for (PolicyCase ban : comparison.bans()) {
            double[] own = column.of(ban);
            Arrays.setAll(mean, i -> mean[i] + own[i] / bans);
        }
        return mean;
    }

    public List<Chosen> all() {
        return List.copyOf(chosen);
    }

    /** Of those from which Japan clearly gains the one with the largest gain; empty if there is none. */
    public Optional<Chosen> recommended() {
        return chosen.stream()
                .filter(Chosen::isWorthIt)
                .max(Comparator.comparingDouble(one -> one.gain().mean()));
    }
}
