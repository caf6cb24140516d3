package chokepoint.core.world;

import chokepoint.core.draw.Chance;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Conditions;
import chokepoint.core.scenario.ExportTax;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.UsePath;
import chokepoint.core.time.StepPath;
import java.util.Arrays;

/**
 * The conditions of a run through time, drawn. Arrays are not to be changed.
 *
 * @param exportTaxShare Chinese export tax over the price before tax, by item
 * @param useFactor use over the base year besides yearly growth, by [region][nest]
 * @param plansGiven whether Chinese plans are given by date; otherwise they follow the growth of use
 * @param reoPerProductFactor tonnes of oxide in a tonne of product as customs weigh it
 */
public record Courses(
        StepPath[] exportTaxShare, StepPath[][] useFactor, boolean plansGiven, double reoPerProductFactor) {

    /** One tax for ever, and nothing else that moves. */
    public static Courses still(Behaviour behaviour) {
        StepPath[] tax = new StepPath[Item.COUNT];
        Arrays.fill(tax, StepPath.constant(behaviour.get(Parameter.EXPORT_TAX_SHARE)));
        StepPath[][] use = new StepPath[Region.COUNT][Nest.COUNT];
        for (StepPath[] byNest : use) {
            Arrays.fill(byNest, StepPath.constant(1));
        }
        return new Courses(tax, use, false, 1);
    }

    /** Draws the conditions of a scenario. */
    static Courses realise(Scenario scenario, InputDraw draw, Chance chance) {
        Behaviour behaviour = Behaviour.of(draw);
        Courses still = still(behaviour);
        Conditions conditions = scenario.conditions();
        for (ExportTax tax : conditions.exportTaxes()) {
            StepPath path = tax.realise(scenario.timeline(), behaviour.get(Parameter.EXPORT_TAX_SHARE));
            for (int item = 0; item < Item.COUNT; item++) {
                if (tax.items().has(item)) {
                    still.exportTaxShare[item] = path;
                }
            }
        }
        for (UsePath use : conditions.usePaths()) {
            StepPath path = use.course().realise(scenario.timeline(), chance.course("usePaths." + use.name()));
            for (Region region : Region.values()) {
                for (Nest nest : Nest.values()) {
                    if (use.regions().has(region)
                            && use.items().has(nest.items().get(0))) {
                        still.useFactor[region.ordinal()][nest.ordinal()] = path;
                    }
                }
            }
        }
        boolean given =
                conditions.supplyPaths().stream().anyMatch(path -> !path.feeds().isEmpty());
        return new Courses(still.exportTaxShare, still.useFactor, given, draw.valueOr(QuotaPlan.productRow(), 1));
    }
}
