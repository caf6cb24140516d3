package chokepoint.core.random;

/**
 * Every stochastic decision of the model, one purpose each. The number is part of a variate's address and is written down:
 * reordering the constants changes no result, and a number is never used again after its purpose is gone.
 */
public enum Purpose {
    /** One draw per input row: the uncertain value of that row. Agent = stable hash of the row's path. */
    INPUT_VALUE(1),
    /** The common factor of all stock-day rows. */
    STOCK_DAYS_COMMON(2),
    /** Log-normal size of a firm inside its industry. */
    FIRM_SIZE(3),
    /** Log-normal cover of a firm against its industry's mean. */
    FIRM_COVER(4),
    /** Slope of a firm's bid in its cover gap. */
    FIRM_BID_SLOPE(5),
    /** Log-normal value of material to a firm: its highest bid. */
    FIRM_CHOKE(6),
    /** A buyer's mood of the week. */
    BID_MOOD(7),
    /** A seller's mood of the week. */
    OFFER_MOOD(8),
    /** Licence luck of a firm in a quarter. */
    LICENCE(9),
    /** Second try of a firm that was drawn at zero. */
    LICENCE_REAPPLY(10),
    /** Whether a trader's shipment is detected. */
    DETECTION(11),
    /** The uncertain course of one control (approval path). Agent = stable hash of the control's name. */
    CONTROL_PATH(12),
    /** Order in which firms are put on a list. Agent = the firm's address. */
    FIRM_LISTING(13),
    /** From which set of calibrated parameters on replications take turns. */
    PARAMETER_SET(14),
    /** How much later than planned a project comes. Agent = stable hash of the project's name. */
    PROJECT_SLIP(15),
    /** Whether an instrument is withdrawn in a year. Agent = stable hash of the instrument's name, week = calendar year. */
    POLICY_WITHDRAWAL(16),
    /** Whether a ban begins in a year, where its year is drawn. Week = calendar year. */
    BAN_YEAR(17),
    /**
     * Which pairs a bootstrap takes. Agent = place in the resample, week = number of the resample; replication 0. Replication 1: halves of
     * runs that a rule is looked for in; replication 2: outcomes dealt out anew to judge it.
     */
    RESAMPLE(18),
    /** Coordinates of the independent points of a design. Replication = index of the point, agent = dimension. */
    DESIGN_POINT(19),
    /** Which bits of a Sobol point are flipped, and what lies below them. Agent = dimension, week = the bits above. */
    DESIGN_SCRAMBLE(20),
    /** Order of the strata of a Latin hypercube, and places inside them. Agent = point, week = dimension. */
    DESIGN_STRATUM(21),
    /** Start, directions and order of a trajectory. Replication = index of the trajectory, agent = factor. */
    DESIGN_TRAJECTORY(22);

    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
