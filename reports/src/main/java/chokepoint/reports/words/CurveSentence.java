package chokepoint.reports.words;

/** What a cost curve says: what more of an instrument buys. */
public enum CurveSentence implements Template {
    ANYWAY("Without it {tonnes} t a year of {nests} run outside China on the first day of {year} under {ban}."),
    ENDS(
            "At {low} of {quantity} the outlay of treasuries is {lowOutlay}, and what runs beyond that {lowTonnes} t a year; at {high} they"
                    + " are {highOutlay} and {highTonnes} t a year."),
    /** The same in short, as a title. */
    BUYS(
            "At {low} to {high} of {quantity} the outlay of {lowOutlay} to {highOutlay} buys {lowTonnes} to {highTonnes} t a year."),
    PER_TONNE(
            "A tonne a year more costs least at {value}: {usd} (95% interval {low} to {high}), the outlay of all years counted."),
    NO_TONNE(
            "At no value can it be told from nought whether more runs outside China; what is paid goes to what runs anyway."),
    LAST("From {from} to {to} each further tonne a year costs {usd} (95% interval {low} to {high})."),
    LAST_FEW(
            "From {from} to {to} the outlay moves by {outlay}, and what runs by {tonnes} t a year; too few runs differ to say what a tonne"
                    + " of that costs."),
    LAST_UNTOLD(
            "From {from} to {to} the outlay moves by {outlay}, and whether more runs for it cannot be told: {tonnes} t a year."),
    LAST_STILL("From {from} to {to} nothing moves."),
    SHARE_ANYWAY("Of what runs at {value}, {share} would run without it."),
    LOSS("What it avoids of Japan's loss is {avoided} at {value}, where it is most."),
    NO_LOSS("Whether it avoids any of Japan's loss cannot be told at any value."),
    COUNTED(
            "Outlay is that of all treasuries over all years, less what they take in, over that under the baseline and discounted to {year};"
                    + " tonnes count on the first day of one year, so that a dollar buys more years of a tonne than this shows.");

    private final String pattern;

    CurveSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
