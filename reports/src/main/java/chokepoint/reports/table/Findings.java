package chokepoint.reports.table;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.findings.ensemble.AddedSummary;
import chokepoint.findings.ensemble.Binding;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.FirstIndustry;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.JapanSummary;
import chokepoint.findings.ensemble.JapanSummary.LossAtDamageShare;
import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.ensemble.Runs.FailedRun;
import chokepoint.findings.variance.InputShares;
import chokepoint.reports.words.RunSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the numbers say: the one set of statements that tables, titles and pages draw on. What a measure adds is told where runs have
 * twins; else levels, with a word that they are.
 */
public final class Findings {

    /** How every result is to be read. */
    public static final String NOT_A_FORECAST = RunSentence.NOT_A_FORECAST.say();

    /** With fewer runs, "eight in ten" says nothing. */
    private static final int RUNS_FOR_RANGE = 10;

    /** Failures that are told one by one. */
    private static final int SHOWN_FAILURES = 3;

    private final Ensemble ensemble;
    private final Optional<AddedSummary> added;
    private final FirstIndustry first;

    public Findings(Ensemble ensemble) {
        this.ensemble = ensemble;
        added = ensemble.added();
        first = added.map(AddedSummary::first).orElse(ensemble.first());
    }

    /** Who stops first, when, and for want of what. */
    public List<String> first() {
        List<String> said = new ArrayList<>();
        if (added.isEmpty()) {
            said.add(
                    ensemble.hasTwin()
                            ? RunSentence.TWINS_LEFT_OUT.say()
                            : RunSentence.NOTHING_TO_TAKE_OUT.say(Figures.dayInWords(ensemble.measureDate())));
        }
        said.add(earliest());
        if (first.earliestDays().everHappens() && !first.ranked().isEmpty()) {
            said.add(mostOften());
            why().ifPresent(said::add);
        }
        unreached().ifPresent(said::add);
        if (ensemble.eveShare() > 0) {
            said.add(RunSentence.EVE.say(
                    Figures.runsShare(ensemble.eveShare()), Figures.dayInWords(ensemble.measureDate())));
        }
        return said;
    }

    private String earliest() {
        DaysSpread days = first.earliestDays();
        String runs = Figures.count(days.runs());
        String horizon = Figures.whole(ensemble.horizonDays());
        boolean more = added.isPresent();
        if (!days.everHappens()) {
            return (more ? RunSentence.FIRST_ADDED_NEVER : RunSentence.FIRST_LEVEL_NEVER).say(runs, horizon);
        }
        if (!days.happens()) {
            return (more ? RunSentence.FIRST_ADDED_RARE : RunSentence.FIRST_LEVEL_RARE)
                    .say(
                            Figures.count(days.hit()),
                            runs,
                            horizon,
                            Figures.runsShare(days.hitShareLow()),
                            Figures.runsShare(days.hitShareHigh()));
        }
        String day = days(days.median());
        String date = Figures.dayInWords(ensemble.dateAfter(days.median()));
        if (days.runs() == 1) {
            return (more ? RunSentence.FIRST_ADDED_ONE : RunSentence.FIRST_LEVEL_ONE).say(day, date);
        }
        if (Double.isNaN(days.medianLow())) {
            return (more ? RunSentence.FIRST_ADDED_FEW : RunSentence.FIRST_LEVEL_FEW).say(day, date, runs);
        }
        return (more ? RunSentence.FIRST_ADDED : RunSentence.FIRST_LEVEL)
                .say(
                        day,
                        date,
                        runs,
                        days(days.medianLow()),
                        days(days.medianHigh()),
                        days(days.lowerQuartile()),
                        days(days.upperQuartile()));
    }

    private String days(double days) {
        return Figures.days(days, ensemble.horizonDays());
    }

