package chokepoint.reports.story;

import chokepoint.core.damage.Damage;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import chokepoint.reports.table.Figures;
import chokepoint.reports.words.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one industry in one run, as a chain of dated sentences: what it held, which orders were refused, which
 * stock went when, what bound, how it ended, and what of it would have happened without the measure. Every sentence is read off the
 * records of the run and its twin.
 */
public final class IndustryStory {

    private static final int QUARTER_WEEKS = 13;
    private static final double WORTH_A_WORD_SHARE = 0.005;

    private final RunRecord run;
    private final Optional<RunRecord> twin;
    private final int industry;
    private final IndustryOutcome outcome;

    private IndustryStory(RunRecord run, Optional<RunRecord> twin, int industry) {
        this.run = run;
        this.twin = twin;
        this.industry = industry;
        this.outcome = IndustryOutcome.of(run, industry);
    }

    /**
     * The story of an industry in a run, one sentence a line.
     *
     * @param twin the same run without the measure, where there is one
     */
    public static List<String> of(RunRecord run, Optional<RunRecord> twin, int industry) {
        return new IndustryStory(run, twin, industry).tell();
    }

    private List<String> tell() {
        List<String> lines = new ArrayList<>();
        @Nullable Nest nest = outcome.bindingNest();
        if (nest == null) {
            lines.add(StorySentence.NOTHING_USED.say());
            return lines;
        }
        lines.add(startSentence(nest));
        lines.add(refusalSentence(nest));
        lines.add(otherSupplySentence(nest));
        lines.addAll(events());
        if (outcome.neverShort()) {
            lines.add(StorySentence.NEVER_SHORT.say(Figures.inWords(nest)));
            return lines;
        }
        lines.add(StorySentence.MOSTLY.say(Figures.inWords(nest), Figures.inWords(outcome.cause())));
        lines.add(depthSentence());
        lines.add(endSentence());
        twin.ifPresent(calm -> lines.add(twinSentence(calm)));
        return lines;
    }

    private String date(double daysFromMeasure) {
        return Figures.dayInWords(
                run.timeline().calendar().startOf(run.timeline().measureWeek()).plusDays((long)
                        Math.floor(daysFromMeasure)));
    }

    private static String day(double daysFromMeasure) {
        return Figures.count((long) Math.floor(daysFromMeasure));
    }

    /** Weeks of the first year, or of a shorter horizon. */
    private int firstYearWeeks() {
        return Math.min(Damage.YEAR_WEEKS, run.timeline().horizonWeeks());
    }

    private String firstYearDays() {
        return Figures.count((long) firstYearWeeks() * (long) WeekCalendar.DAYS_PER_WEEK);
    }

    private String startSentence(Nest nest) {
        double[] cover = outcome.startCoverDays();
        return StorySentence.EVE.say(
                date(0),
                Figures.whole(cover[0] + cover[1] + cover[2]),
                Figures.inWords(nest),
                Figures.whole(cover[Layer.PARTS.ordinal()]),
                Figures.whole(cover[Layer.OWN_RESERVE.ordinal()]),
                Figures.whole(cover[Layer.TRADING_HOUSES.ordinal()]));
    }

    private String refusalSentence(Nest nest) {
        float[] denied = run.deniedShare()[industry][nest.ordinal()];
        double before = mean(denied, run.measureIndex() - QUARTER_WEEKS, run.measureIndex());
        double after = mean(denied, run.measureIndex(), run.measureIndex() + QUARTER_WEEKS);
        String weeks = Figures.count(Math.min(QUARTER_WEEKS, run.timeline().horizonWeeks()));
        return after < WORTH_A_WORD_SHARE
                ? StorySentence.NONE_REFUSED.say(weeks)
                : StorySentence.REFUSED.say(weeks, Figures.percent(after), Figures.percent(before));
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

    /** What was bought or made for Japan of the nest in the first year besides Chinese lots. */
    private String otherSupplySentence(Nest nest) {
        return StorySentence.OTHER_SUPPLY.say(
                firstYearDays(),
                tonnes(Channel.CONTRACT, nest),
                tonnes(Channel.OTHER_SPOT, nest),
                tonnes(Channel.LEAKED, nest),
                tonnes(Channel.RESERVE, nest));
    }

    private String tonnes(Channel channel, Nest nest) {
        double tReo = 0;
        for (Item item : nest.items()) {
            double[] weekly = run.channel(channel, item);
            for (int week = 0; week < firstYearWeeks(); week++) {
                tReo += weekly[run.measureIndex() + week];
            }
        }
        return Figures.amount(tReo);
    }

    /** Something that happened on a day. */
    private record Event(double day, String sentence) {}

    /** Layers running out, the first firm and the industry's first loss, in the order of their days. */
    private List<String> events() {
        List<Event> events = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            double gone = outcome.layerGoneDays()[layer.ordinal()];
            if (Double.isFinite(gone)) {
                StorySentence sentence = switch (layer) {
                    case PARTS -> StorySentence.PARTS_GONE;
                    case OWN_RESERVE -> StorySentence.OWN_RESERVE_GONE;
                    case TRADING_HOUSES -> StorySentence.TRADING_HOUSES_GONE;
                };
                events.add(new Event(gone, sentence.say(date(gone), day(gone))));
            }
        }
        double firm = outcome.daysToFirstFirm();
        if (Double.isFinite(firm)) {
            events.add(new Event(firm, StorySentence.FIRST_FIRM.say(date(firm))));
        }
        if (!outcome.neverShort()) {
            double loss = outcome.daysToSurvive();
            events.add(new Event(loss, StorySentence.FIRST_LOSS.say(date(loss), day(loss))));
        }
        return events.stream()
                .sorted(Comparator.comparingDouble(Event::day))
                .map(Event::sentence)
                .toList();
    }

    private String depthSentence() {
        double[] output = run.outputShare()[industry];
        int worst = run.measureIndex();
        for (int week = worst; week < output.length; week++) {
            worst = output[week] < output[worst] ? week : worst;
        }
        return StorySentence.DEPTH.say(
                date((double) (worst - run.measureIndex()) * WeekCalendar.DAYS_PER_WEEK),
                Figures.percent(output[worst]),
                firstYearDays(),
                Figures.percent(outcome.lostFirstYearShare()));
    }

    private String endSentence() {
        double whole = outcome.recoveryDays();
        return Double.isFinite(whole)
                ? StorySentence.WHOLE.say(date(whole), day(whole))
                : StorySentence.NOT_WHOLE.say();
    }

    private String twinSentence(RunRecord calm) {
        IndustryOutcome without = IndustryOutcome.of(calm, industry);
        return without.neverShort()
                ? StorySentence.TWIN_CALM.say()
                : StorySentence.TWIN_TOO.say(
                        date(without.daysToSurvive()),
                        day(without.daysToSurvive()),
                        Figures.percent(without.lostFirstYearShare()),
                        firstYearDays());
    }
}
