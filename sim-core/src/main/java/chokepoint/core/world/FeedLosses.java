package chokepoint.core.world;

import chokepoint.core.draw.Chance;
import chokepoint.core.material.Item;
import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.time.StepPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What feed by date does to the plans of Chinese exporters: lost feed, and planned feed. An exporter's planned output of an
 * oxide becomes {@code 1 − Σ over its feeds of (1 − planned factor(week) × (1 − lost share(week))) × output from the feed /
 * output}: joint products come and go together, in the proportions of the basket.
 */
final class FeedLosses {

    /** What is left under this share of an exporter's output is what rounding leaves of nothing. */
    private static final double NOTHING_SHARE = 1e-9;

    private final TradeBalance balance;
    private final SupplyPaths supply;
    private final WorldStructure structure;
    /** Lost share through time by feed. */
    private final List<List<StepPath>> lostShare = new ArrayList<>();

    private final TreeSet<Integer> turningWeeks = new TreeSet<>();

    FeedLosses(Scenario scenario, TradeBalance balance, SupplyPaths supply, Chance chance) {
        this.balance = balance;
        this.supply = supply;
        this.structure = scenario.structure();
        structure.feeds().forEach(feed -> lostShare.add(new ArrayList<>()));
        for (FeedLoss loss : scenario.feedLosses()) {
            StepPath path = loss.realise(scenario.timeline(), chance);
            turnsWith(path);
            for (int f = 0; f < lostShare.size(); f++) {
                if (loss.feeds().contains(structure.feeds().get(f).path())) {
                    lostShare.get(f).add(path);
                }
            }
        }
        for (int f = 0; f < lostShare.size(); f++) {
            supply.ofFeed(f).ifPresent(this::turnsWith);
        }
    }

    private void turnsWith(StepPath path) {
        for (int week : path.weeks()) {
            // a path is straight from one turning week to the week before the next
            turningWeeks.add(week - 1);
            turningWeeks.add(week);
        }
    }

    /** Planned output over base output of an exporter through time, by item. */
    StepPath[] ramp(int exporter) {
        StepPath[] ramp = SellerSpec.noRamp();
        if (turningWeeks.isEmpty()) {
            return ramp;
        }
        int[] weeks = turningWeeks.stream().mapToInt(Integer::intValue).toArray();
        for (int item = 0; item < Item.OXIDES; item++) {
            double whole = balance.exporterOutput[exporter][item];
            if (whole > 0) {
                double[] kept = new double[weeks.length];
                Arrays.fill(kept, 1);
                for (int f = 0; f < lostShare.size(); f++) {
                    if (structure.feeds().get(f).exporter().equals(balance.exporters.get(exporter))) {
                        subtract(kept, weeks, f, balance.feedTReoPerYear[f][item] / whole);
                    }
                }
                ramp[item] = new StepPath(weeks, kept);
            }
        }
        return ramp;
    }

    private void subtract(double[] kept, int[] weeks, int feed, double part) {
        for (int i = 0; i < weeks.length; i++) {
            double left = supply.feedFactor(feed, weeks[i]);
            for (StepPath path : lostShare.get(feed)) {
                left *= 1 - path.at(weeks[i]);
            }
            double rest = kept[i] - part * (1 - left);
            kept[i] = rest < NOTHING_SHARE ? 0 : rest;
        }
    }
}