    private String mostOften() {
        FirstIndustry.Share one = first.ranked().get(0);
        if (first.ranked().size() == 1) {
            return RunSentence.ALWAYS.say(one.name(), Figures.runsShare(first.shareOfRuns(one)));
        }
        if (first.named() == 1) {
            return RunSentence.MOST_OFTEN_ONE.say(one.name(), Figures.runsShare(first.shareOfRuns(one)));
        }
        FirstIndustry.Share other = first.ranked().get(1);
        String share = Figures.runsShare(first.shareOfRuns(one));
        String otherShare = Figures.runsShare(first.shareOfRuns(other));
        return first.more() == 0
                ? RunSentence.MOST_OFTEN_TWO.say(one.name(), share, other.name(), otherShare)
                : RunSentence.MOST_OFTEN_MORE.say(
                        one.name(), share, other.name(), otherShare, Figures.count(first.more()));
    }

    private Optional<String> why() {
        IndustrySummary industry =
                ensemble.industries().get(first.ranked().get(0).industry());
        Binding binding = industry.binding();
        Nest nest = binding.nest();
        return nest == null || binding.cause() == Cause.NONE
                ? Optional.empty()
                : Optional.of(
                        RunSentence.WHY.say(industry.name(), Figures.inWords(nest), Figures.inWords(binding.cause())));
    }

    private Optional<String> unreached() {
        String industries = ensemble.industries().stream()
                .filter(industry -> magnetsFirst(industry.index()))
                .map(IndustrySummary::name)
                .collect(Collectors.joining("; "));
        return industries.isEmpty() ? Optional.empty() : Optional.of(RunSentence.UNREACHED.say(industries));
    }

    /** Whether want of magnets holds an industry up in more than half of the runs, and no later than want of anything else. */
    private boolean magnetsFirst(int industry) {
        double days = medianDays(industry, Nest.MAGNETS);
        return Double.isFinite(days) && Stream.of(Nest.values()).allMatch(nest -> medianDays(industry, nest) >= days);
    }

    private double medianDays(int industry, Nest nest) {
        return ensemble.nestSurvival(industry, nest).map(DaysSpread::median).orElse(Double.POSITIVE_INFINITY);
    }

    /** Who is named as the first, for a title: one industry, or two that the runs do not tell apart; empty for nobody. */
    public String firstNamed() {
        return first.ranked().stream()
                .limit(first.named())
                .map(FirstIndustry.Share::name)
                .collect(Collectors.joining(" or "));
    }

    /** Median day of the earliest loss of any industry, infinite without one. */
    public double firstDays() {
        return first.earliestDays().median();
    }

    /** Industries that lose output within {@code days} in more than half of the runs. */
    public long countWithin(double days) {
        return ensemble.industries().stream()
                .filter(industry -> ensemble.firstLoss(industry).median() < days)
                .count();
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
        return RunSentence.FAILURES.say(
                Figures.count(ensemble.runsBegun()),
                Figures.count(failures.size()),
                examples + more,
                Long.toString(ensemble.seed()));
    }

    /** How many industries lose output, and what it costs Japan. */
    public List<String> cost() {
        List<String> said = new ArrayList<>();
        double days = Math.min(DaysSpread.RESTRICTED_DAYS, ensemble.horizonDays());
        said.add((added.isPresent() ? RunSentence.COUNT_ADDED : RunSentence.COUNT_LEVEL)
                .say(
                        Figures.whole(days),
                        Figures.count(countWithin(days)),
                        Figures.count(ensemble.industries().size())));
        said.add(loss());
        JapanSummary loss = shown();
        added.ifPresent(summary -> {
            said.add(RunSentence.LEVELS.say(
                    Figures.amount(ensemble.japan().lossMean().mean()),
                    period(),
                    Figures.amount(summary.without().lossMean().mean())));
            if (loss.negativeShare() > 0) {
                said.add(RunSentence.SPARED.say(Figures.runsShare(loss.negativeShare())));
            }
        });
        said.add(RunSentence.MADE_UP.say(
                Figures.amount(loss.lossAfterMadeUpJpyBn().mean()), period()));
        said.add(RunSentence.NULL_MODEL.say(Figures.amount(loss.nullLossMeanJpyBn()), period()));
        cars().ifPresent(said::add);
        return said;
    }

