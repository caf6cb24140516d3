package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search for policies judges them by: means over replications of differences to the baseline. Money is present value in USD.
 * "Expected" weighs the world with a ban by its probability and the one without by the rest; over several bans everything is a plain
 * mean.
 *
 * @param lossAvoidedUsd expected loss avoided, before cost
 * @param daysGained later first lost output of any industry of Japan if the ban comes
 * @param expectedNetUsd Japan's expected gain less cost
 * @param outlayUsd expected outlay of all treasuries
 * @param netUsd Japan's gain less cost by state: each world without a ban, then each ban
 */
public record PolicyGoals(
        double lossAvoidedUsd, double daysGained, double expectedNetUsd, double outlayUsd, List<Double> netUsd) {

    private static final int BEFORE_STATES = 4;

    public PolicyGoals {
        netUsd = List.copyOf(netUsd);
    }

    /** What a policy does in a comparison. */
    public static PolicyGoals of(PolicyComparison comparison, Policy policy) {
        DaysGained days = new DaysGained(comparison);
        List<Double> net = new ArrayList<>();
        for (PolicyCase calm : comparison.calms()) {
            net.add(PolicyAccounts.mean(comparison.japan(calm, policy).gainLessCost()));
        }
        double loss = 0;
        double gained = 0;
        double expected = 0;
        double outlay = 0;
        int bans = comparison.bans().size();
        for (PolicyCase ban : comparison.bans()) {
            PolicyAccount with = comparison.difference(ban, policy);
            PolicyAccount without = comparison.difference(comparison.calm(ban), policy);
            PolicyAccount japan = comparison.japan(ban, policy);
            PolicyAccount japanWithout = comparison.japan(comparison.calm(ban), policy);
            double share = comparison.banProbability(ban);
            loss -= weighted(share, with.loss(), without.loss()) / bans;
            gained += PolicyAccounts.mean(days.differences(ban, policy, industry -> true)) / bans;
            expected += weighted(share, japan.gainLessCost(), japanWithout.gainLessCost()) / bans;
            outlay += weighted(share, with.outlay(), without.outlay()) / bans;
            if (comparison.hasBan()) {
                net.add(PolicyAccounts.mean(japan.gainLessCost()));
            }
        }
        return new PolicyGoals(positive(loss), gained, expected, outlay, net);
    }

    private static double weighted(double share, double[] with, double[] without) {
        return share * PolicyAccounts.mean(with) + (1 - share) * PolicyAccounts.mean(without);
    }

    /** Nought without a minus. */
    private static double positive(double value) {
        return value == 0 ? 0.0 : value;
    }

    /** The least net gain over the states. */
    public double worstNetUsd() {
        return netUsd.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** All numbers in a row, as {@link #ofFigures} takes them. */
    public List<Double> figures() {
        List<Double> figures = new ArrayList<>(List.of(lossAvoidedUsd, daysGained, expectedNetUsd, outlayUsd));
        figures.addAll(netUsd);
        return figures;
    }

    /** The same from a row of numbers. */
    public static PolicyGoals ofFigures(List<Double> figures) {
        return new PolicyGoals(
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.subList(BEFORE_STATES, figures.size()));
    }
}
