package chokepoint.reports.words;

/** What happened to one industry in one run, sentence by sentence. */
public enum StorySentence implements Template {
    HEADLINE(
            "Of “{title}”: {industry}, run {replication} of {runs} (the median in days to its first lost output), seed {seed}."),
    NOTHING_USED("The industry uses no rare earth in this world."),
    EVE(
            "On the eve of {date} it held {total} days of {nest}: {parts} days as parts, {own} days as own reserve and {houses} days as stock"
                    + " with trading houses."),
    NONE_REFUSED("In the {weeks} weeks from then on none of what it ordered of it was refused a licence."),
    REFUSED(
            "In the {weeks} weeks from then on {share} of what it ordered of it was refused a licence ({before} in the weeks before)."),
    OTHER_SUPPLY(
            "Besides Chinese lots all of Japan got of it, in the first {days} days, {contract} t under offtake contracts, {spot} t"
                    + " from producers elsewhere, {leaked} t smuggled or re-exported and {reserve} t from the national reserve."),
    PARTS_GONE("Its parts made of it were gone by {date} (day {day})."),
    OWN_RESERVE_GONE("Its own reserve of it was gone by {date} (day {day})."),
    TRADING_HOUSES_GONE("Its stock of it with trading houses was gone by {date} (day {day})."),
    FIRST_FIRM("The first of its firms ran short in the week of {date}."),
    FIRST_LOSS("The industry lost its first output on {date} (day {day})."),
    MOSTLY("Most of what it lost was for want of {nest}, because {cause}."),
    DEPTH(
            "Output was lowest in the week of {date}, at {share} of plan; in the first {days} days {lost} of a year's output was lost."),
    TWIN_CALM("Without the measure the same run loses no output."),
    TWIN_TOO(
            "Without the measure the same run loses its first output on {date} (day {day}), and {lost} of a year's output in the first"
                    + " {days} days."),
    NOT_WHOLE("It was not whole again inside the horizon."),
    WHOLE("It was whole again from {date} on (day {day})."),
    NEVER_SHORT("It never lost output; what came closest to running out is {nest}.");

    private final String pattern;

    StorySentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
