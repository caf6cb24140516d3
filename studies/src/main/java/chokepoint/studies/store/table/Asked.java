package chokepoint.studies.store.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked in each run of a sweep, by the number of the run. */
public interface Asked {

    /** Names of what is varied, in order. */
    List<String> names();

    /** Whether what is varied is a number, by its place among the names. */
    boolean isNumber(int place);

    /** Row of the design that a run is of. */
    int row(int run);

    /** Number of the luck of a run. */
    int luck(int run);

    /** The value of a run; null where the row leaves the scenario as it is. */
    @Nullable
    String value(int run, int place);
}
