package chokepoint.core.world;

import chokepoint.core.scenario.EndUse;

/**
 * One Japanese industry as a whole.
 *
 * @param name name in files
 * @param endUse class in the eyes of a control
 * @param magnetUser whether it uses rare earths in magnets: part of its reserve is pooled
 * @param carRow whether it is one of the rows that feed the same car; their exposure is counted once
 * @param exposedValueAddedJpyBnPerYear value added that stops with the industry's output
 * @param deferredShare share of lost output that is made later
 */
public record IndustrySpec(
        String name,
        EndUse endUse,
        boolean magnetUser,
        boolean carRow,
        double exposedValueAddedJpyBnPerYear,
        double deferredShare) {}
