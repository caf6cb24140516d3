package chokepoint.findings.variance;

import chokepoint.core.material.Item;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.time.WeekCalendar;
import java.util.ArrayList;
import java.util.List;

/** The outcomes of a run whose variance is taken apart: Japan's loss, prices, and days to the first lost output by industry. */
public final class CrossedOutcomes {

    private static final List<Item> PRICES = List.of(Item.DY, Item.TB);

    private final double horizonDays;
    private final List<String> labels = new ArrayList<>();

    public CrossedOutcomes(Scenario scenario) {
        horizonDays = (scenario.timeline().endWeek() - scenario.timeline().measureWeek()) * WeekCalendar.DAYS_PER_WEEK;
        labels.add("Japan, loss of the first year, ¥ bn");
        PRICES.forEach(item -> labels.add(item.symbol() + ", ln of the mean free price in Japan in the first year"));
        for (WorldStructure.Industry industry : scenario.structure().industries()) {
            labels.add(industry.name() + ", days to the first lost output");
        }
        for (WorldStructure.Industry industry : scenario.structure().industries()) {
            labels.add(industry.name() + ", output lost in the first year, % of plan");
        }
    }

    /** What each outcome is, in the order of {@link #of}. */
    public List<String> labels() {
        return List.copyOf(labels);
    }

    /** The outcomes of a run; days beyond the horizon count as the horizon. */
    public double[] of(RunRecord run) {
        RunOutcome outcome = RunOutcome.of(run);
        List<Double> values = new ArrayList<>();
        values.add(outcome.lossJpyBn());
        for (Item item : PRICES) {
            double sum = 0;
            for (int week = 0; week < WeekCalendar.WEEKS_PER_YEAR; week++) {
                sum += run.market(MarketSeries.JAPAN_FREE_PRICE, item)[run.measureIndex() + week];
            }
            values.add(Math.log(sum / WeekCalendar.WEEKS_PER_YEAR));
        }
        for (IndustryOutcome industry : outcome.industries()) {
            values.add(Math.min(horizonDays, industry.daysToSurvive()));
        }
        for (IndustryOutcome industry : outcome.industries()) {
            values.add(100 * industry.lostFirstYearShare());
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
