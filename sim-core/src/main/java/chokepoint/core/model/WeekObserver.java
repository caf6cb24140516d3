package chokepoint.core.model;

/** Sees the state at the end of each week, in the last phase, after the balances were struck. */
public interface WeekObserver {

    void observe(int week, WeekView state);
}
