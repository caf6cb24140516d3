package chokepoint.core.draw;

import chokepoint.core.random.Draws;
import java.util.OptionalInt;

/** Everything at its central value, and no project late by luck; only firms and the weeks differ by luck. */
public final class CentralChance implements Chance {

    private final Draws luck;

    public CentralChance(Draws luck) {
        this.luck = luck;
    }

    @Override
    public double input(String path, double low, double central, double high) {
        return central;
    }

    @Override
    public double input(String path, double low, double central, double high, double commonShare) {
        return central;
    }

    @Override
    public Range course(String name) {
        return (low, central, high) -> central;
    }

    @Override
    public OptionalInt set(int count) {
        return OptionalInt.empty();
    }

    @Override
    public double slipScore(String project) {
        return 0;
    }

    @Override
    public Draws luck() {
        return luck;
    }
}
