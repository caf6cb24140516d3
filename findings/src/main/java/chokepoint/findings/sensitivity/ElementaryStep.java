package chokepoint.findings.sensitivity;

/**
 * Two outputs of a model between whose points one factor moved.
 *
 * @param factor which, from 0
 * @param changeShare by how much, as a share of its range; not 0
 * @param before output at the point it moved from; NaN for a run that failed
 * @param after output at the point it moved to
 */
public record ElementaryStep(int factor, double changeShare, double before, double after) {

    public ElementaryStep {
        if (changeShare == 0) {
            throw new IllegalArgumentException("factor " + factor + " moves by 0; allowed: any other share");
        }
    }

    /** The elementary effect: what the output gains if the factor went over its whole range at that slope. */
    public double effect() {
        return (after - before) / changeShare;
    }
}
