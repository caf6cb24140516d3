package chokepoint.reports.words;

/** What is said of a fit of behaviour. */
public enum FitSentence implements Template {
    LEAD(
            "Under the rules of {rules}, {tried} sets were tried, each in {runs} draws a crisis ({crises}); the best of what is left costs"
                    + " {cost}, and {passes} of {rows} rows are within a factor of 1.5."),
    KEPT("Not ruled out are {kept} of them: at most one row is more than 3 standard deviations off."),
    NONE_KEPT(
            "All of them are ruled out: of each set at least two rows are more than 3 standard deviations off. What is left is what costs least."),
    VOLUME(
            "Of {sampled} sets that fill all ranges {kept} are not ruled out: {share} of the volume, and at most {most} (95%)."),
    TRADE_OFF(
            "The least that any set costs in {first} is {least}, and it costs {other} in {second}; sets that no other beats in both: {front}."),
    WORST("The best set is furthest off in {rows}."),
    AT_ENDS("At an end of their range stand {count} of {constants} constants, and at most 3 are wanted."),
    AT_END("At the {end} end of its range stands {constant}: in doubt is the rule of {rule}."),
    LEFT_ALONE("Not fitted is {constant}: {why}.");

    private final String pattern;

    FitSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
