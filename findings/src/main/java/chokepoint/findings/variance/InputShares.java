package chokepoint.findings.variance;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * What the input rows rest on.
 *
 * @param rows number of input rows
 * @param byProvenance counts in the order of {@link Provenance}
 */
public record InputShares(int rows, List<ProvenanceCount> byProvenance) {

    /** Rows of one provenance. */
    public record ProvenanceCount(Provenance provenance, int rows, double share) {}

    /** Number of rows of a provenance. */
    public int rows(Provenance provenance) {
        return byProvenance.get(provenance.ordinal()).rows();
    }

    /** Share of the rows that are of a provenance. */
    public double share(Provenance provenance) {
        return byProvenance.get(provenance.ordinal()).share();
    }

    public static InputShares of(InputTable inputs) {
        int[] counts = new int[Provenance.values().length];
        for (InputRow row : inputs.rows()) {
            counts[row.provenance().ordinal()]++;
        }
        int rows = inputs.rows().size();
        List<ProvenanceCount> byProvenance = new ArrayList<>();
        for (Provenance provenance : Provenance.values()) {
            int count = counts[provenance.ordinal()];
            byProvenance.add(new ProvenanceCount(provenance, count, rows == 0 ? 0 : (double) count / rows));
        }
        return new InputShares(rows, byProvenance);
    }
}
