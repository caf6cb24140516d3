package chokepoint.core.world;

import chokepoint.core.draw.Chance;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.SupplyPath;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.time.StepPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Planned output by date, drawn: of Chinese feeds and of plants outside China, where a scenario has a path for them. */
final class SupplyPaths {

    private static final int BEFORE_THE_RUN = -1;

    private final List<Optional<StepPath>> byFeed = new ArrayList<>();
    private final List<Optional<StepPath>> byPlant = new ArrayList<>();

    SupplyPaths(Scenario scenario, Chance chance) {
        WorldStructure structure = scenario.structure();
        structure.feeds().forEach(feed -> byFeed.add(Optional.empty()));
        structure.plants().forEach(plant -> byPlant.add(Optional.empty()));
        for (SupplyPath path : scenario.conditions().supplyPaths()) {
            StepPath drawn = path.course().realise(scenario.timeline(), chance.course("supplyPaths." + path.name()));
            for (int f = 0; f < byFeed.size(); f++) {
                if (path.feeds().contains(structure.feeds().get(f).path())) {
                    byFeed.set(f, Optional.of(drawn));
                }
            }
            for (int p = 0; p < byPlant.size(); p++) {
                if (path.plants().contains(structure.plants().get(p))) {
                    byPlant.set(p, Optional.of(drawn));
                }
            }
        }
    }

    Optional<StepPath> ofFeed(int feed) {
        return byFeed.get(feed);
    }

    Optional<StepPath> ofPlant(int plant) {
        return byPlant.get(plant);
    }

    /** Planned feed over its row in a week. */
    double feedFactor(int feed, int week) {
        return byFeed.get(feed).map(path -> path.at(week)).orElse(1.0);
    }

    /** Output of each plant before the run over its rows: what the balance of the base year counts. */
    double[] startFactors() {
        return byPlant.stream()
                .mapToDouble(path -> path.map(p -> p.at(BEFORE_THE_RUN)).orElse(1.0))
                .toArray();
    }
}
