package chokepoint.core.scenario;

/**
 * Which of two rules holds where an older one is kept beside the one that replaced it, so that a run can show what the newer one
 * does.
 *
 * @param substitutionByNest whether each nest of a use is replaced by itself, in step with what of its orders is denied; if not,
 *     the first refusal of any item starts a ramp by which an industry learns to do without rare earths altogether
 */
public record Rules(boolean substitutionByNest) {

    /** The rules of today. */
    public static final Rules TODAY = new Rules(true);
}
