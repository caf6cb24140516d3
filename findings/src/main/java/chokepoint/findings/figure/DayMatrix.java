package chokepoint.findings.figure;

import chokepoint.findings.ensemble.DaysSpread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days until something happens, by row and column.
 *
 * @param horizonDays days that the runs look ahead; what does not happen in them has no median
 */
public record DayMatrix(Words words, double horizonDays, List<String> columns, List<Row> rows) implements Figure {

    /**
     * A row.
     *
     * @param days by column; null where the question does not apply
     */
    public record Row(String name, List<@Nullable DaysSpread> days) {}

    @Override
    public String kind() {
        return "day-matrix";
    }
}
