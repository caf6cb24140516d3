package chokepoint.reports.words;

/** Titles of the charts of a comparison of policies; a chart prints them without the full stop. */
public enum PolicyChartSentence implements Template {
    FRONTIER_BASELINE("Cost and loss avoided: only the baseline was run."),
    FRONTIER(
            "If {ban} comes, Japan clearly gains more than it pays from {count} of {all}; most loss is avoided by {policy},"
                    + " {avoided}."),
    FRONTIER_NONE(
            "If {ban} comes, Japan clearly gains more than it pays from {count} of {all}; none clearly avoids loss."),
    DAYS("Days gained, {ban}: Japan’s first lost output clearly comes later under {later} of {all}, earlier under"
            + " {earlier}."),
    REGRET(
            "Regret of Japan: at worst it gains {regret} less from {policy} than from the best policy of that state; no other of"
                    + " the {count} has a smaller worst case."),
    CAPACITY("Capacity: by {year} {policy} adds {added} t of Nd/Pr a year outside China to the baseline’s {baseline}."),
    CAPACITY_NONE("Capacity: no policy clearly adds Nd/Pr outside China by {year}."),
    CAPACITY_BEYOND("Capacity outside China: the runs end before {year}."),
    PAYMENTS("Payments: treasuries pay most under {policy}, {usd} at present value."),
    PAYMENTS_NONE("Payments: no treasury pays anything on balance."),
    FLOWS("Who pays whom under {policy}: {usd} pass through its instruments."),
    WATERFALL("Under {policy}, if the ban comes, Japan’s gain less cost is {gain}.");

    private final String pattern;

    PolicyChartSentence(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
