package chokepoint.reports.words;

/** What is said of the circumstances under which something happens. */
public enum DiscoverySentence implements Template {
    HAPPENS("“{happening}” comes about in {cases} of {runs} runs, {share}."),
    MOSTLY("It does so mostly where {condition}."),
    ALSO("And where {condition}."),
    LOWEST("“{what}” stands in the lowest {part} of what is drawn"),
    HIGHEST("“{what}” stands in the highest {part} of what is drawn"),
    MIDDLE("“{what}” stands above the lowest {low} and below the highest {high} of what is drawn"),
    AT_LEAST("“{what}” is set to {low} at least"),
    AT_MOST("“{what}” is set to {high} at most"),
    BETWEEN("“{what}” is set to {low} at least and {high} at most"),
    WORD("“{what}” is set to “{word}”"),
    OTHER_WORD("“{what}” is set to anything but “{word}”"),
    HALVES("The rule was found on one half of the {groups} and judged on the other, which holds {judged} runs."),
    JUDGED(
            "Of the {inside} runs there for which it holds {density} show it (95% interval {low} to {high}), against {base} of all of them."),
    COVERS("It covers {coverage} of those that show it (95% interval {low} to {high})."),
    EMPTY("None of the runs there meets it, so that it cannot be judged: ask again with more runs."),
    GROUPED(
            "Runs of one {group} have much in common: the intervals, which take each run for itself, are narrower than what is known."),
    CHANCE("Were the conditions without effect, a rule would do as well in {times} of 1,000 tries."),
    RARE_CHANCE("Were the conditions without effect, fewer than one of 1,000 rules would do as well."),
    MAY_BE_CHANCE("That is too often to rely on it."),
    SURE(
            "Without what it says of “{what}” the share would be {points} points lower on the half it was found on; of {samples} half-samples"
                    + " of the {groups} a condition on it is found in {times}."),
    COMMON("It comes about in most runs, so that the opposite tells more: ask where it does not."),
    NO_RULE("No rule tells these runs from the others: no circumstance is worth two points of that share."),
    NEVER("With no run that shows it nothing can be said of where it comes about."),
    ALWAYS("With no run that does not show it nothing can be said of where it comes about."),
    TOO_RARE("At least {needed} runs that show it are needed for a rule; about {more} runs would give as many."),
    TOO_COMMON(
            "At least {needed} runs that do not show it are needed for a rule; about {more} runs would give as many."),
    LEFT_OUT("Of {runs} runs {left} are left out: they broke off, or some key has no value of its own in them."),
    SET("Which calibrated set of behaviour holds is not looked at, as no set is higher than another."),
    PLACE(
            "Where many inputs are drawn as one group, it is told how high they stand together: the lowest 30% of what is drawn are the"
                    + " three runs of ten in which they stand lowest.");

    private final String pattern;

    DiscoverySentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
