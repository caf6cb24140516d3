package chokepoint.findings.ensemble;

import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.findings.outcome.IndustryOutcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The industries that lose most, to be told where all cannot be; of those that feed the same cars only the one that loses most. */
public final class MostLost {

    private MostLost() {}

    /**
     * Places of the industries, the one that loses most first.
     *
     * @param industries of the scenario
     * @param most how many at most
     * @param counted which runs count, by their numbers
     */
    public static List<Integer> of(List<Industry> industries, Runs runs, int most, IntPredicate counted) {
        int[] numbers = runs.replications();
        double[] lost = new double[industries.size()];
        for (int industry = 0; industry < lost.length; industry++) {
            double[] ofRuns = runs.industry(industry, 0, runs.count()).of(IndustryOutcomes.LOSS);
            lost[industry] = IntStream.range(0, numbers.length)
                    .filter(at -> counted.test(numbers[at]))
                    .mapToDouble(at -> ofRuns[at])
                    .sum();
        }
        List<Integer> chosen = new ArrayList<>();
        boolean cars = false;
        for (int industry : IntStream.range(0, lost.length)
                .boxed()
                .sorted(Comparator.comparingDouble(one -> -lost[one]))
                .toList()) {
            boolean car = industries.get(industry).carRow();
            if (chosen.size() < most && !(car && cars)) {
                chosen.add(industry);
                cars |= car;
            }
        }
        return chosen;
    }
}
