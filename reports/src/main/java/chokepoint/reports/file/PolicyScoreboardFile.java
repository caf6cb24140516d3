package chokepoint.reports.file;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.findings.policy.DaysGained;
import chokepoint.findings.policy.Judgement;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.ScoreRow.AfterFlood;
import chokepoint.findings.policy.ScoreRow.CapacityAt;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.Unbought;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code scoreboard.csv}: every policy under every ban, against the baseline. */
final class PolicyScoreboardFile {

    private static final String USD = "USD";
    private static final String TONNES = "t REO/yr";
    private static final CapacityAt NOWHERE = CapacityAt.unknown(Nest.ND_PR, 0);

    private PolicyScoreboardFile() {}

    static ResultFile of(PolicyComparison comparison, Scoreboard scoreboard) {
        List<Entry<ScoreRow>> entries = new ArrayList<>(head(comparison));
        entries.addAll(lead());
        entries.addAll(gains(comparison));
        entries.addAll(capacity());
        entries.addAll(money());
        return Entry.table("scoreboard.csv", "One policy under one ban.", entries, scoreboard.rows());
    }

    private static List<Entry<ScoreRow>> head(PolicyComparison comparison) {
        return List.of(
                Entry.word(
                        "case",
                        "Name of the case, a scenario with a ban",
                        row -> row.ban().name()),
                Entry.word("policy", "Name of the policy", row -> row.policy().name()),
                new Entry<>(
                        Column.flag(
                                "stands_filled",
                                "Whether it holds stock that stands filled without having been bought in the run"),
                        row -> Unbought.in(row.policy())),
                Entry.word(
                        "baseline",
                        "Name of the policy it is compared with, replication by replication",
                        row -> comparison.baseline().name()),
                new Entry<>(
                        Column.whole(
                                "replications", "", "Replications that reached their end under every case and policy"),
                        row -> comparison.runs().count()),
                new Entry<>(
                        Column.whole("ban_year", "", "Year of the ban; 0 where luck draws it"),
                        row -> row.ban().banYear()),
                Entry.number(
                        "ban_by_then_probability",
                        "probability",
                        "Chance that the ban comes by its day at the comparison's yearly probability, seen from the eve of the first"
                                + " announcement; 1 where it has come by then, or luck draws its year inside the case",
                        ScoreRow::banProbability));
    }

    private static List<Entry<ScoreRow>> lead() {
        String gain = "Japan's gain less cost, the ban weighted with its chance, present value";
        List<Entry<ScoreRow>> entries =
                new ArrayList<>(Entry.difference("expected_gain_less_cost_usd", USD, gain, ScoreRow::expectedGain));
        entries.add(Entry.word(
                "expected_gain_verdict",
                "What it says: gain, loss, too_small (the interval lies within 1% of the expected loss under the baseline), cannot_tell",
                row -> word(row.judgement())));
        entries.add(new Entry<>(
                Column.whole(
                        "expected_gain_runs_that_would_tell",
                        "",
                        "About how many replications would tell where these cannot; 0 where they can, or nothing says so"),
                row -> row.judgement().moreRuns()));
        for (double rate : Scoreboard.FURTHER_RATES) {
            String percent = Long.toString(Math.round(100 * rate));
            entries.addAll(Entry.interval(
                    "expected_gain_less_cost_at_" + percent + "pct_usd",
                    USD,
                    "The same discounted at " + percent + "% a year",
                    row -> interval(row.expectedGainAt().get(rate))));
        }
        entries.add(Entry.word(
                "break_even",
                "Whether there is a yearly ban probability from which on Japan gains more than it costs Japan: number,"
                        + " without_a_ban (anyway), only_below (only up to that probability), never, none (the question does not arise)",
                row -> row.breakEven().kind().name().toLowerCase(Locale.ROOT)));
        entries.add(Entry.number(
                "break_even_yearly_probability",
                "probability per year",
                "That probability; 0 when Japan gains without a ban; empty when never or none",
                row -> row.breakEven().yearlyProbability()));
        entries.add(Entry.number(
                "break_even_possibly_yearly_probability",
                "probability per year",
                "Smallest probability at which the 95% interval (by Student's t) of Japan's expected gain holds nought or more; empty"
                        + " when it never does",
                row -> row.breakEven().possiblyYearlyProbability()));
        entries.add(Entry.number(
                "break_even_surely_yearly_probability",
                "probability per year",
                "Probability from which on that whole interval is nought or more; empty when it is not even for a certain ban",
                row -> row.breakEven().surelyYearlyProbability()));
        entries.addAll(Entry.interval(
                "gain_less_cost_if_ban_usd", USD, "Japan's gain less cost if the ban comes", ScoreRow::gainIfBan));
        entries.addAll(
                Entry.interval("gain_less_cost_if_no_ban_usd", USD, "The same if no ban comes", ScoreRow::gainIfNoBan));
        return entries;
    }

