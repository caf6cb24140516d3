package chokepoint.findings.figure;

import chokepoint.findings.ensemble.WeekBinding;
import java.util.List;

/** What binds, a field a week, one row an industry. */
public record WeekFields(Words words, Dates dates, List<Row> rows) implements Figure {

    /**
     * An industry.
     *
     * @param weeks what limited it, by week
     */
    public record Row(String name, List<WeekBinding> weeks) {}

    @Override
    public String kind() {
        return "week-fields";
    }
}
