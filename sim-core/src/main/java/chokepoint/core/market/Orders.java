package chokepoint.core.market;

import java.util.Arrays;

/** Orders of one side of an {@link OrderBook}, in the order of posting. Memory is reused. */
class Orders {

    static final int INITIAL_CAPACITY = 32;

    int count;
    double[] limitUsdPerKg = new double[INITIAL_CAPACITY];
    double[] quantityTReo = new double[INITIAL_CAPACITY];
    double[] fillTReo = new double[INITIAL_CAPACITY];

    int post(double limit, double quantity) {
        if (!(quantity > 0) || !(limit >= 0) || !(limit <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "order of " + quantity + " t at " + limit + " USD/kg; allowed: quantity > 0, price >= 0");
        }
        if (count == limitUsdPerKg.length) {
            int capacity = 2 * count;
            limitUsdPerKg = Arrays.copyOf(limitUsdPerKg, capacity);
            quantityTReo = Arrays.copyOf(quantityTReo, capacity);
            fillTReo = Arrays.copyOf(fillTReo, capacity);
        }
        limitUsdPerKg[count] = limit;
        quantityTReo[count] = quantity;
        fillTReo[count] = 0;
        return count++;
    }
}
