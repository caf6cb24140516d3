package chokepoint.core.agent;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.UserSpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who uses what: a <em>line</em> is one item used by one user, a <em>knot</em> one nest of one user with its one or two lines. Finished
 * magnets of two grades are two lines of one item, that with Dy or Tb first; in their knot neither stands in for the other.
 * Lines and knots of a user stand side by side, users in the order of the world; state lives in arrays by line, so that a week
 * reads memory in order.
 */
final class Lines {

    private static final Nest[] NESTS = Nest.values();

    final UserSpec[] specs;
    /** First line of each user, and the number of lines at the end. */
    final int[] firstLine;
    /** Item ordinal by line. */
    final int[] item;
    /** Item in its region by line: region × {@link Item#COUNT} + item. */
    final int[] cell;
    /** User by line. */
    final int[] user;
    /** Whether a line is of magnets without Dy or Tb. */
    final boolean[] withoutHeavy;
    /** Share of the user's need of the item that is the line's. */
    final double[] partShare;
    /** Where common stocks of the line lie: {@link Shelf}. */
    final int[] shelf;

    /** Knot by line. */
    final int[] knot;

    /** First knot of each user, and the number of knots at the end. */
    final int[] firstKnot;
    /** Nest ordinal by knot. */
    final int[] nest;
    /** First line of a knot. */
    final int[] first;
    /** Second line of a knot, or −1. */
    final int[] second;
    /** Tonnes of the first item that one tonne of the second does for, by knot. */
    final double[] secondFactor;
    /** Share of need in which the two items stand in for each other, by knot. */
    final double[] substitutionShare;
    /** Whether products need one line of a knot or the other, by knot. */
    final boolean[] apart;
    /** Share of output that hangs on the nest, by knot. */
    final double[] dependenceShare;
    /** Knot of finished magnets by user, or −1. */
    final int[] magnetKnot;
    /** Knot of Nd and Pr by user, or −1. */
    final int[] neodymiumKnot;

    Lines(List<UserSpec> users, Behaviour behaviour) {
        specs = users.toArray(UserSpec[]::new);
        firstLine = new int[specs.length + 1];
        for (int u = 0; u < specs.length; u++) {
            int used = 0;
            for (double need : specs[u].needTReoPerWeek()) {
                used += need > 0 ? 1 : 0;
            }
            used += isOfTwoGrades(specs[u]) ? 1 : 0;
            firstLine[u + 1] = firstLine[u] + used;
        }
        int lines = firstLine[specs.length];
        item = new int[lines];
        cell = new int[lines];
        user = new int[lines];
        withoutHeavy = new boolean[lines];
        partShare = new double[lines];
        shelf = new int[lines];
        knot = new int[lines];
        firstKnot = new int[specs.length + 1];
        int[] knotNest = new int[lines];
        int[] knotFirst = new int[lines];
        int[] knotSecond = new int[lines];
        magnetKnot = new int[specs.length];
        neodymiumKnot = new int[specs.length];
        int knots = 0;
        for (int u = 0; u < specs.length; u++) {
            fillLines(u);
            magnetKnot[u] = -1;
            neodymiumKnot[u] = -1;
            for (Nest each : Nest.values()) {
                int one = line(u, each.items().get(0));
                int two = secondLine(u, each, one);
                if (one >= 0 || two >= 0) {
                    knotNest[knots] = each.ordinal();
                    knotFirst[knots] = one >= 0 ? one : two;
                    knotSecond[knots] = one >= 0 ? two : -1;
                    knot[knotFirst[knots]] = knots;
                    knot[Math.max(one, two)] = knots;
                    magnetKnot[u] = each == Nest.MAGNETS ? knots : magnetKnot[u];
                    neodymiumKnot[u] = each == Nest.ND_PR ? knots : neodymiumKnot[u];
                    knots++;
                }
            }
            firstKnot[u + 1] = knots;
        }
        nest = Arrays.copyOf(knotNest, knots);
        first = Arrays.copyOf(knotFirst, knots);
        second = Arrays.copyOf(knotSecond, knots);
        secondFactor = new double[knots];
        substitutionShare = new double[knots];
        dependenceShare = new double[knots];
        apart = new boolean[knots];
        for (int k = 0; k < knots; k++) {
            boolean dysprosium = nest[k] == Nest.DY_TB.ordinal();
            secondFactor[k] = dysprosium && second[k] >= 0 ? behaviour.get(Parameter.DY_PER_TB_FACTOR) : 1;
            substitutionShare[k] = dysprosium ? behaviour.get(Parameter.DY_TB_SUBSTITUTION_SHARE) : 1;
            apart[k] = nest[k] == Nest.MAGNETS.ordinal() && second[k] >= 0;
            dependenceShare[k] = specs[user[first[k]]].dependenceShare()[nest[k]];
        }
    }

    private void fillLines(int u) {
        int line = firstLine[u];
        for (int i = 0; i < Item.COUNT; i++) {
            if (specs[u].needTReoPerWeek()[i] > 0) {
                double heavy = i == Item.MAGNETS.ordinal() ? specs[u].heavyMagnetShare() : 1;
                line = heavy > 0 ? fillLine(line, u, i, heavy, false) : line;
                line = heavy < 1 ? fillLine(line, u, i, 1 - heavy, true) : line;
            }
        }
    }

    private int fillLine(int line, int u, int ofItem, double part, boolean without) {
        item[line] = ofItem;
        cell[line] = specs[u].region().ordinal() * Item.COUNT + ofItem;
        user[line] = u;
        partShare[line] = part;
        withoutHeavy[line] = without;
        shelf[line] = Shelf.of(cell[line], without);
        return line + 1;
    }

    private static boolean isOfTwoGrades(UserSpec spec) {
        double heavy = spec.heavyMagnetShare();
        return spec.needTReoPerWeek()[Item.MAGNETS.ordinal()] > 0 && heavy > 0 && heavy < 1;
    }

    /** The line beside the first one of a nest, or −1: its other item, or its other grade. */
    private int secondLine(int u, Nest ofNest, int one) {
        if (ofNest == Nest.MAGNETS) {
            return one >= 0 && isOfTwoGrades(specs[u]) ? one + 1 : -1;
        }
        return ofNest.items().size() > 1 ? line(u, ofNest.items().get(1)) : -1;
    }

    /** Line of a user and item, or −1. */
    private int line(int u, Item of) {
        for (int line = firstLine[u]; line < firstLine[u + 1]; line++) {
            if (item[line] == of.ordinal()) {
                return line;
            }
        }
        return -1;
    }

    int count() {
        return item.length;
    }

    int users() {
        return specs.length;
    }

    int knots() {
        return nest.length;
    }

    /** Lines of one cell in the order of users. */
    int[] linesOf(int ofCell) {
        int[] found = new int[item.length];
        int n = 0;
        for (int line = 0; line < item.length; line++) {
            if (cell[line] == ofCell) {
                found[n++] = line;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Nest of a knot; null for knot −1. */
    @Nullable
    Nest nestOf(int knot) {
        return knot < 0 ? null : NESTS[nest[knot]];
    }
}
