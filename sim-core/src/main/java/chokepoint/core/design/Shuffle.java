package chokepoint.core.design;

import java.util.function.IntToDoubleFunction;

/** A random order (R. A. Fisher, F. Yates; R. Durstenfeld, Communications of the ACM 7 (1964) 420). */
final class Shuffle {

    private Shuffle() {}

    /**
     * The numbers 0 to {@code count} − 1 in random order.
     *
     * @param uniform independent variates in (0, 1) by place
     */
    static int[] of(int count, IntToDoubleFunction uniform) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int place = (int) (uniform.applyAsDouble(i) * (i + 1));
            order[i] = order[place];
            order[place] = i;
        }
        return order;
    }
}
