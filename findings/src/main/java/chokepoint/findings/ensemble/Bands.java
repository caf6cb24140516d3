package chokepoint.findings.ensemble;

/** A weekly series over the runs: mean and 10, 50 and 90 % quantiles by week. */
public final class Bands {

    private final Spread[] weeks;

    Bands(Spread[] weeks) {
        this.weeks = weeks;
    }

    public int weeks() {
        return weeks.length;
    }

    public Spread at(int week) {
        return weeks[week];
    }
}
