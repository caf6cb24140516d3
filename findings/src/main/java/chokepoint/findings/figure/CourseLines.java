package chokepoint.findings.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount that piles up over time, and the same without the measure.
 *
 * @param unit in words
 * @param values when each week begins
 * @param end at the end of the last week
 * @param without the same as the values without the measure; null where nothing is held against it
 * @param endWithout the same as the end; null likewise
 */
public record CourseLines(
        Words words,
        Dates dates,
        String unit,
        List<Double> values,
        double end,
        @Nullable List<Double> without,
        @Nullable Double endWithout)
        implements Figure {

    @Override
    public String kind() {
        return "course-lines";
    }
}
