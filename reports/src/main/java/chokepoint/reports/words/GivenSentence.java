package chokepoint.reports.words;

/** What is said of what drives a scenario by runs that were made for something else. */
public enum GivenSentence implements Template {
    ASKED(
            "Asked are {runs} finished runs, in each of which every input was drawn anew; inputs stand in {groups} groups, of which the"
                    + " {looked} that a result rises or falls with most are looked at for it."),
    BROKE_OFF("Of {runs} runs {failed} broke off and are left out."),
    FIRST("Of {all} runs the first {asked} are asked here; “chokepoint sensitivity” asks all of a folder."),
    LEADS("By itself “{label}” carries {share} of the variance of {target} (95% interval {low} to {high})."),
    CHANCE(
            "Were no group of any effect on {target}, the largest of the {looked} looked at would seem to carry more than {threshold} in one"
                    + " of 20 tries; what lies under it is not named."),
    NEXT(
            "What else moves {target}, {runs} runs cannot tell; about {more} would, if “{label}” carries the {share} that it seems to."),
    NEXT_UNKNOWN("What else moves {target}, {runs} runs cannot tell, nor how many would."),
    CANNOT(
            "On what moves {target}: {runs} runs cannot tell; about {more} would, if “{label}” carries the {share} that it seems to."),
    CANNOT_SAY("On what moves {target}: {runs} runs cannot tell, nor how many would."),
    TOO_FEW("On what moves {target}: {runs} runs cannot tell; {least} are the least that are asked."),
    STILL("Nothing moves {target}: it is the same in all {runs} runs."),
    NOTHING_DRAWN("Nothing but luck moves {target}: no input is drawn."),
    LINE(
            "A straight line in the {columns} groups that can stand high or low explains {share} of the variance of {target}, and {adjusted}"
                    + " once it is allowed for that as many groups without effect explain something, too."),
    NO_LINE(
            "A straight line in the {columns} groups that can stand high or low explains no more of the variance of {target} than as many"
                    + " groups without effect would."),
    TOO_FEW_FOR_LINE("A straight line in {columns} groups takes at least {least} runs."),
    RISES(
            "On that line {target} rises with “{label}”, by {slope} standard deviations for one of it (95% interval {low} to {high})."),
    FALLS(
            "On that line {target} falls as “{label}” rises, by {slope} standard deviations for one of it (95% interval {low} to {high})."),
    WEIGHED(
            "Of what is told to move it, {observed} falls on observed inputs, {derived} on derived, {assumed} on assumed ones, {remainder} on"
                    + " what fills an observed total, and {other} on courses and the calibrated set, which are no rows."),
    NOT_WEIGHED("As nothing is told to move it, what the inputs rest on is counted by rows alone.");

    private final String pattern;

    GivenSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
