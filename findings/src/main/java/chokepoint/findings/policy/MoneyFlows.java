package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who pays whom under one policy: undiscounted means over all years. Each instrument takes in what treasuries, or producers who
 * give back, pay, and hands it to producers and treasuries; what is left over goes to the market for goods, and what is missing
 * comes from it.
 */
public final class MoneyFlows {

    /** The other side of goods bought and sold, and of levies. */
    public static final String MARKET = "users and sellers of oxides";

    /** The other side of what a stockpile or reserve buys and sells. */
    private static final String STOCK = "sellers of goods for stock";

    /** Who pays a levy in the end. */
    private static final String LEVIED = "users, through the levy";

    private static final String PRODUCERS = "producers, ";
    /** Dollars under which a flow is rounding. */
    private static final double SMALLEST_USD = 1;

    /**
     * Money from one to another.
     *
     * @param usd above 0
     */
    public record Flow(String from, String to, double usd) {}

    private final List<String> instruments;
    private final List<Flow> in = new ArrayList<>();
    private final List<Flow> out = new ArrayList<>();

    public MoneyFlows(PolicyComparison comparison, PolicyCase of, Policy policy) {
        Map<String, Double> balance = new LinkedHashMap<>();
        collect(comparison, of, policy, PolicyMeasure.OUTLAY, "", 1, balance);
        collect(comparison, of, policy, PolicyMeasure.TRANSFER, PRODUCERS, -1, balance);
        balance.forEach((instrument, left) -> {
            if (left >= SMALLEST_USD) {
                out.add(new Flow(instrument, MARKET, left));
            } else if (left <= -SMALLEST_USD) {
                in.add(new Flow(MARKET, instrument, -left));
            }
        });
        instruments = List.copyOf(balance.keySet());
    }

    /**
     * @param sign 1 where a positive amount is paid to the instrument, −1 where it is paid by it
     */
    private void collect(
            PolicyComparison comparison,
            PolicyCase of,
            Policy policy,
            PolicyMeasure measure,
            String prefix,
            int sign,
            Map<String, Double> balance) {
        for (PolicyKey key : comparison.runs().keys(measure)) {
            double usd = comparison.runs().years(measure).stream()
                    .mapToDouble(year -> comparison.mean(of, policy, measure, key, year))
                    .sum();
            if (Math.abs(usd) < SMALLEST_USD) {
                continue;
            }
            String instrument = key.subject();
            String other = name(prefix, key.counterpart());
            balance.merge(instrument, sign * usd, Double::sum);
            if (sign * usd > 0) {
                in.add(new Flow(other, instrument, Math.abs(usd)));
            } else {
                out.add(new Flow(instrument, other, Math.abs(usd)));
            }
        }
    }

    private static String name(String prefix, String part) {
        return switch (part) {
            case PolicyDesk.MARKET -> STOCK;
            case PolicyDesk.USERS -> LEVIED;
            default -> prefix + part;
        };
    }

    /** Instruments that move money, in the order of letters. */
    public List<String> instruments() {
        return instruments;
    }

    /** Money paid to instruments. */
    public List<Flow> in() {
        return List.copyOf(in);
    }

    /** Money paid by instruments. */
    public List<Flow> out() {
        return List.copyOf(out);
    }

    /** Whether one of those who pay or receive is the producers of a country. */
    public static boolean isProducers(String name) {
        return name.startsWith(PRODUCERS);
    }

    /** Whether one of those who pay or receive is a treasury. */
    public static boolean isTreasury(String name) {
        return !isProducers(name) && !name.equals(MARKET) && !name.equals(STOCK) && !name.equals(LEVIED);
    }

    /** Money that passes through all instruments. */
    public double totalUsd() {
        return in.stream().mapToDouble(Flow::usd).sum();
    }

    /** Undiscounted mean of what a treasury paid under all instruments in a year. */
    public static double outlayUsd(PolicyComparison comparison, PolicyCase of, Policy policy, String payer, int year) {
        return PolicyAccounts.mean(PolicyAccounts.ofCounterpart(
                comparison.runs(), of.name(), policy.name(), PolicyMeasure.OUTLAY, payer, year));
    }

    /** Treasuries, the one that pays or takes in most over all policies first. */
    public static List<String> payersBySize(PolicyComparison comparison, PolicyCase of) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        for (String payer : PolicyAccounts.counterparts(comparison.runs(), PolicyMeasure.OUTLAY)) {
            double size = 0;
            for (Policy policy : comparison.policies()) {
                for (int year : comparison.runs().years(PolicyMeasure.OUTLAY)) {
                    size += Math.abs(outlayUsd(comparison, of, policy, payer, year));
                }
            }
            sizes.put(payer, size);
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
