package chokepoint.scenarios.calibration;

/**
 * What came out at one place.
 *
 * @param placeShare place of each free parameter in its range
 * @param costScore mean cost of the rows: squared distance in factors of 1.5, linear beyond one
 * @param passes calibrate rows that pass
 */
public record Evaluation(double[] placeShare, double costScore, int passes) {

    public Evaluation {
        placeShare = placeShare.clone();
    }

    @Override
    public double[] placeShare() {
        return placeShare.clone();
    }
}
