package chokepoint.reports.words;

/** What is said of a replay that is held against what was seen. */
public enum SeenReplaySentence implements Template {
    LEAD(
            "Held against what was seen, {held} of {blocks} blocks hold (seeds: {seeds}; runs under each: {runs}; the mean counts)."),
    BLOCK_HOLDS(
            "The block “{block}” holds: {inside} of its {rows} check rows are inside, on average over the seeds, and two thirds are asked."),
    BLOCK_MISSES(
            "The block “{block}” misses: {inside} of its {rows} check rows are inside, on average over the seeds, and two thirds are asked."),
    UNDER("At least nine runs in ten lie under what was seen of {rows}."),
    OVER("At least nine runs in ten lie over what was seen of {rows}."),
    TOO_WIDE("Eight runs in ten hold what was seen, and are wider than 2.5 times, of {rows}."),
    SILENT("No run can speak on {rows}."),
    DISPUTE_HOLDS(
            "The dispute makes purchases of magnets in November and December 2025 {factor} times what they are without it, {low} to {high} in"
                    + " eight runs of ten: the 1.1 to 1.4 that are asked."),
    DISPUTE_MISSES(
            "The dispute makes purchases of magnets in November and December 2025 {factor} times what they are without it, {low} to {high} in"
                    + " eight runs of ten: not the 1.1 to 1.4 that are asked."),
    FIRST_STOP(
            "A firm of a car row is first under 90% of plan 40 to 75 days after 4 April 2025 in {share} of the runs."),
    NO_STOP(
            "No large firm of a car row is under 90% of plan in a week from 6 January to 24 June 2026 in {share} of the runs."),
    TOGETHER("What can be told of single firms holds together in {share} of the runs, and 5% are asked."),
    UNTOLD("Of single firms it cannot be told: {rows}.");

    private final String pattern;

    SeenReplaySentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
