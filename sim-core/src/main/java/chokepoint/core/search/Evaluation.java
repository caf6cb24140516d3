package chokepoint.core.search;

import java.util.List;

/**
 * What was found at a place.
 *
 * @param place by lever: its step
 * @param figures what was worked out there, in the order of the work
 */
public record Evaluation(List<Integer> place, List<Double> figures) {

    public Evaluation {
        place = List.copyOf(place);
        figures = List.copyOf(figures);
    }
}
