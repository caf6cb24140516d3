package chokepoint.reports.view;

import java.util.List;

/**
 * A table with its words; how wide it is and whether it scrolls is for the template to say.
 *
 * @param label its name for those who cannot see it
 * @param caption what stands over it; empty for nothing
 * @param heads its header, line by line
 */
public record Table(String label, String caption, List<List<Head>> heads, List<Row> rows) {

    /** A table with one line of headers, which reads its caption to those who cannot see it. */
    public static Table captioned(String caption, List<String> heads, List<Row> rows) {
        return new Table(caption, caption, List.of(Head.each(heads)), rows);
    }
}