    private JapanSummary shown() {
        return added.map(AddedSummary::japan).orElse(ensemble.japan());
    }

    private String loss() {
        JapanSummary loss = shown();
        MeanInterval mean = loss.lossMean();
        String amount = Figures.amount(mean.mean());
        String gdp = Figures.gdpShare(loss.lossShareOfGdp().mean());
        String horizonLoss = Figures.amount(loss.lossHorizonJpyBn().mean());
        String horizon = Figures.whole(ensemble.horizonDays());
        if (ensemble.runCount() < RUNS_FOR_RANGE) {
            return (added.isPresent() ? RunSentence.LOSS_ADDED_FEW : RunSentence.LOSS_LEVEL_FEW)
                    .say(amount, period(), gdp, horizonLoss, horizon);
        }
        return (added.isPresent() ? RunSentence.LOSS_ADDED : RunSentence.LOSS_LEVEL)
                .say(
                        amount,
                        period(),
                        gdp,
                        Figures.amount(mean.low()),
                        Figures.amount(mean.high()),
                        Figures.amount(loss.lossJpyBn().p10()),
                        Figures.amount(loss.lossJpyBn().p90()),
                        horizonLoss,
                        horizon);
    }

    /** The time over which losses of the first year are summed: the first year, or the days of a shorter horizon. */
    public String period() {
        return period(ensemble);
    }

    /** See {@link #period()}. */
    public static String period(Ensemble ensemble) {
        return ensemble.coversTheFirstYear()
                ? "the first year"
                : "the first " + Figures.whole(ensemble.firstYearDays()) + " days";
    }

    private Optional<String> cars() {
        long rows = ensemble.scenario().structure().industries().stream()
                .filter(WorldStructure.Industry::carRow)
                .count();
        double sum = ensemble.industries().stream()
                .mapToDouble(industry -> added.map(summary ->
                                summary.lossJpyBn().get(industry.index()).mean())
                        .orElse(industry.lossJpyBn().mean()))
                .sum();
        return rows < 2
                ? Optional.empty()
                : Optional.of(RunSentence.CARS.say(Figures.amount(sum), period(), Figures.count(rows)));
    }

    /** How much of the result rests on assumed inputs: one sentence. */
    public String inputs() {
        InputShares shares = InputShares.of(ensemble.scenario().inputsRead());
        return RunSentence.INPUTS.say(
                Figures.count(shares.rows()),
                Figures.count(shares.rows(Provenance.OBSERVED)),
                Figures.count(shares.rows(Provenance.DERIVED)),
                Figures.count(shares.rows(Provenance.ASSUMED)),
                Figures.runsShare(shares.share(Provenance.ASSUMED)),
                Figures.count(shares.rows(Provenance.REMAINDER)));
    }

    /** How the model does in its replay: one sentence, where that is known. */
    public Optional<String> replay() {
        return ensemble.replayScore().map(score -> ReplayWords.of(score, RunSentence.REPLAY));
    }

    /** What λ is, and what the loss would be at its low, central and high value: one sentence. */
    public String damageShare() {
        List<LossAtDamageShare> at = shown().atDamageShare();
        return RunSentence.DAMAGE_SHARE.say(
                Figures.amount(at.get(0).meanLossJpyBn()),
                period(),
                Figures.amount(at.get(0).damageShare()),
                Figures.amount(at.get(1).meanLossJpyBn()),
                Figures.amount(at.get(1).damageShare()),
                Figures.amount(at.get(2).meanLossJpyBn()),
                Figures.amount(at.get(2).damageShare()));
    }
}
