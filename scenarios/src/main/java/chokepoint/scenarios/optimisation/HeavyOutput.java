package chokepoint.scenarios.optimisation;

import chokepoint.core.material.Item;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure.Site;
import chokepoint.core.scenario.WorldStructure.SiteStage;
import java.util.Locale;

/** What plants outside China, standing and planned, in partner countries, make of a heavy oxide when all run as planned. */
final class HeavyOutput {

    private HeavyOutput() {}

    /** Central values, t REO a year. */
    static double tReoPerYear(Scenario scenario, Item item) {
        double sum = 0;
        for (Site site : scenario.structure().sites()) {
            if (site.partner()) {
                sum += central(scenario.inputs(), row(site, item));
            }
        }
        return sum;
    }

    private static String row(Site site, Item item) {
        return site.stage() == SiteStage.OPERATING
                ? Tables.path(
                        Tables.PRODUCER_TERMS,
                        site.name(),
                        "heavy_output_" + item.symbol().toLowerCase(Locale.ROOT) + "_t_per_year_2026")
                : Tables.path(Tables.PROJECT_OUTPUT, site.name(), item.symbol());
    }

    private static double central(InputTable inputs, String row) {
        return inputs.has(row) ? inputs.row(row).central() : 0;
    }
}
