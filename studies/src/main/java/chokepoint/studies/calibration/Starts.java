package chokepoint.studies.calibration;

import chokepoint.scenarios.calibration.Evaluation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/** Where searches begin. */
final class Starts {

    /** Searches keep this far from an end where they begin, or their first steps would all be cut. */
    private static final double EDGE_SHARE = 0.02;

    private Starts() {}

    /**
     * A Latin hypercube: of each parameter every one of {@code count} slices of its range is met once, at a drawn place in it.
     *
     * @return places, each with a share for every parameter
     */
    static List<double[]> filling(int parameters, int count, RandomGenerator random) {
        double[][] places = new double[count][parameters];
        for (int k = 0; k < parameters; k++) {
            int[] slices = new int[count];
            for (int i = 0; i < count; i++) {
                int j = random.nextInt(i + 1);
                slices[i] = slices[j];
                slices[j] = i;
            }
            for (int i = 0; i < count; i++) {
                places[i][k] = (slices[i] + random.nextDouble()) / count;
            }
        }
        return List.of(places);
    }

    /**
     * Places to search from: what is there already, up to half of them unless the sample has too few, then the best of a sample.
     *
     * @param present in order of preference
     */
    static List<double[]> of(List<double[]> present, List<Evaluation> sample, int count) {
        List<double[]> starts = new ArrayList<>();
        present.stream()
                .limit(Math.max(count - sample.size(), (count + 1) / 2))
                .forEach(place -> starts.add(inside(place)));
        sample.stream()
                .sorted(Comparator.comparingDouble(Evaluation::costScore))
                .limit(Math.max(0, count - starts.size()))
                .forEach(one -> starts.add(inside(one.placeShare())));
        return starts;
    }

    private static double[] inside(double[] placeShare) {
        double[] inside = placeShare.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.min(1 - EDGE_SHARE, Math.max(EDGE_SHARE, inside[i]));
        }
        return inside;
    }
}
