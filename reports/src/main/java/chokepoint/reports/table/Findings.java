package chokepoint.reports.table;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.world.Provenance;
import chokepoint.reports.statistics.Binding;
import chokepoint.reports.statistics.DaysSpread;
import chokepoint.reports.statistics.Ensemble;
import chokepoint.reports.statistics.IndustrySummary;
import chokepoint.reports.statistics.InputShares;
import chokepoint.reports.statistics.JapanSummary;
import chokepoint.reports.statistics.Runs.FailedRun;
import chokepoint.reports.statistics.Spread;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the numbers say, in plain words made from them. */
public final class Findings {

    /** How every result is to be read. */
    public static final String NOT_A_FORECAST = "A what-if under stated assumptions, not a forecast.";

    private static final double YEAR_DAYS = 365;
    /** Under this number of runs, "in 8 of 10 runs" says nothing. */
    private static final int RUNS_FOR_RANGE = 10;

    /** Failures that are told one by one. */
    private static final int SHOWN_FAILURES = 3;

    private final Ensemble ensemble;
    private final String damageShareName;
    private final List<IndustrySummary> byUrgency;

    /**
     * @param damageShareName how λ is written: where only ASCII can be shown, spelt out
     */
    public Findings(Ensemble ensemble, String damageShareName) {
        this.ensemble = ensemble;
        this.damageShareName = damageShareName;
        byUrgency = ensemble.byUrgency();
    }

    /** Who runs out first, when, and why: one sentence. */
    public String first() {
        IndustrySummary first = byUrgency.get(0);
        if (first.neverShortShare() >= 1) {
            return nobodyShort();
        }
        if (!first.firstLostOutput().happens()) {
            String share = Figures.runsShare(1 - first.neverShortShare()) + " of " + runs() + ".";
            return byUrgency.size() == 1
                    ? "In most runs " + first.name() + " loses no output within " + horizon() + "; it does in " + share
                    : "In most runs no industry loses output within " + horizon() + "; the most exposed is "
                            + first.name() + ", which does in " + share;
        }
        List<IndustrySummary> atOnce = byUrgency.stream()
                .filter(industry -> industry.firstLostOutput().median() < 1)
                .toList();
        return atOnce.size() > 1 ? severalAtOnce(atOnce) : oneFirst(first);
    }

    /** Which runs broke off, and why; empty when none did. */
    public String failures() {
        List<FailedRun> failures = ensemble.runs().failures();
        if (failures.isEmpty()) {
            return "";
        }
        String examples = failures.stream()
                .limit(SHOWN_FAILURES)
                .map(failure -> "run " + failure.replication() + " (" + failure.message() + ")")
                .collect(Collectors.joining(", "));
        String more = failures.size() > SHOWN_FAILURES ? ", and " + (failures.size() - SHOWN_FAILURES) + " more" : "";
        return Figures.count(failures.size()) + " of " + Figures.count(ensemble.runsBegun()) + " runs failed and "
                + (failures.size() == 1 ? "is" : "are") + " left out: " + examples + more + "; seed " + ensemble.seed()
                + ".";
    }

    private String nobodyShort() {
        String who = byUrgency.size() == 1
                ? capital(byUrgency.get(0).name()) + " loses no output"
                : "None of the " + byUrgency.size() + " industries loses output";
        return who + " within " + horizon() + " in " + (ensemble.runCount() == 1 ? "" : "any of ") + runs() + ".";
    }

    private String severalAtOnce(List<IndustrySummary> atOnce) {
        String who = atOnce.size() == byUrgency.size()
                ? "All " + atOnce.size() + " industries lose"
                : capital(join(atOnce.stream().map(IndustrySummary::name).toList())) + " lose";
        return who + " output at once, on " + Figures.dayInWords(ensemble.measureDate()) + ", in "
                + (ensemble.runCount() == 1 ? "the single run" : "at least half of " + runs()) + ".";
    }

    private String oneFirst(IndustrySummary first) {
        DaysSpread days = first.firstLostOutput();
        String subject = byUrgency.size() == 1
                ? capital(first.name()) + " loses output "
                : capital(first.name()) + " is the first to lose output: ";
        return subject + when(days) + reason(first.binding()) + ".";
    }

    private String when(DaysSpread days) {
        boolean one = ensemble.runCount() == 1;
        String start = Figures.dayInWords(ensemble.measureDate());
        if (days.median() < 1) {
            return (one ? "in the single run" : "in half of " + runs()) + " at once, on " + start;
        }
        String date = Figures.dayInWords(ensemble.dateAfter(days.median()));
        return one
                ? "in the single run " + daysInWords(days.median()) + " after " + start + ", on " + date
                : "in half of " + runs() + " within " + daysInWords(days.median()) + " of " + start + ", by " + date
                        + range(days);
    }

