package chokepoint.reports.table;

import chokepoint.findings.policy.BreakEven;

/** The yearly chance of a ban from which on Japan gains more from a policy than it costs Japan, as cells. */
public final class BreakEvenWords {

    private BreakEvenWords() {}

    /** The chance: 12%. */
    public static String of(BreakEven value) {
        return switch (value.kind()) {
            case NUMBER -> Figures.percent(value.yearlyProbability());
            case WITHOUT_A_BAN -> "without a ban";
            case ONLY_BELOW -> "only up to " + Figures.percent(value.yearlyProbability());
            case NEVER -> "at no chance";
            case NONE -> Figures.NONE;
        };
    }

    /** Its interval: 6% to 11%; empty where there is none. */
    public static String interval(BreakEven value) {
        boolean possible = !Double.isNaN(value.possiblyYearlyProbability());
        boolean sure = !Double.isNaN(value.surelyYearlyProbability());
        if (!possible || value.kind() == BreakEven.Kind.NONE) {
            return "";
        }
        if (sure && value.surelyYearlyProbability() == 0) {
            return "";
        }
        return Figures.percent(value.possiblyYearlyProbability()) + " to "
                + (sure ? Figures.percent(value.surelyYearlyProbability()) : "no chance");
    }
}
