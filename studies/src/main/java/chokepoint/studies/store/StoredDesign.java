package chokepoint.studies.store;

import chokepoint.core.store.StoreException;
import chokepoint.studies.store.Query.QueryRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked in each run of a design, as it is stored. */
public final class StoredDesign {

    /** Columns before those of what is varied: number of the run, row, luck. */
    private static final int BEFORE = 3;

    private final List<String> names = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    /**
     * A run.
     *
     * @param values by what is varied: a number, a word, or null where the scenario is left as it is
     */
    public record Run(int replication, int row, int luck, List<@Nullable Object> values) {

        /** The number of something that is varied; not a number where there is none. */
        public double number(int place) {
            return values.get(place) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }

    private StoredDesign() {}

    /**
     * Reads every whole part in the folder of an experiment.
     *
     * @throws StoreException when there is no design or it cannot be read
     */
    public static StoredDesign read(Path experiment) throws IOException {
        StoredDesign design = new StoredDesign();
        try (Query query = Query.open(List.of(experiment))) {
            query.ask("SELECT * FROM design ORDER BY replication", Query.Rows.of(design::head, design::run));
        } catch (QueryRefusedException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
        return design;
    }

    private void head(List<String> columns, List<Boolean> areNumbers) {
        names.addAll(columns.subList(BEFORE, columns.size()));
        numbers.addAll(areNumbers.subList(BEFORE, columns.size()));
    }

    private void run(List<@Nullable Object> cells) {
        runs.add(new Run(
                whole(cells.get(0)),
                whole(cells.get(1)),
                whole(cells.get(2)),
                new ArrayList<>(cells.subList(BEFORE, cells.size()))));
    }

    private static int whole(@Nullable Object cell) {
        return cell instanceof Number number ? number.intValue() : -1;
    }

    /** Names of what is varied. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Whether what is varied is a number. */
    public boolean isNumber(int place) {
        return numbers.get(place);
    }

    /** The runs, by their numbers. */
    public List<Run> runs() {
        return List.copyOf(runs);
    }
}
