package chokepoint.findings.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The weeks along the axis of a figure.
 *
 * @param firstWeek first day of the first week; weeks follow each other by seven days
 * @param weeks number of weeks
 * @param measureStart first day of the measure; null without one
 * @param measureEnd first day after it; null without one
 */
public record Dates(
        LocalDate firstWeek,
        int weeks,
        @Nullable LocalDate measureStart,
        @Nullable LocalDate measureEnd) {}
