package chokepoint.core.scenario;

/** A rule that is kept beside the older one it replaces. A scenario asks for it; without it the older one holds, to the byte. */
public enum Rule {
    /** Each nest of a use is replaced by itself; if not, an industry learns to do without rare earths altogether. */
    SUBSTITUTION_BY_NEST(
            "substitutionByNest",
            "substitution by nest",
            "each oxide of a use is replaced by itself, in step with what of its orders is denied",
            "the first refusal of any of them starts a ramp by which an industry does without all"),
    /** Stocks before the first control are a state that is drawn; if not, users abroad hold precautionary stocks on their layers. */
    STOCKS_AT_ANCHOR(
            "stocksAtAnchor",
            "stocks drawn at their anchor",
            "stocks before the first control are drawn, item by item",
            "stock days hold for every item alike, with the table precautionary_stocks on top"),
    /** Finished magnets are a traded good of two grades, of which a control captures those with Dy or Tb alone; if not, all. */
    MAGNET_MAKERS(
            "magnetMakers",
            "magnets are a traded good",
            "finished magnets are of two grades, of which a control captures that with Dy or Tb alone, and imports are what customs count",
            "it captures all of them. Under way: makers outside China buy no oxides of their own yet"),
    /** A separator makes no more of an oxide than its feed on hand gives; if not, it may make a little more than its plan. */
    OUTPUT_WITHIN_FEED(
            "outputWithinFeed",
            "output within feed",
            "a separator makes no more of an oxide than its feed on hand gives",
            "a little more than its plan week after week"),
    /** What an announcement puts at risk says how alarming it is; if not, the scenario does. */
    ALARM_BY_EXPOSURE(
            "alarmByExposure",
            "alarm by exposure",
            "what an announcement puts at risk says how alarming it is",
            "alarmIndex says"),
    /** The licence office reviews applications in their turn; if not, a share of past purchases passes, as written by date. */
    LICENCE_QUEUE(
            "licenceQueue",
            "licences in a queue",
            "under a control that approves a part and clears it, the licence office reviews applications in their turn, with the same "
                    + "behaviour.licence_ numbers for all goods and destinations, and approvals and delayWeeks are not read",
            "a share of past purchases passes, as written by date");

    private final String key;
    private final String words;
    private final String whenOn;
    private final String whenOff;

    Rule(String key, String words, String whenOn, String whenOff) {
        this.key = key;
        this.words = words;
        this.whenOn = whenOn;
        this.whenOff = whenOff;
    }

    /** Name in files. */
    public String key() {
        return key;
    }

    /** Name in lists of differences. */
    public String words() {
        return words;
    }

    /** What holds with it and what without. */
    public String help() {
        return "true: " + whenOn + "; false: " + whenOff + ".";
    }
}
