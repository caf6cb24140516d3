package chokepoint.core.agent;

import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Substitution;

/**
 * How each nest of a use is replaced. With m the smoothed share of the nest's orders that was denied and σ the share of its need
 * that can be replaced in y weeks, the replaced share s moves by {@code 1 − exp(−1 week/τ)} towards σ m, τ = y/2; four times as
 * slowly when that is below s. Denial alone drives it: what a price asks for is {@link Thrift}.
 */
final class NestSubstitution {

    /** Memory of how much of a nest's orders was denied. */
    private static final double MEMORY_WEEKS = 13;

    /** What has been replaced comes back so many times more slowly. */
    private static final double RETURN_FACTOR = 4;

    private final Lines lines;
    private final double[] replaceableShare;
    /** Part of the way to its goal that a week goes, by knot. */
    private final double[] upShare;

    private final double[] downShare;
    private final double[] deniedShare;
    private final double[] replacedShare;

    NestSubstitution(Lines lines) {
        this.lines = lines;
        int knots = lines.knots();
        replaceableShare = new double[knots];
        upShare = new double[knots];
        downShare = new double[knots];
        deniedShare = new double[knots];
        replacedShare = new double[knots];
        for (int k = 0; k < knots; k++) {
            if (lines.specs[lines.user[lines.first[k]]].substitution() instanceof Substitution.ByNest byNest) {
                replaceableShare[k] = byNest.share()[lines.nest[k]];
                double tauWeeks = byNest.weeks()[lines.nest[k]] / 2;
                upShare[k] = -Math.expm1(-1 / tauWeeks);
                downShare[k] = -Math.expm1(-1 / (RETURN_FACTOR * tauWeeks));
            }
        }
    }

    /** Share of the need of a nest that is replaced, in [0, 1]. */
    double replacedShare(int knot) {
        return replacedShare[knot];
    }

    /** Takes in a week's orders and what of them was denied; a week without an order tells nothing. */
    void learn(double[] orderedTReo, double[] deniedTReo) {
        for (int k = 0; k < replacedShare.length; k++) {
            double denied = ofNest(k, deniedTReo);
            // where nothing was ever denied, as in every week of a warm-up, nothing moves
            if (denied > 0 || deniedShare[k] > 0) {
                double ordered = ofNest(k, orderedTReo);
                if (ordered > 0) {
                    deniedShare[k] += (denied / ordered - deniedShare[k]) / MEMORY_WEEKS;
                }
                follow(k, deniedShare[k]);
            }
        }
    }

    /** A week's way towards what a denied share of orders asks for. */
    void follow(int knot, double smoothedDeniedShare) {
        double gap = replaceableShare[knot] * smoothedDeniedShare - replacedShare[knot];
        replacedShare[knot] += gap * (gap > 0 ? upShare[knot] : downShare[knot]);
    }

    /** Tonnes of both items of a nest, in equivalents of the first. */
    private double ofNest(int knot, double[] tReo) {
        int second = lines.second[knot];
        return tReo[lines.first[knot]] + (second < 0 ? 0 : lines.secondFactor[knot] * tReo[second]);
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape) {
        tape.numbers(deniedShare);
        tape.numbers(replacedShare);
    }
}
