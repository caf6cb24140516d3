package chokepoint.reports.words;

/** What a sweep says of its rows. */
public enum SweepSentence implements Template {
    ROWS("The sweep has {rows} rows of {replications} each; every row has the same draws of inputs and the same luck."),
    SPAN("Japan's mean loss of the first year runs from JPY {least} bn in {leastRow} to JPY {most} bn in {mostRow}."),
    LARGEST(
            "Set against {first}, the loss moves most in {row}: by JPY {difference} bn (95% interval {low} to {high})."),
    CLEAR(
            "In {clear} of the other {others} rows the 95% interval of the difference lies wholly on one side of nought; each interval"
                    + " stands for itself, so that of many rows some do by chance."),
    ONE_RUN(
            "A row of one run has no interval: set more than one replication to see which differences are more than luck."),
    NOTHING_MOVES("No row moves the loss at all: what is varied does not reach it."),
    FAILED("Of {runs} runs {failed} broke off and are left out.");

    private final String pattern;

    SweepSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
