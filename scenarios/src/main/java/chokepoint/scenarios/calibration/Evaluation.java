package chokepoint.scenarios.calibration;

import java.util.Arrays;

/**
 * What came out at one place.
 *
 * @param placeShare place of each free parameter in its range
 * @param crisisCostScores by fitted crisis: mean cost of its rows, squared distance in factors of 1.5, linear beyond one
 * @param secondImplausibilitySd second largest implausibility of all rows, in standard deviations
 * @param passes rows whose median is within a factor of 1.5
 */
public record Evaluation(double[] placeShare, double[] crisisCostScores, double secondImplausibilitySd, int passes) {

    /** A place is kept up to this second largest implausibility: one row may be missed for a reason of its own. */
    public static final double MOST_IMPLAUSIBLE_SD = 3;

    public Evaluation {
        placeShare = placeShare.clone();
        crisisCostScores = crisisCostScores.clone();
    }

    @Override
    public double[] placeShare() {
        return placeShare.clone();
    }

    @Override
    public double[] crisisCostScores() {
        return crisisCostScores.clone();
    }

    /** What is minimised: the mean over the crises, so that neither outvotes the other by the number of its rows. */
    public double costScore() {
        return Arrays.stream(crisisCostScores).average().orElseThrow();
    }

    /** Whether what was seen does not rule it out. */
    public boolean isKept() {
        return secondImplausibilitySd <= MOST_IMPLAUSIBLE_SD;
    }
}
