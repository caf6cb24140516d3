package chokepoint.core.scenario;

import chokepoint.core.draw.Chance;
import chokepoint.core.time.StepPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ore or concentrate that stops reaching Chinese separators. Its exporters lose what they made of it: every oxide of the
 * feed's basket at once, in the basket's proportions, and nothing of what they make of other feed.
 *
 * @param name name in files; its course is drawn at the address of this name
 * @param feeds input rows of the feeds, such as {@code china_feed.Xiamen Tungsten.Myanmar carbonates and oxides.Southern clays}
 * @param course lost share of the feed at dates, straight between them; nothing is lost before the first
 * @param end first day on which the feed is whole again; null when it stays lost
 */
public record FeedLoss(
        String name,
        List<String> feeds,
        List<Step> course,
        @Nullable LocalDate end) {

    /** Lost share of the feed's tonnage from a date on, in [0, 1]. */
    public record Step(LocalDate from, double low, double central, double high) {

        public Step {
            InputRow.checkRange("from " + from, low, central, high);
        }
    }

    /** The same loss so many weeks later. */
    public FeedLoss moved(long weeks) {
        List<Step> later = course.stream()
                .map(step -> new Step(step.from().plusWeeks(weeks), step.low(), step.central(), step.high()))
                .toList();
        return new FeedLoss(name, feeds, later, end == null ? null : end.plusWeeks(weeks));
    }

    /** Lost share through time with one course drawn. */
    public StepPath realise(Timeline timeline, Chance chance) {
        Chance.Range drawn = chance.course("feedLosses." + name);
        int steps = course.size();
        int[] weeks = new int[1 + steps + (end == null ? 0 : 2)];
        double[] shares = new double[weeks.length];
        weeks[0] = timeline.calendar().weekOf(course.get(0).from());
        for (int i = 0; i < steps; i++) {
            Step step = course.get(i);
            weeks[i + 1] = timeline.calendar().weekOf(step.from());
            shares[i + 1] = drawn.of(step.low(), step.central(), step.high());
        }
        if (end != null) {
            weeks[steps + 1] = timeline.calendar().weekOf(end);
            weeks[steps + 2] = weeks[steps + 1];
            shares[steps + 1] = shares[steps];
        }
        return new StepPath(weeks, shares);
    }
}
