package chokepoint.findings.policy;

import chokepoint.core.scenario.EndUse;

/**
 * An industry as comparisons of policies weigh it.
 *
 * @param valueAddedWeight value added, in any unit; weights need not sum to one
 * @param group industries that are told together, for example {@code cars}
 */
public record PolicyIndustry(String name, double valueAddedWeight, String group, EndUse endUse) {

    public PolicyIndustry {
        if (!(valueAddedWeight >= 0)) {
            throw new IllegalArgumentException(
                    "weight " + valueAddedWeight + " of industry '" + name + "'; allowed: 0 or more");
        }
    }
}
