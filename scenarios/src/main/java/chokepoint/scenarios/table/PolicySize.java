package chokepoint.scenarios.table;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * A size in a shipped policy that no source gives: what was taken, the range it could have, and why.
 *
 * @param policy name of the policy
 * @param instrument name of the instrument in it
 * @param quantity key of the instrument
 * @param note why, in a line
 */
public record PolicySize(
        String policy,
        String instrument,
        String quantity,
        double low,
        double central,
        double high,
        String unit,
        String provenance,
        String source,
        String note) {

    /** All of them, in the order of the table. */
    public static List<PolicySize> shipped() {
        return TargetTable.records("policies/sizes.csv").stream()
                .map(PolicySize::of)
                .toList();
    }

    private static PolicySize of(CSVRecord row) {
        return new PolicySize(
                row.get("policy"),
                row.get("instrument"),
                row.get("quantity"),
                Double.parseDouble(row.get("low")),
                Double.parseDouble(row.get("central")),
                Double.parseDouble(row.get("high")),
                row.get("unit"),
                row.get("provenance"),
                row.get("source"),
                row.get("note"));
    }
}
