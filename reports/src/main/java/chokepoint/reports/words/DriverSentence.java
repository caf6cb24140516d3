package chokepoint.reports.words;

/** What a study of what drives a scenario says. */
public enum DriverSentence implements Template {
    STUDIED(
            "First {screened} groups of inputs were screened on {trajectories} trajectories; {leading} were then studied by variance in {rows}"
                    + " base rows, with all other inputs together, and luck, as columns of their own."),
    DRIVES(
            "What moves {target} most is “{label}”: by itself it carries {share} of the variance (95% interval {low} to {high}), and"
                    + " {total} with all that it does together with others."),
    NEXT("After it comes “{label}”, with {share} by itself (95% interval {low} to {high})."),
    NOTHING_LEADS("No group by itself can be told from nought as what moves {target}."),
    SWING(
            "Where “{label}” stands in the lowest fifth of its range, {target} is {low} on average, and in the highest fifth {high}."),
    LUCK(
            "Luck by itself carries {luck} of the variance of {target}, what is drawn of the inputs {inputs}, and what only the two"
                    + " together make {both}."),
    LUCK_UNKNOWN("How the variance of {target} falls between luck and inputs cannot be told from {rows} base rows."),
    SETTLED("Of the {all} indices of {target}, settled: {settled}; not distinguishable from nought: {unknown}."),
    STILL("It cannot be told what moves {target}: it does not vary, or too few rows reached their end."),
    FAILED("Of {runs} runs {failed} broke off; base rows and trajectories with one are left out.");

    private final String pattern;

    DriverSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
