package chokepoint.core.result;

/**
 * What the {@link NullModel} says of a run's world.
 *
 * @param daysToSurvive days to the first lost output by industry; infinite when never short inside the horizon
 * @param lossJpyBn value added lost in the first year of the measure, or in the horizon when that is shorter
 */
record NullAnswer(double[] daysToSurvive, double lossJpyBn) {}
