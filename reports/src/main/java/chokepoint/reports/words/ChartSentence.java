package chokepoint.reports.words;

/** What the titles and captions of the charts of a run say. Those of the reserves name the same first industry as the findings. */
public enum ChartSentence implements Template {
    /** The first day is that of the earliest loss of any industry, the names those most often first. */
    RESERVES(
            "How long stocks last: the thinnest firms stop first, after {days} days, most often those of {industries}."),
    RESERVES_RARE("How long stocks last: in more than half of the runs no industry runs short."),
    /** The highest ratio of the two medians in a week in which both kinds of lots trade. */
    PRICES(
            "Prices: in the dearest week a lot of {item} without a licence costs {ratio} times one with a licence (medians of the runs)."),
    PRICES_NONE("Prices: no lot is sold outside the licences."),
    PRICES_ONE("Prices: without a control there is one market."),
    PRICES_NOTHING_SAVED("Prices: a licence saves nothing."),
    COVER("Cover: stocks of the binding oxide fall to half in {count} of {all} industries (medians of the runs)."),
    OUTPUT("Output falls furthest in {industry}, to {share} of plan in the median of the runs."),
    OUTPUT_WHOLE("Output: in the median of the runs every industry keeps to 99% of its plan or more."),
    /** What the bottom line adds up to at the end of the horizon. */
    LOSS("Value added lost: JPY {lost} bn after {days} days, in the mean of the runs."),
    LOSS_ADDED(
            "Value added lost: after {days} days JPY {lost} bn with the measure and {without} bn without it, in the mean of the runs."),
    SURVIVAL(
            "Time to survive by oxide: shortest in {industry}, for want of {nest}, {days} days in the median of the runs."),
    SURVIVAL_NONE("Time to survive by oxide: none stops an industry in more than half of the runs."),
    SUPPLY("Who supplied Japan: China's licensed share of {goods} goes from {before} to {after}."),
    /** Where the year before is not recorded, or nothing was bought in it. */
    SUPPLY_AFTER("Who supplied Japan: China's licensed share of {goods} is {after} under the measure."),
    SUPPLY_NO_MEASURE("Who supplied Japan: China's share is {before} in one year and {after} in the next."),
    SUPPLY_ONE_YEAR("Who supplied Japan: China's share is {after} in the first year."),
    SUPPLY_CAPTION(
            "In the {days} days from {date} on, {contract} of the tonnes come under contracts, {spot} from other purchases, {recycled}"
                    + " are recycled, {reserve} come from the national reserve and {leaked} are smuggled or re-exported past the licences."),
    BINDING(
            "What bound, when: {nest} in {share} of the weeks in which an industry is short in half of the runs or more."),
    BINDING_NONE("What bound, when: in no week is an industry short in half of the runs.");

    private final String pattern;

    ChartSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
