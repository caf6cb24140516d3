package chokepoint.core.model;

/** What an engine schedules: one call per phase and week, in the order of {@link Phase}. */
public interface WeeklyModel {

    /** Runs one phase of one week. Weeks rise by one from 0. */
    void run(Phase phase, int week);
}
