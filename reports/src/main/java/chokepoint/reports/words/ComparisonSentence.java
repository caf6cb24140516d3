package chokepoint.reports.words;

/** What finished results say side by side. */
public enum ComparisonSentence implements Template {
    MEANS(
            "Under “{label}” Japan loses JPY {mean} bn of value added in {period}, under “{firstLabel}” JPY {firstMean} bn, as means"
                    + " over {runs} and {firstRuns} runs."),
    /** Paired replications. */
    DIFFERENCE(
            "In the {pairs} runs that “{label}” shares with “{firstLabel}” the difference is JPY {difference} bn (95% interval {low}"
                    + " to {high})."),
    EARLIEST(
            "The first lost output of any industry, counted up to {cap} days, then comes {days} days later under “{label}” (95%"
                    + " interval {low} to {high}; less than nought is earlier)."),
    ONE_PAIR("In the one run that “{label}” shares with “{firstLabel}” the difference is JPY {difference} bn."),
    NOT_SHARED(
            "“{label}” and “{firstLabel}” share no run of the same seed, so that luck differs, too, and no interval is given.");

    private final String pattern;

    ComparisonSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
