package chokepoint.reports.words;

/**
 * What a comparison of policies, its brief and a search for policies say. Money is told with its unit, a difference with its 95% interval
 * or, where few runs differ, with their number and a sign test.
 */
public enum PolicySentence implements Template {
    // ---- from where one looks
    SEEN_AHEAD(
            "Seen from {eve}, before {ban} comes on {day}: at a chance of {yearly} a year it comes within {years} with"
                    + " {share}."),
    SEEN_GIVEN("Seen from {eve}, {ban} of {day} is given: it has come."),
    SEEN_DRAWN("The year of {ban} is drawn by luck in every run, at a chance of {yearly} a year."),
    SEEN_FROM_NOWHERE(
            "At a chance of {yearly} a year {ban} comes within {years} with {share}; no package announces anything."),
    NOTHING_COMPARED("Only {baseline} was run under {ban}, so that there is nothing to compare."),

    // ---- what Japan gains less what it costs Japan
    COUNTS(
            "Against {baseline}, Japan’s gain less cost is clearly above nought under {gain} of {count}, clearly below it under"
                    + " {loss}, too small to matter under {small}, and cannot be told under {unknown}."),
    MOST_GAINED("Most is gained by Japan under {policy}: its expected gain less cost is {gain}."),
    NO_GAIN_TOLD(
            "No gain is clear; of those of which the runs cannot tell, most loss is avoided by {policy}: Japan’s expected gain"
                    + " less cost is {gain}."),
    TOO_SMALL(
            "Nothing makes a difference that matters to Japan; nearest to a gain comes {policy}: its expected gain less"
                    + " cost is {gain}."),
    NONE_PAYS(
            "Nothing brings Japan more than it costs Japan; nearest to it comes {policy}: its expected gain less cost is"
                    + " {gain}."),
    AVOIDED("If the ban comes, {policy} avoids {avoided} of the {lost} that Japan loses under {baseline}."),
    DAYS_MOVED(
            "With it the first lost output of any industry moves by {japan} days and that of cars by {cars} days, plus being"
                    + " later; within 365 days nothing is lost in {never} of the runs, under {baseline} in {neverBaseline}."),
    DAYS_MOVED_WITHOUT_CARS(
            "Of any industry the first lost output moves with it by {japan} days, plus being later; within 365 days nothing is"
                    + " lost in {never} of the runs, under {baseline} in {neverBaseline}."),
    IF_NO_BAN("If no ban comes, Japan’s gain less cost under it is {gain}."),

    // ---- who pays and who gains
    TREASURIES("If the ban comes, treasuries pay {outlay} for it on balance, Japan’s {japan} of that."),
    JAPAN_ALONE("If the ban comes, Japan’s treasury alone pays for it: {outlay} on balance."),
    NO_TREASURY("If the ban comes, no treasury pays or takes in anything for it."),
    PRODUCERS("Producers outside China get {producers} from it, the largest part, {most}, in {country}."),
    NO_PRODUCER("No producer gets anything from it."),
    EMPTY_SIDE(
            "One side of the account is empty: output that others lose, or are spared, is not counted, so that nothing is"
                    + " said on whether what the coalition spends is worth it."),
    STANDS_FILLED(
            "* The stock of {policy} is paid for at the price of its first day and bought by nobody: it stands filled, and what"
                    + " buying it would have done to prices and to others is left out."),

    // ---- how to read it
    DIFFERENCES(
            "Every figure is a difference to {baseline} over {runs} with the same luck; ranges are 95% intervals of the"
                    + " mean by a bootstrap of pairs, and where fewer than 20 runs differ their number and a sign test stand"
                    + " instead."),
    ONE_RUN("Every figure is a difference to {baseline} in one replication, which gives no interval."),
    GAIN_LESS_COST(
            "Gain less cost is Japan’s alone: its output that is not lost, less what its treasury pays, what holding"
                    + " stocks and raising taxes cost, and what its users pay more, at present value; expected: weighted with"
                    + " the chance of the ban."),
    VERDICTS(
            "Too small to matter: the whole interval lies within 1% of the expected loss under the baseline, or within 3 days either"
                    + " way. Cannot tell: the number beside it is about how many runs would."),
    DAYS(
            "Days count up to 365. The first lost output is that of whichever industry comes first in a run; cars stop with the"
                    + " first of their parts."),
    FLOOD("Lost to flood: capacity that no longer runs in the January nearest to two years after the ban (at the end of"
            + " shorter runs) if the exporter floods the market."),
    BROKEN_OFF("{runs} broke off; the replications concerned are left out everywhere. The first said: {message}."),
    NO_FORECAST("A what-if under stated assumptions, not a forecast."),
    MEANS(
            "An interval tells how exactly the mean over the runs is known, not what will happen: single runs spread much wider."),

    // ---- what it rests on
    REPLAY(
            "In its replay of 2009 to 2013 the model meets {passed} of {rows} observations it was fitted to ({share}; asked {bar}) and"
                    + " misses prices by a factor of {factor} (asked {asked}), as a mean of {seeds} seeds: it {verdict} the bar set for it."),
    ASSUMED(
            "Assumed: a chance of a ban of {yearly} a year; {discount} a year off amounts after 2026; {yen} yen a dollar; {tax}"
                    + " more for each dollar that is raised in taxes."),
    AT_OTHER_RATES(
            "Japan’s expected gain less cost under {policy} and {ban}: {zero} without discounting, {one} at 1% and"
                    + " {seven} at 7% a year."),
    COMMON_LUCK(
            "Common luck: with luck of their own, runs would have had to be at least {factor} times as many to know the"
                    + " losses avoided as well."),

    // ---- search for policies
    TRIED(
            "{count} were tried, each in {runs} with the same luck; {dear} of them are expected to cost treasuries more than the"
                    + " budget of {budget}."),
    RUN_AGAIN(
            "The best by each goal were run again in {runs} that the search has not seen (seed {seed}); every figure here is"
                    + " of those alone."),
    FOUND(
            "No. {number}, found for {goals}: {what} Japan’s expected gain less cost is {gain}, expected loss avoided {avoided},"
                    + " the first lost output of any industry moves by {days} days, plus being later, and the expected outlay of"
                    + " treasuries is {outlay}."),
    RECOMMENDED(
            "Recommended: no. {number}, which is clearly worth its cost to Japan; of those that are, it gains most."),
    NOTHING_RECOMMENDED("Nothing is recommended: of none of them can the gain be told from nought."),
    SEARCHED(
            "Expected, seen from {eve}: the ban weighted with its chance ({yearly} a year), the world without it with the rest;"
                    + " present values against doing nothing. The best of many means over few runs is flattered; what the search"
                    + " itself saw stands in front.csv and is not to be quoted.");

    private final String pattern;

    PolicySentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
