package chokepoint.reports.words;

/**
 * What a result of runs says. Sentences that speak of what the measure <em>adds</em> compare each run with its twin, the same past and
 * luck without the measure; the others speak of levels.
 */
public enum RunSentence implements Template {
    /** The day on which the measure first costs any industry output. */
    FIRST_ADDED(
            "The measure first costs an industry output after {days} days, on {date}, in the median of {runs} runs (95%"
                    + " interval of the median {low} to {high}; in half of the runs it hits, between {quarter} and {threeQuarters} days)."),
    /** The same where there are too few runs for an interval. */
    FIRST_ADDED_FEW(
            "The measure first costs an industry output after {days} days, on {date}, in the median of {runs} runs, too few for an interval."),
    FIRST_ADDED_ONE("In the one run the measure first costs an industry output after {days} days, on {date}."),
    /** No more than half of the runs are hit. */
    FIRST_ADDED_RARE(
            "In {hit} of {runs} runs the measure costs an industry output within {horizon} days (by chance {low} to"
                    + " {high} of all such runs): too few for a median day."),
    FIRST_ADDED_NEVER("In none of {runs} runs does the measure cost an industry output within {horizon} days."),
    /** The same as levels: without twins. */
    FIRST_LEVEL(
            "The first industry loses output after {days} days, on {date}, in the median of {runs} runs (95% interval of the"
                    + " median {low} to {high}; in half of the runs in which one does, between {quarter} and {threeQuarters} days)."),
    FIRST_LEVEL_FEW(
            "The first industry loses output after {days} days, on {date}, in the median of {runs} runs, too few for an interval."),
    FIRST_LEVEL_ONE("In the one run the first industry loses output after {days} days, on {date}."),
    FIRST_LEVEL_RARE(
            "In {hit} of {runs} runs an industry loses output within {horizon} days (by chance {low} to {high} of all such"
                    + " runs): too few for a median day."),
    FIRST_LEVEL_NEVER("In none of {runs} runs does an industry lose output within {horizon} days."),
    /** No other industry is ever first. */
    ALWAYS("The industry is {industry} in every run that is hit: {share} of the runs."),
    /** One industry is clearly more often first than any other. */
    MOST_OFTEN_ONE("Most often it is {industry}, in {share} of the runs."),
    /** Two that the runs do not tell apart. */
    MOST_OFTEN_TWO(
            "Most often it is {industry} ({share} of the runs) or {other} ({otherShare}), which these runs do not tell"
                    + " apart."),
    MOST_OFTEN_MORE(
            "Most often it is {industry} ({share} of the runs) or {other} ({otherShare}), which these runs do not tell"
                    + " apart, nor from {count} more."),
    /** What holds up the one that is named. */
    WHY("Where {industry} loses output, it is mostly for want of {nest}, and mostly because {cause}."),
    /** Shortages that the measure did not make. */
    EVE("In {share} of the runs an industry is short already in the four weeks before {date}."),
    COUNT_ADDED("Within {days} days it costs {count} of the {all} industries output in more than half of the runs."),
    COUNT_LEVEL("Within {days} days {count} of the {all} industries lose output in more than half of the runs."),
    /** What the measure costs. */
    LOSS_ADDED(
            "It costs Japan JPY {mean} bn of value added in {period} ({gdp} of GDP; 95% interval of the mean {low} to {high};"
                    + " eight runs in ten between {tenth} and {ninetieth}), and JPY {horizonLoss} bn over the {days} days simulated."),
    LOSS_ADDED_FEW(
            "It costs Japan JPY {mean} bn of value added in {period} ({gdp} of GDP), and JPY {horizonLoss} bn over the {days}"
                    + " days simulated, as a mean over too few runs for an interval."),
    /** The two levels whose difference it is. */
    LEVELS("With the measure Japan loses JPY {with} bn in {period}, without it JPY {without} bn."),
    SPARED("In {share} of the runs Japan loses less with the measure than without it."),
    /** An input that does not reach what binds, so that nobody takes it for one that is not read. */
    UNREACHED(
            "Own reserves of oxides are no reserves of finished magnets: longer ones do not move the day on which want of magnets"
                    + " first holds up {industries}."),
    LOSS_LEVEL(
            "Japan loses JPY {mean} bn of value added in {period} ({gdp} of GDP; 95% interval of the mean {low} to {high};"
                    + " eight runs in ten between {tenth} and {ninetieth}), and JPY {horizonLoss} bn over the {days} days simulated."),
    LOSS_LEVEL_FEW(
            "Japan loses JPY {mean} bn of value added in {period} ({gdp} of GDP), and JPY {horizonLoss} bn over the {days} days"
                    + " simulated, as a mean over too few runs for an interval."),
    MADE_UP("After output made up later it would be JPY {loss} bn in {period}."),
    /** The same question without a model of anybody, so that one sees what the agents add to arithmetic. */
    NULL_MODEL(
            "Arithmetic alone (stock, the inflow that is left and the reserve against need, with nobody who reacts) would say JPY {loss} bn"
                    + " in {period}."),
    /** Why rows do not add up to the total. */
    CARS(
            "The industries alone add up to JPY {sum} bn in {period}: {count} of them feed the same cars, and of these only the one"
                    + " that loses most counts in each week."),
    /** The damage share, spelt out. */
    DAMAGE_SHARE(
            "The damage share is the loss per yen of exposed value added that is not produced: JPY {low} bn in {period} were it"
                    + " {lowShare} in every run, {central} at {centralShare}, {high} at {highShare}."),
    INPUTS(
            "The result rests on {rows} input rows: {observed} observed, {derived} derived, {assumed} assumed ({share}), {remainder} remainder."),
    /** How far the model is to be trusted. */
    REPLAY(
            "In its replay of 2009 to 2013 the model meets {passed} of {rows} observations it was fitted to ({share}; asked {bar}) and"
                    + " misses prices by a factor of {factor} (asked {asked}), as a mean of {seeds} seeds: it {verdict} the bar set for it."),
    FAILURES("Of {begun} runs {failed} failed and are left out: {examples}; seed {seed}."),
    /** There is nothing to compare with. */
    NOTHING_TO_TAKE_OUT(
            "Nothing that could be taken out begins on {date} or later, so that these are levels: what a measure adds"
                    + " cannot be told."),
    TWINS_LEFT_OUT("These are levels: without twins it cannot be told what of them the measure adds."),
    NOT_A_FORECAST("A what-if under stated assumptions, not a forecast.");

    private final String pattern;

    RunSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
