package chokepoint.studies.calibration;

import chokepoint.scenarios.calibration.Evaluation;
import java.util.ArrayList;
import java.util.List;

/** Chooses, of many plausible places, a few that stand for all of them. */
final class PlausibleSets {

    private PlausibleSets() {}

    /**
     * The first place, then again and again the one farthest from all chosen ones.
     *
     * @param places in order of preference
     */
    static List<Evaluation> spread(List<Evaluation> places, int count) {
        List<Evaluation> chosen = new ArrayList<>();
        List<Evaluation> left = new ArrayList<>(places);
        while (chosen.size() < count && !left.isEmpty()) {
            Evaluation next = left.get(0);
            double farthest = -1;
            for (Evaluation candidate : left) {
                double nearest = nearest(candidate, chosen);
                if (!chosen.isEmpty() && nearest > farthest) {
                    farthest = nearest;
                    next = candidate;
                }
            }
            chosen.add(next);
            left.remove(next);
        }
        return List.copyOf(chosen);
    }

    private static double nearest(Evaluation candidate, List<Evaluation> chosen) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Evaluation other : chosen) {
            nearest = Math.min(nearest, distance(candidate.placeShare(), other.placeShare()));
        }
        return nearest;
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squares);
    }
}
