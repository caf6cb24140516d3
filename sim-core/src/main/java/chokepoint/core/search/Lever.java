package chokepoint.core.search;

/**
 * Something that can be set, in equal steps from one end of its range to the other.
 *
 * @param name name in files, with its unit
 * @param unit unit of its values
 * @param meaning what it is, in a few words
 * @param least value of step 0
 * @param most value of the last step
 * @param steps number of steps from one end to the other
 */
public record Lever(String name, String unit, String meaning, double least, double most, int steps) {

    public Lever {
        if (!(most > least) || steps < 1) {
            throw new IllegalArgumentException("lever " + name + " from " + least + " to " + most + " in " + steps
                    + " steps; allowed: a most above the least, and 1 step or more");
        }
    }

    /** The value at a step. */
    public double value(int step) {
        if (step < 0 || step > steps) {
            throw new IllegalArgumentException("step " + step + " of lever " + name + "; allowed: 0 to " + steps);
        }
        return least + (most - least) * step / steps;
    }

    /** The step whose value is nearest; values outside the range go to its ends. */
    public int nearest(double value) {
        return step((value - least) / (most - least));
    }

    /** The step nearest to a part of the way from one end to the other. */
    int step(double wayShare) {
        return (int) Math.max(0, Math.min(steps, Math.rint(wayShare * steps)));
    }

    /** How far a step is on the way from one end to the other. */
    double wayShare(int step) {
        return (double) step / steps;
    }
}
