package chokepoint.reports.story;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.SurvivalTime;
import chokepoint.core.time.WeekCalendar;
import chokepoint.reports.table.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one industry in one run, as a chain of dated sentences: what it held, which orders were refused, which
 * stock went when, what bound, and how it ended. Every sentence is read off the run's records.
 */
public final class IndustryStory {

    private static final int QUARTER_WEEKS = 13;
    private static final int YEAR_WEEKS = 52;
    private static final double WORTH_A_WORD_SHARE = 0.005;
    private static final double PERCENT = 100;

    private final RunRecord run;
    private final int industry;
    private final IndustryOutcome outcome;

    private IndustryStory(RunRecord run, int industry) {
        this.run = run;
        this.industry = industry;
        this.outcome = IndustryOutcome.of(run, industry);
    }

    /**
     * The run whose days to survive are the median of all: the one to tell when a single run must stand for many.
     *
     * @param daysToSurvive by position, at least one; not a number for a run that broke off
     * @return its position
     */
    public static int medianRun(double[] daysToSurvive) {
        int[] sorted = IntStream.range(0, daysToSurvive.length)
                .filter(run -> !Double.isNaN(daysToSurvive[run]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer run) -> daysToSurvive[run])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    /** The story of an industry in a run, one sentence a line. */
    public static List<String> of(RunRecord run, int industry) {
        return new IndustryStory(run, industry).tell();
    }

    private List<String> tell() {
        List<String> lines = new ArrayList<>();
        @Nullable Nest nest = outcome.bindingNest();
        String name = run.industries().get(industry).name();
        if (nest == null) {
            lines.add("The industry " + name + " uses no rare earth in this world.");
            return lines;
        }
        lines.add(startSentence(name, nest));
        addIfAny(lines, refusalSentence(nest));
        addIfAny(lines, otherSupplySentence(nest));
        lines.addAll(events(nest));
        if (outcome.neverShort()) {
            lines.add("It never lost output: " + Figures.inWords(nest) + " came closest to running out.");
            return lines;
        }
        lines.add(depthSentence());
        lines.add(endSentence());
        return lines;
    }

    private static void addIfAny(List<String> lines, String sentence) {
        if (!sentence.isEmpty()) {
            lines.add(sentence);
        }
    }

    private LocalDate date(double daysFromMeasure) {
        return run.timeline().calendar().startOf(run.timeline().measureWeek()).plusDays((long)
                Math.floor(daysFromMeasure));
    }

    private String day(double daysFromMeasure) {
        return Figures.dayInWords(date(daysFromMeasure));
    }

    private String startSentence(String name, Nest nest) {
        double[] cover = outcome.startCoverDays();
        List<String> parts = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            parts.add(Figures.whole(cover[layer.ordinal()]) + " days as "
                    + (layer == Layer.TRADING_HOUSES ? "stock with trading houses" : layer.label()));
        }
        double total = cover[0] + cover[1] + cover[2];
        return "On the eve of " + day(0) + " " + name + " held " + Figures.whole(total) + " days of "
                + Figures.inWords(nest) + ": " + parts.get(0) + ", " + parts.get(1) + " and " + parts.get(2) + ".";
    }

    private String refusalSentence(Nest nest) {
        float[] denied = run.deniedShare()[industry][nest.ordinal()];
        double before = mean(denied, run.measureIndex() - QUARTER_WEEKS, run.measureIndex());
        double after = mean(denied, run.measureIndex(), run.measureIndex() + QUARTER_WEEKS);
        if (after < WORTH_A_WORD_SHARE) {
            return "None of its orders was refused in the first quarter.";
        }
        return "In the quarter from then on " + Figures.percent(after) + " of what it ordered was refused a licence ("
                + Figures.percent(before) + " in the quarter before).";
    }

