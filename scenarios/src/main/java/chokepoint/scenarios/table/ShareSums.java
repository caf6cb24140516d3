package chokepoint.scenarios.table;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Tables;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.table.WorldTables.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Groups of rows whose central values must sum to a whole: shares to 1 within {@value #SHARE_TOLERANCE}, baskets to 100%
 * within {@value #BASKET_TOLERANCE_PERCENT}. Draws from their ranges are rescaled afterwards, so only central values count.
 * The tolerances leave room for shares written with two digits.
 */
public final class ShareSums {

    /** How far a sum of shares may be from 1. */
    public static final double SHARE_TOLERANCE = 0.01;

    /** How far a basket may be from 100%. */
    public static final double BASKET_TOLERANCE_PERCENT = 0.5;

    private static final double ROUNDING = 1e-9;

    private ShareSums() {}

    /**
     * Reports groups that do not sum to a whole, where the last of their rows was changed.
     *
     * @param changed origins of the rows that are not as shipped
     */
    public static void check(InputTable inputs, Map<String, Origin> changed, Problems problems) {
        group(inputs).forEach((name, rows) -> {
            boolean basket = name.startsWith(Tables.DEPOSITS);
            double whole = basket ? 100 : 1;
            double tolerance = basket ? BASKET_TOLERANCE_PERCENT : SHARE_TOLERANCE;
            double sum = rows.stream().mapToDouble(InputRow::central).sum();
            Origin last = null;
            for (InputRow row : rows) {
                last = changed.getOrDefault(row.path(), last);
            }
            if (last != null && Math.abs(sum - whole) > tolerance + ROUNDING) {
                problems.add(
                        last.file(),
                        last.line(),
                        name,
                        String.format(Locale.ROOT, "%.4g", sum),
                        String.format(
                                Locale.ROOT,
                                "is the sum of %d shares; it must be %.0f within %s",
                                rows.size(),
                                whole,
                                Double.toString(tolerance)));
            }
        });
    }

    /** Rows that belong together, by a name for the group. */
    static Map<String, List<InputRow>> group(InputTable inputs) {
        Map<String, List<InputRow>> groups = new LinkedHashMap<>();
        for (InputRow row : inputs.rows()) {
            String group = groupOf(row.path());
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    private static String groupOf(String path) {
        String table = path.substring(0, path.indexOf('.'));
        String magnets = Tables.path(Tables.JAPAN_MAGNETS, "share_of_imported");
        return switch (table) {
            case Tables.MAGNET_MAKERS -> table;
            case Tables.PRODUCER_SALES, Tables.DEPOSITS -> path.substring(0, path.lastIndexOf('.'));
            case Tables.JAPAN_MAGNETS -> path.startsWith(magnets + ".") ? magnets : "";
            case Tables.COALITION ->
                path.endsWith(".share_of_region_use") ? table + " (" + path.split("\\.", -1)[2] + ")" : "";
            case Tables.TRADERS -> path.contains(".smuggler.") ? table + " (smugglers)" : table + " (traders)";
            default -> "";
        };
    }
}
