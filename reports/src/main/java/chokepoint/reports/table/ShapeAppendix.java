package chokepoint.reports.table;

import chokepoint.core.material.Item;
import chokepoint.core.validation.History;
import chokepoint.core.validation.History.Loss;
import chokepoint.core.validation.Period;
import chokepoint.findings.ensemble.Sample;
import chokepoint.reports.Appendix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The shape of the replay: when export prices peak, and what became of Japan's purchases. */
public final class ShapeAppendix {

    private static final double MEDIAN_PROBABILITY = 0.5;
    private static final Period BEFORE = Period.of("2010");
    private static final Period AFTER = Period.of("2012");

    private ShapeAppendix() {}

    /** When the price of each oxide is highest, and what is left of the peak at the end. */
    public static Appendix peaks(List<History> histories) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("oxide", "month of the peak", "peak over 2009", "end of 2013 over the peak"));
        for (int i = 0; i < Item.OXIDES; i++) {
            int oxide = i;
            int peak = (int) median(histories, history -> peakWeek(history.exportUsdPerKg()[oxide]));
            LocalDate day = histories.get(0).dateOf(peak);
            rows.add(List.of(
                    Item.values()[oxide].symbol(),
                    String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue()),
                    ScoreTable.number(median(histories, history -> {
                        double[] price = history.exportUsdPerKg()[oxide];
                        return price[peakWeek(price)] / history.mean(price, Period.of("2009"));
                    })),
                    ScoreTable.number(median(histories, history -> {
                        double[] price = history.exportUsdPerKg()[oxide];
                        return history.mean(price, Period.of("2013-12")) / price[peakWeek(price)];
                    }))));
        }
        return new Appendix(
                "When prices peak",
                List.of(
                        "Medians over the runs. Seen: light oxides in mid 2011, heavy ones later and falling more slowly."),
                rows);
    }

    private static int peakWeek(double[] price) {
        int peak = 0;
        for (int week = 1; week < price.length; week++) {
            peak = price[week] > price[peak] ? week : peak;
        }
        return peak;
    }

    /** What the fall of Japanese purchases from 2010 to 2012 is made of. */
    public static Appendix purchases(List<History> histories) {
        double fall = mean(histories, history -> fall(history, history.purchasesTReo()));
        double substituted = mean(histories, history -> -fall(history, lost(history, Loss.SUBSTITUTED)));
        double lost = mean(histories, history -> -fall(history, lost(history, Loss.NOT_MADE)));
        double used = mean(histories, history -> fall(history, history.usedTReo()));
        List<List<String>> rows = List.of(
                List.of("part", "t REO a year"),
                List.of("purchases of 2010", tonnes(mean(histories, h -> h.sum(h.purchasesTReo(), BEFORE)))),
                List.of("purchases of 2012", tonnes(mean(histories, h -> h.sum(h.purchasesTReo(), AFTER)))),
                List.of("fall", tonnes(fall)),
                List.of("of it: thrift and substitution", tonnes(substituted)),
                List.of("of it: output not made", tonnes(lost)),
                List.of("of it: less to be made than in 2010", tonnes(used - substituted - lost)),
                List.of("of it: stocks built in 2010 and drawn down in 2012, and recycling", tonnes(fall - used)));
        return new Appendix(
                "What became of Japan's purchases",
                List.of("Means over the runs, so that parts add up. Seen: a fall by more than half from 2010 to 2012."),
                rows);
    }

    private static double[] lost(History history, Loss loss) {
        return history.lostUseTReo()[loss.ordinal()];
    }

    private static double fall(History history, double[] series) {
        return history.sum(series, BEFORE) - history.sum(series, AFTER);
    }

    private static String tonnes(double tReo) {
        return String.format(Locale.ROOT, "%,.0f", tReo);
    }

    private static double median(List<History> histories, ToDoubleFunction<History> value) {
        return Sample.of(histories.stream().mapToDouble(value)).quantile(MEDIAN_PROBABILITY);
    }

    private static double mean(List<History> histories, ToDoubleFunction<History> value) {
        return Sample.of(histories.stream().mapToDouble(value)).mean();
    }
}
