package chokepoint.findings.policy;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.material.Nest;
import chokepoint.core.result.PolicyMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What more of an instrument buys: along the values of a family what treasuries pay, what capacity outside China stands at the far end
 * that would not stand without it, and what a tonne a year of it costs, the last one too. Everything is a difference to the baseline in
 * the same replication; outlay is discounted to the year of the announcement.
 */
public final class CostCurve {

    private final PolicyFamily family;
    private final PolicyCase ban;
    private final List<Nest> nests;
    private final int year;
    private final int discountedTo;
    private final double[] anyway;
    private final List<Point> points;

    /**
     * A member of the family.
     *
     * @param value what it is moved to
     * @param outlay of all treasuries less what they take in, present value in USD
     * @param tonnes capacity outside China in t REO a year over that under the baseline
     * @param perTonne USD for each of these
     * @param lastTonnes of the tonnes that this point has more than the one before it; empty for the first
     * @param moreOutlay outlay over that of the point before; empty for the first
     * @param moreTonnes capacity over that of the point before; empty for the first
     * @param lossAvoided present value in USD
     */
    public record Point(
            String value,
            Policy policy,
            PairedDifference outlay,
            PairedDifference tonnes,
            Ratio perTonne,
            Optional<Ratio> lastTonnes,
            Optional<PairedDifference> moreOutlay,
            Optional<PairedDifference> moreTonnes,
            PairedDifference lossAvoided) {}

    private CostCurve(PolicyComparison comparison, PolicyFamily family, PolicyCase ban) {
        this.family = family;
        this.ban = ban;
        List<Policy> members =
                family.members().stream().map(name -> policy(comparison, name)).toList();
        nests = nests(family, members.get(0));
        year = Math.min(Scoreboard.FAR_YEAR, comparison.runs().lastYear(ban.name()));
        discountedTo = members.get(0)
                .firstAnnouncement()
                .map(day -> Math.max(Valuation.BASE_YEAR, day.getYear()))
                .orElse(Valuation.BASE_YEAR);
        anyway = capacity(comparison, comparison.baseline());
        points = points(comparison, members);
    }

    /** The curves of a comparison: of every family under every ban. */
    public static List<CostCurve> of(PolicyComparison comparison, List<PolicyFamily> families) {
        List<CostCurve> curves = new ArrayList<>();
        for (PolicyFamily family : families) {
            comparison.bans().forEach(ban -> curves.add(new CostCurve(comparison, family, ban)));
        }
        return curves;
    }

    private static Policy policy(PolicyComparison comparison, String name) {
        return comparison.policies().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Nests of the oxides of the instrument that is moved, of those whose capacity is read off; all of them where it covers none. */
    private static List<Nest> nests(PolicyFamily family, Policy policy) {
        List<Nest> covered = Scoreboard.NESTS.stream()
                .filter(nest -> policy.instruments().stream()
                        .filter(instrument -> instrument.name().equals(family.instrument()))
                        .anyMatch(instrument -> covers(instrument, nest)))
                .toList();
        return covered.isEmpty() ? Scoreboard.NESTS : covered;
    }

    private static boolean covers(Instrument instrument, Nest nest) {
        return nest.items().stream().anyMatch(item -> instrument.items().has(item.ordinal()));
    }

    private double[] capacity(PolicyComparison comparison, Policy policy) {
        double[] sum = new double[comparison.runs().count()];
        for (Nest nest : nests) {
            double[] ofNest =
                    comparison.runs().values(ban.name(), policy.name(), PolicyMeasure.CAPACITY, nest.key(), year);
            Arrays.setAll(sum, i -> sum[i] + ofNest[i]);
        }
        return sum;
    }

    private List<Point> points(PolicyComparison comparison, List<Policy> members) {
        Resamples resamples = comparison.resamples();
        double toAnnouncement = 1 / comparison.valuation().factor(discountedTo);
        List<Point> found = new ArrayList<>();
        double[] outlayBefore = new double[0];
        double[] tonnesBefore = new double[0];
        for (int at = 0; at < members.size(); at++) {
            Policy policy = members.get(at);
            double[] outlay =
                    PolicyAccount.map(comparison.difference(ban, policy).outlay(), usd -> usd * toAnnouncement);
            double[] tonnes = PolicyAccount.less(capacity(comparison, policy), anyway);
            double[] moreOutlay = at == 0 ? new double[0] : PolicyAccount.less(outlay, outlayBefore);
            double[] moreTonnes = at == 0 ? new double[0] : PolicyAccount.less(tonnes, tonnesBefore);
            found.add(new Point(
                    family.values().get(at),
                    policy,
                    resamples.difference(outlay),
                    resamples.difference(tonnes),
                    resamples.ratio(outlay, tonnes),
                    at == 0 ? Optional.empty() : Optional.of(resamples.ratio(moreOutlay, moreTonnes)),
                    at == 0 ? Optional.empty() : Optional.of(resamples.difference(moreOutlay)),
                    at == 0 ? Optional.empty() : Optional.of(resamples.difference(moreTonnes)),
                    resamples.difference(PolicyAccount.map(
                            comparison.difference(ban, policy).loss(), usd -> -usd * toAnnouncement))));
            outlayBefore = outlay;
            tonnesBefore = tonnes;
        }
        return List.copyOf(found);
    }

    public PolicyFamily family() {
        return family;
    }

    public PolicyCase ban() {
        return ban;
    }

    /** Nests whose capacity is counted. */
    public List<Nest> nests() {
        return nests;
    }

    /** Year on whose first day capacity is counted. */
    public int year() {
        return year;
    }

    /** Year that money is discounted to. */
    public int discountedTo() {
        return discountedTo;
    }

    /** Mean capacity in t REO a year that stands anyway, under the baseline. */
    public double anywayTReoPerYear() {
        return PolicyAccounts.mean(anyway);
    }

    /** The members, in the order of their values. */
    public List<Point> points() {
        return points;
    }
}
