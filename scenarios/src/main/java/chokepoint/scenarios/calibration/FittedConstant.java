package chokepoint.scenarios.calibration;

import chokepoint.core.scenario.Rules;
import java.util.List;

/**
 * A parameter that may be fitted, and what reads it.
 *
 * @param rule what of the model reads it, in words: where a fit drives it to an end of its range, that rule is in doubt
 * @param crises those in which it can move anything
 */
public record FittedConstant(FreeParameter free, String rule, List<Crisis> crises) {

    public FittedConstant {
        crises = List.copyOf(crises);
        if (rule.isBlank() || crises.isEmpty()) {
            throw new IllegalArgumentException(free.parameter().path() + " has no rule or no crisis that reads it");
        }
    }

    /** Why a fit under some rules, to some crises, leaves it alone; empty where it moves something. */
    public String leftAlone(Rules rules, List<Crisis> fitted) {
        if (!rules.reads(free.parameter().path())) {
            return "no rule that is on reads it";
        }
        return crises.stream().anyMatch(fitted::contains) ? "" : "no crisis that is fitted reads it";
    }
}