    private String range(DaysSpread days) {
        if (ensemble.runCount() < RUNS_FOR_RANGE) {
            return "";
        }
        String early = Figures.count((long) Math.floor(days.p10()));
        return Double.isInfinite(days.p90())
                ? " (one run in ten within " + early + " days, more than one in ten not inside the "
                        + Figures.whole(ensemble.horizonDays()) + " days simulated)"
                : " (eight runs in ten: " + early + " to " + daysInWords(days.p90()) + ")";
    }

    private static String reason(Binding binding) {
        Nest nest = binding.nest();
        if (nest == null) {
            return "";
        }
        String cause = binding.cause() == Cause.NONE ? "" : ", mostly because " + Figures.inWords(binding.cause());
        return ", for want of " + Figures.inWords(nest) + cause;
    }

    /** How many run short, and what it costs Japan: one sentence. */
    public String cost() {
        JapanSummary japan = ensemble.japan();
        Spread net = japan.netLossJpyBn();
        String loss = net.mean() <= 0
                ? "Japan loses no value added in the first year"
                : "Japan loses JPY " + Figures.amount(net.mean()) + " bn of value added in the first year"
                        + (ensemble.runCount() == 1 ? "" : " on average") + spread(net) + ", "
                        + Figures.gdpShare(japan.lossShareOfGdp().mean()) + " of GDP, at " + damageShareName + " "
                        + Figures.amount(japan.damageShare().mean());
        return counted() + loss + ".";
    }

    private String spread(Spread net) {
        return ensemble.runCount() < RUNS_FOR_RANGE
                ? ""
                : " (" + Figures.amount(net.p10()) + " to " + Figures.amount(net.p90()) + " in eight runs of ten)";
    }

    private String counted() {
        if (byUrgency.size() == 1) {
            return "";
        }
        double limit = Math.min(YEAR_DAYS, ensemble.horizonDays());
        long withinYear = byUrgency.stream()
                .filter(industry -> industry.firstLostOutput().median() < limit)
                .count();
        String within = limit < YEAR_DAYS ? Figures.whole(limit) + " days" : "a year";
        String where = ensemble.runCount() == 1 ? "In this run " : "In most runs ";
        String who = withinYear == byUrgency.size()
                ? "all " + withinYear + " industries lose"
                : withinYear == 0
                        ? "none of the " + byUrgency.size() + " industries loses"
                        : withinYear + " of the " + byUrgency.size() + " industries "
                                + (withinYear == 1 ? "loses" : "lose");
        return where + who + " output within " + within + ", and ";
    }

    /** How much of the result rests on assumed inputs: one sentence. */
    public String inputs() {
        InputShares shares = InputShares.of(ensemble.scenario().inputs());
        if (shares.rows() == 0) {
            return "The scenario has no input rows.";
        }
        return Figures.count(shares.rows()) + (shares.rows() == 1 ? " input row: " : " input rows: ")
                + shares.byProvenance().stream()
                        .filter(count -> count.rows() > 0 || count.provenance() == Provenance.ASSUMED)
                        .map(count -> Figures.count(count.rows()) + " "
                                + count.provenance().key() + " (" + Figures.runsShare(count.share()) + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** What λ is, and what the loss would be at its low, central and high value: one sentence. */
    public String damageShare() {
        String meaning = "The damage share " + damageShareName
                + " is the loss per yen of exposed value added that is not produced";
        if (ensemble.japan().netLossJpyBn().mean() <= 0) {
            return meaning + ".";
        }
        return meaning + "; were it the same in every run, the mean loss would be "
                + join(ensemble.japan().atDamageShare().stream()
                        .map(loss -> "JPY " + Figures.amount(loss.meanNetLossJpyBn()) + " bn ("
                                + Figures.gdpShare(loss.meanLossShareOfGdp()) + " of GDP) at " + damageShareName + " "
                                + Figures.amount(loss.damageShare()))
                        .toList())
                + ".";
    }

    private String horizon() {
        return daysInWords(ensemble.horizonDays());
    }

    private String runs() {
        return ensemble.runCount() == 1 ? "the single run" : "the " + Figures.count(ensemble.runCount()) + " runs";
    }

    private static String daysInWords(double days) {
        long whole = (long) Math.floor(days);
        return Figures.count(whole) + (whole == 1 ? " day" : " days");
    }

    /** Items with commas and a last "and"; semicolons where an item holds a comma. */
    static String join(List<String> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        boolean commas = items.stream().anyMatch(item -> item.indexOf(',') >= 0);
        String all = String.join(commas ? "; " : ", ", items.subList(0, items.size() - 1));
        return all + (commas ? "; and " : " and ") + items.get(items.size() - 1);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
