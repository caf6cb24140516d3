package chokepoint.reports.words;

/** What is said of alternatives over states of the world. */
public enum RobustSentence implements Template {
    STATES(
            "Decided: {keys}. {alternatives} alternatives stand in {states} states of the world: {draws} draws of inputs and luck in"
                    + " {surroundings} settings of {others}."),
    DRAWS(
            "Decided: {keys}. {alternatives} alternatives stand in {states} states of the world, each a draw of inputs and luck."),
    LEFT_OUT("Draws that are left out, as a run of theirs broke off: {draws}."),
    LEAST("Least regretted on average: {alternative}."),
    REGRET(
            "It loses JPY {mean} bn more than the best alternative of each state; in nine of ten states at most {nine}, at most {largest} in"
                    + " any. In {best} of the states none loses less."),
    BEST_EVERYWHERE("In every state of the world none loses less than {alternative}."),
    WORST_STATE("Who fears the worst state takes {alternative}: its largest regret, JPY {largest} bn, is the least."),
    TOLD(
            "On average it loses less than {second}, which comes next: by JPY {difference} bn (95% interval {low} to {high})."),
    NOT_TOLD(
            "Whether beyond these {draws} draws, too, it loses less on average than {second}, which comes next, cannot be told: the difference"
                    + " is JPY {difference} bn (95% interval {low} to {high})."),
    ONE_DRAW("A single draw of luck cannot tell which alternative is better."),
    ALIKE("All alternatives lose the same in every state: what is decided does not reach the loss."),
    WANTED(
            "“{wanted}” holds in most states with {most}: in {mostShare} (95% interval {mostLow} to {mostHigh}); in fewest with {fewest}: in"
                    + " {fewestShare} ({fewestLow} to {fewestHigh})."),
    WANTED_ALIKE("“{wanted}” holds in {share} of the states, with every alternative."),
    COST("What a decision costs is not in the loss: set it beside these differences.");

    private final String pattern;

    RobustSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
