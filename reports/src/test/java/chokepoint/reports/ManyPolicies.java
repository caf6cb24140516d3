package chokepoint.reports;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.experiment.PolicyCase.Role;
import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.TestPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A comparison as large as those of use: eleven policies of every kind, two bans with their floods, made-up numbers. */
public final class ManyPolicies {

    static final String[] NAMES = {
        "none",
        "cfd-110",
        "offtake-110",
        "border-floor",
        "buyer-of-last-resort",
        "capex-grant",
        "subsidy",
        "heavy-floor",
        "reserve-180",
        "reserve-180+cfd-110",
        "portfolio"
    };

    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2036;

    private ManyPolicies() {}

    public static List<PolicyCase> cases() {
        List<PolicyCase> cases = new ArrayList<>(List.of(TestPairs.noBan()));
        for (int year : new int[] {2026, 2030}) {
            String ban = "ban-2026-total@" + year;
            cases.add(TestPairs.ban(ban, year));
            cases.add(TestPairs.flood(ban + "+flood", ban, year));
        }
        return cases;
    }

    /** Numbers that look like results; the same every time. */
    public static TestPairs pairs(int runs) {
        TestPairs pairs = new TestPairs(runs, cases(), NAMES);
        for (PolicyCase one : cases()) {
            for (int policy = 0; policy < NAMES.length; policy++) {
                fill(pairs, runs, one, policy);
            }
        }
        return pairs;
    }

    private static void fill(TestPairs pairs, int runs, PolicyCase one, int policy) {
        String name = NAMES[policy];
        double reserve = name.contains("reserve") || name.equals("portfolio") ? 0.35 : 0;
        double floor = policy == 0 ? 0 : 0.02 * policy;
        double[] luck = IntStream.range(0, runs)
                .mapToDouble(run -> 1 + 0.4 * Math.sin(12.9898 * (run + 1)))
                .toArray();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            double since = year - FIRST_YEAR;
            boolean banned = one.role() != Role.NO_BAN && year >= one.banYear() && year < one.banYear() + 3;
            double kept = 1 - reserve - (year >= 2029 ? floor : 0);
            pairs.put(one.name(), name, PolicyMeasure.LOSS, "", year, times(luck, banned ? 900 * kept : 0));
            pairs.put(one.name(), name, PolicyMeasure.OUTPUT_LOST, "cars", year, times(luck, banned ? 0.2 * kept : 0));
            double flooded = one.role() == Role.FLOOD && policy % 3 != 1 ? 0.4 : 1;
            pairs.put(
                    one.name(),
                    name,
                    PolicyMeasure.CAPACITY,
                    "Nd|Pr",
                    year,
                    9000 + since * (400 + 90 * policy) * flooded);
            pairs.put(
                    one.name(),
                    name,
                    PolicyMeasure.CAPACITY,
                    "Dy|Tb",
                    year,
                    90 + since * (4 + (policy % 4 == 3 ? 6 : 0)) * flooded);
            pairs.put(
                    one.name(),
                    name,
                    PolicyMeasure.USER_SPENDING,
                    PolicyKey.of("JAPAN", "Nd"),
                    year,
                    times(luck, 6e8 + 2e6 * policy));
            pairs.put(one.name(), name, PolicyMeasure.USER_TONNES, PolicyKey.of("JAPAN", "Nd"), year, 5000);
            pairs.put(one.name(), name, PolicyMeasure.USER_SPENDING, PolicyKey.of("G7", "Nd"), year, times(luck, 9e8));
            money(pairs, one, policy, year, luck);
        }
        double days = one.role() == Role.NO_BAN ? 365 : 120;
        for (String industry : List.of("cars", "lamps")) {
            pairs.put(
                    one.name(),
                    name,
                    PolicyMeasure.DAYS_TO_SURVIVE,
                    industry,
                    0,
                    IntStream.range(0, runs)
                            .mapToDouble(run -> Math.min(365, days * luck[run] + 150 * reserve))
                            .toArray());
        }
        for (String oxide : List.of("Nd", "Dy", "Tb")) {
            pairs.put(one.name(), name, PolicyMeasure.PRICE_PEAK, oxide, 0, times(luck, 6 - 5 * reserve));
        }
    }

    private static void money(TestPairs pairs, PolicyCase one, int policy, int year, double[] luck) {
        String name = NAMES[policy];
        if (policy == 0) {
            return;
        }
        double sign = name.equals("border-floor") ? -1 : 1;
        double usd = sign * (name.equals("heavy-floor") ? 4e5 : 3e7 * policy) * (year < 2034 ? 1 : 0.2);
        double[] shares = {0.5, 0.3, 0.12, 0.05, 0.03};
        String[] payers = {"United States", "European Union", "Japan", "Canada", "United Kingdom"};
        for (int i = 0; i < payers.length; i++) {
            pairs.put(
                    one.name(),
                    name,
                    PolicyMeasure.OUTLAY,
                    PolicyKey.of(name, payers[i]),
                    year,
                    times(luck, usd * shares[i]));
        }
        pairs.put(
                one.name(),
                name,
                PolicyMeasure.TRANSFER,
                PolicyKey.of(name, "Australia"),
                year,
                times(luck, Math.abs(usd) * 0.5));
        pairs.put(
                one.name(),
                name,
                PolicyMeasure.TRANSFER,
                PolicyKey.of(name, "United States"),
                year,
                times(luck, Math.abs(usd) * 0.3));
        if (name.contains("reserve") || name.contains("resort")) {
            pairs.put(one.name(), name, PolicyMeasure.CARRY, name, year, 1.5e7);
            if (year == LAST_YEAR) {
                pairs.put(one.name(), name, PolicyMeasure.RECOVERABLE, name, 0, times(luck, 4e8));
            }
        }
        pairs.put(one.name(), name, PolicyMeasure.CAPITAL, "Australia", year, times(luck, 5e6 * policy));
    }

    private static double[] times(double[] luck, double amount) {
        double[] values = new double[luck.length];
        for (int i = 0; i < luck.length; i++) {
            values[i] = luck[i] * amount;
        }
        return values;
    }
}
