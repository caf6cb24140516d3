package chokepoint.core.scenario;

import java.util.List;

/**
 * What a scenario says of its years besides controls and quotas: export taxes, use and supply by date. Not yet drawn.
 */
public record Conditions(List<ExportTax> exportTaxes, List<UsePath> usePaths, List<SupplyPath> supplyPaths) {

    /** No tax by date; use and supply grow as in the tables. */
    public static final Conditions NONE = new Conditions(List.of(), List.of(), List.of());
}
