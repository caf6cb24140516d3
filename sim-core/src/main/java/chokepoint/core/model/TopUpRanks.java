package chokepoint.core.model;

import chokepoint.core.floor.DifferenceSettlement;
import chokepoint.core.material.Item;
import chokepoint.core.world.Terms;

/**
 * Which of several instruments tops up a tonne that more than one of them is for: the highest floor (of equal ones the one that is
 * written first), and of subsidies the highest. A lower one is for what the cap of a higher one leaves.
 */
final class TopUpRanks {

    private final InstrumentRun[] runs;
    /** Whether two instruments of the same sort may ever be for the same tonne, by [run][run]. */
    private final boolean[][] overlaps;

    private final boolean any;

    TopUpRanks(InstrumentRun[] runs, int sellers) {
        this.runs = runs;
        overlaps = new boolean[runs.length][runs.length];
        boolean found = false;
        for (InstrumentRun one : runs) {
            for (InstrumentRun other : runs) {
                boolean overlap = one != other && isSameSort(one.terms(), other.terms()) && meet(one, other, sellers);
                overlaps[one.number][other.number] = overlap;
                found |= overlap;
            }
        }
        any = found;
    }

    private static boolean isSameSort(Terms one, Terms other) {
        // two offtakes take different tonnes
        boolean offtakes = one instanceof Terms.Offtake && other instanceof Terms.Offtake;
        return (isFloor(one) && isFloor(other) && !offtakes)
                || (one instanceof Terms.Subsidy && other instanceof Terms.Subsidy);
    }

    private static boolean isFloor(Terms terms) {
        return terms instanceof Terms.ContractForDifference || terms instanceof Terms.Offtake;
    }

    private static boolean meet(InstrumentRun one, InstrumentRun other, int sellers) {
        if (one.startWeek() >= other.plannedEndWeek() || other.startWeek() >= one.plannedEndWeek()) {
            return false;
        }
        for (int s = 0; s < sellers; s++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                if (one.eligibleShare(s, item) > 0 && other.eligibleShare(s, item) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any two instruments of the policy may be for the same tonne. */
    boolean any() {
        return any;
    }

    /** Whether an instrument shares tonnes with another. */
    boolean anyWith(int i) {
        for (boolean overlap : overlaps[i]) {
            if (overlap) {
                return true;
            }
        }
        return false;
    }

    /** Whether, for a seller's tonnes of an item, instrument {@code j} comes before instrument {@code i} at some time. */
    boolean isBefore(int j, int i, int seller, int item, double week) {
        if (!overlaps[i][j] || runs[j].eligibleShare(seller, item) <= 0) {
            return false;
        }
        double other = heightUsdPerKg(runs[j], week);
        double own = heightUsdPerKg(runs[i], week);
        return other > own || (other == own && j < i);
    }

    /** Whether some instrument that is in force comes before an instrument. */
    boolean isSecond(int i, int seller, int item, int week) {
        for (int j = 0; any && j < runs.length; j++) {
            if (runs[j].inForce(week) && isBefore(j, i, seller, item, week)) {
                return true;
            }
        }
        return false;
    }

    /** What instruments of a sort are ranked by: floor, or payment. */
    static double heightUsdPerKg(InstrumentRun run, double week) {
        if (run.terms() instanceof Terms.ContractForDifference terms) {
            return DifferenceSettlement.escalatedUsdPerKg(
                    terms.strikeUsdPerKg(), terms.escalatorPerYearShare(), run.years(week));
        }
        if (run.terms() instanceof Terms.Offtake terms) {
            return DifferenceSettlement.escalatedUsdPerKg(
                    terms.strikeUsdPerKg(), terms.escalatorPerYearShare(), run.years(week));
        }
        return run.terms() instanceof Terms.Subsidy terms ? terms.subsidyUsdPerKg() : 0;
    }
}
