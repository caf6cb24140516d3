package chokepoint.findings.sensitivity;

import chokepoint.core.factor.Factor;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What inputs rest on, weighted by what they move: the index of every group that is named falls in equal parts on its rows and courses,
 * and from there on what these rest on. Groups that are not named have no weight, whatever they may move.
 *
 * @param shares of all told indices together, by {@link Provenance}; with {@code other} they make 1
 * @param other what falls on courses and the calibrated set, which are no rows
 */
public record ToldProvenance(List<Double> shares, double other) {

    public ToldProvenance {
        shares = List.copyOf(shares);
    }

    /** The account of a target; empty where no group is named. */
    public static Optional<ToldProvenance> of(GivenDraws draws, Found found) {
        if (found.named().isEmpty()) {
            return Optional.empty();
        }
        double[] weights = new double[Provenance.values().length];
        double other = 0;
        double all = 0;
        for (int place : found.named()) {
            Factor factor = draws.factors().get(place);
            double index = found.index(place).orElseThrow().estimate();
            all += index;
            double part = index / Math.max(1, factor.size());
            for (String path : factor.paths()) {
                weights[provenance(draws.scenario(), path).ordinal()] += part;
            }
            other += part * Math.max(factor.isSet() ? 1 : 0, factor.courses().size());
        }
        double whole = all;
        List<Double> shares = new ArrayList<>();
        IntStream.range(0, weights.length).forEach(p -> shares.add(weights[p] / whole));
        return Optional.of(new ToldProvenance(shares, other / whole));
    }

    private static Provenance provenance(Scenario scenario, String path) {
        return scenario.inputs().row(path).provenance();
    }

    /** Share of a provenance. */
    public double share(Provenance provenance) {
        return shares.get(provenance.ordinal());
    }
}
