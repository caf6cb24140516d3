package chokepoint.reports.words;

/** What is said of runs that are weighed by what was seen. */
public enum EvidenceSentence implements Template {
    WEIGHED(
            "Weighed by {rows} rows of evidence, {runs} runs tell as much as {effective} of equal weight, and the largest has {largest} of all"
                    + " weight."),
    LOSS(
            "Japan's mean loss of the first year is JPY {before} bn before and {after} bn after, eight runs in ten {lowBefore} to {highBefore}"
                    + " before and {lowAfter} to {highAfter} after."),
    HEADLINE("Weighed by what was seen, Japan's mean loss of the first year is JPY {after} bn instead of {before} bn."),
    MOVED(
            "What moves most is “{label}”: its rows stand at the quantile {before} of their ranges on average before, at {after} after."),
    NOT_MOVED("No input moves by three standard errors: what was seen leaves them where they were."),
    STAYS_UNDER(
            "With its inputs drawn from their ranges the model stays under what was seen of {rows}: in over 99% of the runs in each of them. There it is refuted,"
                    + " and weighing mends nothing."),
    STAYS_OVER(
            "With its inputs drawn from their ranges the model stays over what was seen of {rows}: in over 99% of the runs in each of them. There it is refuted,"
                    + " and weighing mends nothing."),
    SILENT("The model says nothing of {rows}."),
    OTHERWISE("Left out, as a fit, a base or the world itself has used them: {rows}.");

    private final String pattern;

    EvidenceSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