    private static String word(Judgement judgement) {
        return judgement.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static PairedDifference interval(@Nullable PairedDifference found) {
        return found == null ? NOWHERE.difference() : found;
    }

    private static List<Entry<ScoreRow>> gains(PolicyComparison comparison) {
        List<Entry<ScoreRow>> entries = new ArrayList<>(Entry.interval(
                "loss_avoided_usd", USD, "Value added not lost in Japan, present value", ScoreRow::lossAvoided));
        entries.addAll(Entry.interval(
                "loss_avoided_jpy_bn", "JPY bn", "The same, undiscounted, in yen of 2025", ScoreRow::lossAvoidedJpyBn));
        entries.add(Entry.number(
                "variance_reduction_factor",
                "factor",
                "How many times as many independent replications would know the loss avoided as well; empty where it does not"
                        + " vary",
                ScoreRow::varianceReduction));
        entries.addAll(Entry.interval(
                "output_lost_avoided_years",
                "years of planned output",
                "Output not lost, summed over the years, industries weighted by value added",
                ScoreRow::outputLostAvoided));
        entries.addAll(Entry.difference(
                "days_gained_days",
                "days",
                "How much later the first industry of Japan to do so loses output, min(days, 365)",
                ScoreRow::daysGained));
        entries.add(Entry.word(
                "days_gained_verdict",
                "What they say: gain, loss, too_small (the interval lies within 3 days), cannot_tell",
                row -> word(row.daysJudgement())));
        entries.add(Entry.number(
                "never_hit_share",
                "share",
                "Share of the replications in which no industry loses output within 365 days under this policy",
                ScoreRow::neverShare));
        for (String group : new DaysGained(comparison).groups()) {
            entries.addAll(Entry.interval(
                    "days_gained_" + slug(group) + "_days",
                    "days",
                    "The same of the first industry of the group " + group,
                    row -> interval(row.daysByGroup().get(group))));
        }
        for (Item item : Scoreboard.PEAKS) {
            entries.addAll(Entry.interval(
                    "price_peak_avoided_" + slug(item.symbol()) + "_factor",
                    "factor",
                    "Highest 13-week price in Japan over the price before, " + item.label()
                            + ": that of the baseline less that of the policy",
                    row -> interval(row.peakAvoided().get(item))));
        }
        return entries;
    }

    private static List<Entry<ScoreRow>> capacity() {
        List<Entry<ScoreRow>> entries = new ArrayList<>();
        for (Nest nest : Scoreboard.NESTS) {
            for (int year : new int[] {Scoreboard.NEAR_YEAR, Scoreboard.FAR_YEAR}) {
                entries.addAll(capacity(
                        "capacity_" + slug(nest.key()) + "_" + year,
                        "Capacity of " + nest.key() + " that runs outside China on 1 January " + year,
                        row -> row.capacity(nest, year)));
            }
        }
        for (Nest nest : Scoreboard.NESTS) {
            entries.addAll(capacity(
                    "after_flood_" + slug(nest.key()),
                    "Capacity of " + nest.key()
                            + " outside China in the January nearest to two years after the ban, or at the end of shorter runs, if the"
                            + " exporter floods the market after it",
                    row -> afterFlood(row, nest).capacity()));
            entries.addAll(Entry.interval(
                    "after_flood_" + slug(nest.key()) + "_lost_t_reo_per_year",
                    TONNES,
                    "Capacity of " + nest.key() + " that the flood has cost by then under the same policy",
                    row -> afterFlood(row, nest).lostTReoPerYear()));
        }
        return entries;
    }

    private static AfterFlood afterFlood(ScoreRow row, Nest nest) {
        return row.afterFlood(nest).orElse(new AfterFlood(NOWHERE, NOWHERE.difference()));
    }

    private static List<Entry<ScoreRow>> capacity(String name, String meaning, Function<ScoreRow, CapacityAt> at) {
        List<Entry<ScoreRow>> entries = new ArrayList<>();
        entries.add(Entry.number(
                name + "_t_reo_per_year",
                TONNES,
                meaning + "; mean",
                row -> at.apply(row).mean()));
        entries.addAll(Entry.interval(
                name + "_gain_t_reo_per_year",
                TONNES,
                "That less the baseline's",
                row -> at.apply(row).difference()));
        return entries;
    }

    private static List<Entry<ScoreRow>> money() {
        List<Entry<ScoreRow>> entries = new ArrayList<>();
        String over = ", over the baseline's, if the ban comes, present value";
        cost(entries, "japan_", " by Japan" + over, ScoreRow::japanCost);
        cost(entries, "", " by the whole coalition" + over, ScoreRow::jointCost);
        entries.addAll(Entry.interval(
                "transfers_usd", USD, "What producers get from instruments" + over, ScoreRow::transfers));
        entries.addAll(Entry.interval(
                "resource_cost_usd",
                USD,
                "Carry, investment in new plants and deadweight" + over,
                ScoreRow::resourceCost));
        entries.addAll(Entry.interval(
                "outlay_if_no_ban_usd",
                USD,
                "Outlay of the whole coalition if no ban comes, over the baseline's",
                ScoreRow::outlayIfNoBan));
        entries.addAll(Entry.interval(
                "japan_net_cost_if_no_ban_usd",
                USD,
                "Net cost to Japan if no ban comes, over the baseline's",
                ScoreRow::japanCostIfNoBan));
        return entries;
    }

    private static void cost(
            List<Entry<ScoreRow>> entries, String prefix, String over, Function<ScoreRow, ScoreRow.Cost> cost) {
        entries.addAll(Entry.interval(
                prefix + "outlay_usd",
                USD,
                "What is paid out of treasuries less what they take in" + over,
                row -> cost.apply(row).outlay()));
        entries.addAll(Entry.interval(
                prefix + "recoverable_usd",
                USD,
                "Worth of what instruments hold at the end, of what is paid for" + over,
                row -> cost.apply(row).recoverable()));
        entries.addAll(Entry.interval(
                prefix + "carry_usd",
                USD,
                "Cost of holding stocks, borne" + over,
                row -> cost.apply(row).carry()));
        entries.addAll(Entry.interval(
                prefix + "deadweight_usd",
                USD,
                "What raising the outlay costs beyond it, borne" + over,
                row -> cost.apply(row).deadweight()));
        entries.addAll(Entry.interval(
                prefix + "users_usd",
                USD,
                "What is paid more for the same oxides and magnets" + over,
                row -> cost.apply(row).users()));
        entries.addAll(Entry.interval(
                prefix + "net_cost_usd",
                USD,
                "Outlay less recoverable value, plus carry, deadweight and what users pay more, borne" + over,
                row -> cost.apply(row).net()));
    }

    /** A name in the letters of columns. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