    private static double mean(float[] values, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int week = Math.max(0, from); week < Math.min(values.length, to); week++) {
            sum += values[week];
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** What reached Japan of the nest in the first year besides Chinese lots. */
    private String otherSupplySentence(Nest nest) {
        List<String> parts = new ArrayList<>();
        for (Channel channel : List.of(Channel.CONTRACT, Channel.OTHER_SPOT, Channel.LEAKED, Channel.RESERVE)) {
            double tReo = 0;
            for (Item item : nest.items()) {
                tReo += yearSum(run.channel(channel, item));
            }
            if (tReo >= 0.1) {
                parts.add(Figures.amount(tReo) + " t " + inWords(channel));
            }
        }
        if (parts.isEmpty()) {
            return "";
        }
        return "All of Japan got, in the first year and besides Chinese lots, " + String.join(", ", parts) + ".";
    }

    private static String inWords(Channel channel) {
        return switch (channel) {
            case CHINA -> "from China";
            case LEAKED -> "around the control";
            case CONTRACT -> "under offtake contracts";
            case OTHER_SPOT -> "from producers elsewhere";
            case RESERVE -> "from the national reserve";
            case RECYCLED -> "from recycling";
        };
    }

    private double yearSum(double[] weekly) {
        double sum = 0;
        int end = Math.min(weekly.length, run.measureIndex() + YEAR_WEEKS);
        for (int week = run.measureIndex(); week < end; week++) {
            sum += weekly[week];
        }
        return sum;
    }

    /** Something that happened on a day. */
    private record Event(double day, String sentence) {}

    /** Layers running out, the first firm and the industry's first loss, in the order of their days. */
    private List<String> events(Nest nest) {
        List<Event> events = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            double gone = outcome.layerGoneDays()[layer.ordinal()];
            if (Double.isFinite(gone)) {
                String stock = switch (layer) {
                    case PARTS -> "its stock of parts";
                    case OWN_RESERVE -> "its own reserve";
                    case TRADING_HOUSES -> "its stock with trading houses";
                };
                events.add(new Event(
                        gone,
                        "By " + day(gone) + " (day " + Figures.whole(gone) + ") " + stock + " was gone, of "
                                + Figures.inWords(nest) + "."));
            }
        }
        double firm = outcome.daysToFirstFirm();
        if (Double.isFinite(firm)) {
            events.add(new Event(firm, "The first of its firms ran short in the week of " + day(firm) + "."));
        }
        if (!outcome.neverShort()) {
            events.add(new Event(outcome.daysToSurvive(), lossSentence(nest)));
        }
        return events.stream()
                .sorted(Comparator.comparingDouble(Event::day))
                .map(Event::sentence)
                .toList();
    }

    private String lossSentence(Nest nest) {
        return "The industry lost its first output on " + day(outcome.daysToSurvive()) + " (day "
                + Figures.whole(outcome.daysToSurvive()) + "), for want of " + Figures.inWords(nest) + ", because "
                + Figures.inWords(outcome.cause()) + ".";
    }

    private String depthSentence() {
        double[] output = run.outputShare()[industry];
        int worst = run.measureIndex();
        for (int week = worst; week < output.length; week++) {
            worst = output[week] < output[worst] ? week : worst;
        }
        double days = (double) (worst - run.measureIndex()) * WeekCalendar.DAYS_PER_WEEK;
        return String.format(
                Locale.ROOT,
                "Output was lowest in the week of %s, at %.0f%% of plan; the first year lost %s of its output.",
                day(days),
                output[worst] * PERCENT,
                Figures.percent(outcome.lostFirstYearShare()));
    }

    private String endSentence() {
        if (!Double.isFinite(outcome.recoveryDays())) {
            double last = run.outputShare()[industry][run.weeks() - 1];
            return "It was not whole again inside the horizon"
                    + (last < SurvivalTime.FULL_SHARE
                            ? ": the last week stands at " + Figures.percent(last) + "."
                            : ".");
        }
        return "It was whole again from " + day(outcome.recoveryDays()) + " on (day "
                + Figures.whole(outcome.recoveryDays()) + ").";
    }
}
