package chokepoint.core.model;

import chokepoint.core.agent.Users;
import chokepoint.core.world.Allocation;
import chokepoint.core.world.IndustrySpec;
import chokepoint.core.world.UserSpec;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Who gets a release of the national reserve, and in which order. */
final class ReleaseOrder {

    private final ModelState state;
    /** Lines of each cell in the order in which they are served; empty where everybody is served alike. */
    private final int[][] ranked;

    ReleaseOrder(ModelState state) {
        this.state = state;
        ranked = new int[ModelState.CELLS][];
        Allocation allocation = state.publicReserves.allocation();
        for (int cell = 0; cell < ModelState.CELLS; cell++) {
            ranked[cell] = switch (allocation) {
                case PRO_RATA, AUCTION -> new int[0];
                case CRITICAL_FIRST -> ranked(cell, Comparator.comparingInt(this::criticality));
                case VALUE_FIRST -> ranked(cell, Comparator.comparingDouble(this::valuePerTonneScore));
            };
        }
    }

    private int[] ranked(int cell, Comparator<Integer> lessUrgent) {
        return IntStream.range(0, state.users.lineCountOf(cell))
                .map(n -> state.users.lineOf(cell, n))
                .boxed()
                .sorted(lessUrgent.reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private UserSpec user(int line) {
        return state.users.spec(state.users.userOf(line));
    }

    private int criticality(int line) {
        return user(line).endUse().ordinal();
    }

    /** Exposed value added of the firm for a tonne it needs of the line's oxide. */
    private double valuePerTonneScore(int line) {
        UserSpec user = user(line);
        IndustrySpec industry = state.world.industries().get(user.industry());
        double need = user.needTReoPerWeek()[state.users.itemOf(line)];
        return need > 0 ? industry.exposedValueAddedJpyBnPerYear() * user.outputShare() / need : 0;
    }

    /**
     * Sends a release of an item to the users of a region.
     *
     * @return tonnes that were sent: whoever is served first gets at most its need of the week
     */
    double give(int cell, int week, int deliveryWeeks, double tReo) {
        Users users = state.users;
        double given = 0;
        if (ranked[cell].length == 0) {
            double need = 0;
            for (int n = 0; n < users.lineCountOf(cell); n++) {
                need += users.needTReo(users.lineOf(cell, n));
            }
            for (int n = 0; n < users.lineCountOf(cell) && need > 0; n++) {
                int line = users.lineOf(cell, n);
                double part = tReo * users.needTReo(line) / need;
                users.ship(line, week, deliveryWeeks, part);
                given += part;
            }
            return given;
        }
        for (int line : ranked[cell]) {
            double part = Math.min(tReo - given, users.needTReo(line));
            if (part > 0) {
                users.ship(line, week, deliveryWeeks, part);
                given += part;
            }
        }
        return given;
    }
}
