package chokepoint.findings.figure;

import chokepoint.findings.ensemble.Bands;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A median in a band through time, one small picture each.
 *
 * @param oneScale whether all share one scale, a share of plan from nought to one; else each has its own from nought
 */
public record BandPanels(Words words, Dates dates, boolean oneScale, List<Panel> panels) implements Figure {

    /**
     * A small picture.
     *
     * @param unit of the values, in words
     * @param values by week
     * @param mark a day that is marked; null for none
     */
    public record Panel(
            String name,
            String unit,
            Bands values,
            @Nullable LocalDate mark) {}

    @Override
    public String kind() {
        return "band-panels";
    }
}
