package chokepoint.findings.discovery;

import java.util.List;

/**
 * A box as it stands on the rows that it was peeled on. What it says of them flatters it.
 *
 * @param rows rows inside
 * @param cases cases inside
 * @param massShare part of all rows that is inside
 * @param coverage part of all cases that is inside; 0 where there are none
 * @param density part of the rows inside that are cases
 * @param restrictions of the columns that have limits, in the order of their names
 */
public record TriedBox(
        int rows, int cases, double massShare, double coverage, double density, List<Restriction> restrictions) {

    public TriedBox {
        restrictions = List.copyOf(restrictions);
    }

    static TriedBox of(int rows, int cases, int allRows, int allCases, Box box) {
        return new TriedBox(
                rows,
                cases,
                (double) rows / allRows,
                allCases == 0 ? 0 : (double) cases / allCases,
                (double) cases / rows,
                box.restrictions());
    }

    /** Number of columns with limits. */
    public int restrictedColumns() {
        return restrictions.size();
    }

    /**
     * Harmonic mean of coverage and density (F₁, C. J. van Rijsbergen, Information Retrieval, 1979), 0 to 1: near the smaller of both, so
     * that neither is bought with the whole of the other. Where most rows are cases, the box of all rows has a good balance already, and a rule
     * that tells little more is not found.
     */
    public double balance() {
        return coverage + density == 0 ? 0 : 2 * coverage * density / (coverage + density);
    }
}
