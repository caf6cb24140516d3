package chokepoint.scenarios.language;

import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.FeedLoss.Step;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.table.WorldTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads feed that Chinese separators lose. */
final class FeedLossReader {

    private final TimelineReader time;
    private final WorldTables world;

    FeedLossReader(TimelineReader time, WorldTables world) {
        this.time = time;
        this.world = world;
    }

    List<FeedLoss> read(Map<String, Section> sections) {
        List<FeedLoss> losses = new ArrayList<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                List<Step> course = course(section);
                if (!course.isEmpty()) {
                    losses.add(new FeedLoss(
                            name,
                            paths(section, world),
                            course,
                            section.date("end").orElse(null)));
                }
            }
        });
        return losses;
    }

    /** Input rows of the feeds of a section; a feed that the world does not have is reported. */
    static List<String> paths(Section section, WorldTables world) {
        List<String> paths = new ArrayList<>();
        for (String feed : section.words("feeds")) {
            List<String> rows = world.feedPaths().getOrDefault(feed, List.of());
            if (rows.isEmpty()) {
                section.report(
                        "feeds", feed, "is no feed of " + world.structure().name());
            }
            paths.addAll(rows);
        }
        return paths;
    }

    private List<Step> course(Section section) {
        List<Step> course = new ArrayList<>();
        for (Section step : section.sections("course")) {
            step.date("from").ifPresent(from -> {
                if (course.isEmpty()) {
                    time.requireInside(step, "from", from);
                } else if (from.isBefore(course.get(course.size() - 1).from())) {
                    step.report("from", from.toString(), "must not lie before the entry above");
                    return;
                }
                ControlReader.Range.read(step, "lostShare")
                        .ifPresent(range -> course.add(new Step(from, range.low(), range.central(), range.high())));
            });
        }
        section.date("end").ifPresent(end -> {
            LocalDate last =
                    course.isEmpty() ? end : course.get(course.size() - 1).from();
            if (!course.isEmpty() && !end.isAfter(last)) {
                section.report("end", end.toString(), "must lie after the last day of the course, " + last);
            }
        });
        return course;
    }
}
