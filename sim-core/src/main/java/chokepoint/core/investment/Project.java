package chokepoint.core.investment;

import chokepoint.core.material.Item;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.ProjectSpec;

/** A plant outside China on its way: it waits, is built, starts and ramps up; while it is built it may be given up. */
public final class Project {

    /** How far it is. */
    public enum Stage {
        WAITING,
        BUILDING,
        STARTED
    }

    /** Quarters in a row in which going on is not worth the rest of the money: then building stops. */
    private static final int PATIENCE_QUARTERS = 4;

    private final ProjectSpec spec;
    private Stage stage;
    /** Part of the way from decision to first output. */
    private double doneShare;

    private double grantShare;
    private int startWeek;
    private int badQuarters;

    public Project(ProjectSpec spec) {
        this.spec = spec;
        stage = spec.committed() ? Stage.BUILDING : Stage.WAITING;
        doneShare = spec.spentShare();
    }

    /**
     * Decides for it.
     *
     * @param grant part of the planned capital that a grant pays
     */
    public void decide(double grant) {
        stage = Stage.BUILDING;
        grantShare = grant;
        badQuarters = 0;
    }

    /** Looks at it once a quarter while it is built. What is spent is gone; a project that is given up waits again. */
    public void reviewBuilding(boolean worthGoingOn) {
        badQuarters = worthGoingOn ? 0 : badQuarters + 1;
        if (badQuarters >= PATIENCE_QUARTERS) {
            stage = Stage.WAITING;
            badQuarters = 0;
        }
    }

    /** Builds for a week; returns the share of the way that was made. */
    public double build(int week) {
        if (stage != Stage.BUILDING) {
            return 0;
        }
        double step = Math.min(1 - doneShare, 1 / Math.max(1, spec.leadWeeks() + spec.slipWeeks()));
        doneShare += step;
        if (doneShare >= 1 - 1e-12) {
            stage = Stage.STARTED;
            startWeek = week + 1;
        }
        return step;
    }

    /** Part of an item's capacity that is there in a week. */
    public double builtShare(int item, int week) {
        if (stage != Stage.STARTED) {
            return 0;
        }
        boolean late = item == Item.DY.ordinal() || item == Item.TB.ordinal();
        double weeks = week - startWeek - (late ? spec.heavyDelayWeeks() : 0);
        return Math.max(0, Math.min(1, (weeks + 1) / Math.max(1, spec.rampWeeks())));
    }

    public Stage stage() {
        return stage;
    }

    /** Part of the way from decision to first output that is made. */
    public double doneShare() {
        return doneShare;
    }

    /** Part of the planned capital that a grant pays. */
    public double grantShare() {
        return grantShare;
    }

    public ProjectSpec spec() {
        return spec;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        stage = Stage.values()[tape.whole(stage.ordinal())];
        doneShare = tape.number(doneShare);
        grantShare = tape.number(grantShare);
        startWeek = tape.whole(startWeek);
        badQuarters = tape.whole(badQuarters);
    }
}
