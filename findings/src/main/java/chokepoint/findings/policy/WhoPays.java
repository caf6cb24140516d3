package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.result.PolicyMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who pays and who gains under a policy in a case, by country: present values of differences to the baseline. On the side of gains
 * stand Japan's output that is not lost and what producers get; what output or users elsewhere are spared in a ban nobody counts.
 */
public final class WhoPays {

    /** Users outside Japan whose spending is counted. */
    public static final String OTHER_USERS = "other G7 and EU";

    /** Amounts under a dollar are rounding. */
    private static final double SMALLEST_USD = 1;

    /** What a country does with the money. */
    public enum Role {
        /** Japan's lost output that is avoided: a gain. */
        OUTPUT("output not lost"),
        /** What a treasury pays less what it takes in: a cost. */
        TREASURY("treasury pays"),
        /** Cost of holding stocks and raising taxes, less what is left in stock at the end; of Japan alone: a cost. */
        HOLDING("stocks and taxes cost"),
        /** What users pay more for the same goods: a cost. */
        USERS("users pay more"),
        /** What producers get from instruments less what they give back: a gain. */
        PRODUCERS("producers get");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean isGain() {
            return this == OUTPUT || this == PRODUCERS;
        }
    }

    /** An amount of a country; its name is that of a payer, of producers, or of users. */
    public record Line(String country, Role role, PairedDifference usd) {}

    private final PolicyComparison comparison;

    public WhoPays(PolicyComparison comparison) {
        this.comparison = comparison;
    }

    /** Japan's lines, which sum, gains less costs, to Japan's gain less cost. */
    public List<Line> japan(PolicyCase of, Policy policy) {
        PolicyAccount account = comparison.japan(of, policy);
        double[] holding = PolicyAccount.less(
                PolicyAccount.map(account.carry(), account.deadweight(), Double::sum), account.recoverable());
        String japan = PolicyAccounts.JAPAN_TREASURY;
        return List.of(
                new Line(japan, Role.OUTPUT, known(PolicyAccount.map(account.loss(), usd -> 0 - usd))),
                new Line(japan, Role.TREASURY, known(account.outlay())),
                new Line(japan, Role.HOLDING, known(holding)),
                new Line(japan, Role.USERS, known(account.spending())));
    }

    /** Lines of the other countries under which any policy moves money in this case: treasuries, then users, then producers of every country. */
    public List<Line> others(PolicyCase of, Policy policy) {
        List<Line> lines = new ArrayList<>();
        treasuries(of)
                .forEach(payer -> lines.add(
                        new Line(payer, Role.TREASURY, known(sums(of, policy, PolicyMeasure.OUTLAY, payer)))));
        lines.add(new Line(
                OTHER_USERS,
                Role.USERS,
                known(PolicyAccount.less(
                        comparison.difference(of, policy).spending(),
                        comparison.japan(of, policy).spending()))));
        producers(of)
                .forEach(country -> lines.add(
                        new Line(country, Role.PRODUCERS, known(sums(of, policy, PolicyMeasure.TRANSFER, country)))));
        return lines;
    }

    /** Treasuries but Japan's that pay or take in anything under any policy in a case; the largest amount first. */
    public List<String> treasuries(PolicyCase of) {
        return parties(of, PolicyMeasure.OUTLAY, payer -> !payer.equals(PolicyAccounts.JAPAN_TREASURY));
    }

    /** Countries whose producers get or give back anything under any policy in a case; the largest amount first. */
    public List<String> producers(PolicyCase of) {
        return parties(
                of,
                PolicyMeasure.TRANSFER,
                country -> !country.equals(PolicyDesk.MARKET) && !country.equals(PolicyDesk.USERS));
    }

    private List<String> parties(PolicyCase of, PolicyMeasure measure, Predicate<String> wanted) {
        Map<String, Double> largest = new LinkedHashMap<>();
        PolicyAccounts.counterparts(comparison.runs(), measure).stream()
                .filter(wanted)
                .forEach(party -> largest.put(party, largestUsd(of, measure, party)));
        return largest.entrySet().stream()
                .filter(party -> party.getValue() >= SMALLEST_USD)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private double largestUsd(PolicyCase of, PolicyMeasure measure, String party) {
        return comparison.policies().stream()
                .mapToDouble(policy -> Math.abs(PolicyAccounts.mean(sums(of, policy, measure, party))))
                .max()
                .orElse(0);
    }

    private double[] sums(PolicyCase of, Policy policy, PolicyMeasure measure, String party) {
        PolicyAccounts accounts = comparison.accounts();
        return PolicyAccount.less(
                accounts.ofParty(of.name(), policy.name(), measure, party),
                accounts.ofParty(of.name(), comparison.baseline().name(), measure, party));
    }

    private PairedDifference known(double[] differences) {
        return comparison.resamples().difference(differences);
    }

    /** Outlay of all treasuries but Japan's. */
    public PairedDifference othersOutlay(PolicyCase of, Policy policy) {
        return known(PolicyAccount.less(
                comparison.difference(of, policy).outlay(),
                comparison.japan(of, policy).outlay()));
    }

    /** What producers of all countries get. */
    public PairedDifference toProducers(PolicyCase of, Policy policy) {
        double[] sum = new double[comparison.runs().count()];
        for (String country : producers(of)) {
            double[] own = sums(of, policy, PolicyMeasure.TRANSFER, country);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += own[i];
            }
        }
        return known(sum);
    }
}
