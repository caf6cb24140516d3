package chokepoint.core.reserve;

import chokepoint.core.agent.Users;
import chokepoint.core.instrument.Allocation;
import chokepoint.core.material.Item;
import chokepoint.core.place.Cell;
import chokepoint.core.world.IndustrySpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Who gets a release of the national reserve, and in which order. */
final class ReleaseOrder {

    private final World world;
    private final Users users;
    private final PublicReserves publicReserves;
    /** Lines of each cell in the order in which they are served, by allocation; none where everybody is served alike. */
    private final int[][][] ranked = new int[Allocation.values().length][][];

    ReleaseOrder(World world, Users users, PublicReserves publicReserves) {
        this.world = world;
        this.users = users;
        this.publicReserves = publicReserves;
        for (Allocation allocation : Allocation.values()) {
            int[][] cells = new int[Cell.COUNT][];
            for (int cell = 0; cell < Cell.COUNT; cell++) {
                cells[cell] = switch (allocation) {
                    case PRO_RATA, AUCTION -> new int[0];
                    case CRITICAL_FIRST -> ranked(cell, allocation, Comparator.comparingInt(this::criticality));
                    case VALUE_FIRST -> ranked(cell, allocation, Comparator.comparingDouble(this::valuePerTonneScore));
                };
            }
            ranked[allocation.ordinal()] = cells;
        }
    }

    private int[] ranked(int cell, Allocation allocation, Comparator<Integer> lessUrgent) {
        if (!publicReserves.mayAllocate(allocation)) {
            return new int[0];
        }
        return IntStream.range(0, users.lineCountOf(cell))
                .map(n -> users.lineOf(cell, n))
                .boxed()
                .sorted(lessUrgent.reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private UserSpec user(int line) {
        return users.spec(users.userOf(line));
    }

    private int criticality(int line) {
        return user(line).endUse().ordinal();
    }

    /** Exposed value added of the firm for a tonne it needs of the line's oxide. */
    private double valuePerTonneScore(int line) {
        UserSpec user = user(line);
        IndustrySpec industry = world.industries().get(user.industry());
        double need = user.needTReoPerWeek()[users.itemOf(line)];
        return need > 0 ? industry.exposedValueAddedJpyBnPerYear() * user.outputShare() / need : 0;
    }

    /**
     * Sends a release of an item to the users of a region.
     *
     * @return tonnes that were sent: whoever is served first gets at most its need of the week
     */
    double give(int cell, int week, int deliveryWeeks, double tReo) {
        double given = 0;
        int[] order = ranked[publicReserves.allocation(cell % Item.COUNT).ordinal()][cell];
        if (order.length == 0) {
            double need = 0;
            for (int n = 0; n < users.lineCountOf(cell); n++) {
                need += users.needTReo(users.lineOf(cell, n));
            }
            for (int n = 0; n < users.lineCountOf(cell) && need > 0; n++) {
                int line = users.lineOf(cell, n);
                double part = tReo * users.needTReo(line) / need;
                users.docks().send(line, week, deliveryWeeks, part);
                given += part;
            }
            return given;
        }
        for (int line : order) {
            double part = Math.min(tReo - given, users.needTReo(line));
            if (part > 0) {
                users.docks().send(line, week, deliveryWeeks, part);
                given += part;
            }
        }
        return given;
    }
}
