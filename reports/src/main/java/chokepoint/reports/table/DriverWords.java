package chokepoint.reports.table;

import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.Drivers.Found;
import chokepoint.findings.sensitivity.Drivers.Swing;
import chokepoint.findings.sensitivity.IntervalEstimate;
import chokepoint.findings.sensitivity.SobolIndex;
import chokepoint.findings.sensitivity.SobolIndices;
import chokepoint.reports.words.DriverSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What drives a scenario, in words: a paragraph on the whole, and one a target. */
public final class DriverWords {

    private static final int MOST_FURTHER = 2;

    private final Drivers drivers;

    public DriverWords(Drivers drivers) {
        this.drivers = drivers;
    }

    /** How it was studied. */
    public List<String> method() {
        List<String> said = new ArrayList<>();
        said.add(DriverSentence.STUDIED.say(
                Figures.count(drivers.setup().screened().size()),
                Figures.count(drivers.setup().trajectories()),
                Figures.count(drivers.leading().size()),
                Figures.count(drivers.setup().baseRows())));
        if (drivers.failed() > 0) {
            said.add(DriverSentence.FAILED.say(Figures.count(drivers.setup().runs()), Figures.count(drivers.failed())));
        }
        return said;
    }

    /** What moves a target. */
    public List<String> of(Found found) {
        String target = found.target().label();
        if (found.indices().isEmpty()) {
            return List.of(DriverSentence.STILL.say(target));
        }
        SobolIndices indices = found.indices().get();
        int luck = indices.first().size() - 1;
        List<Integer> ranked = IntStream.range(0, luck)
                .boxed()
                .filter(column -> indices.first().get(column).distinguishable())
                .sorted(Comparator.comparingDouble(
                        column -> -known(indices, column).estimate()))
                .toList();
        List<String> said = new ArrayList<>();
        if (ranked.isEmpty()) {
            said.add(DriverSentence.NOTHING_LEADS.say(target));
        } else {
            said.addAll(leading(found, indices, ranked));
        }
        said.add(luck(target, indices, luck));
        long settled = Stream.concat(indices.first().stream(), indices.total().stream())
                .filter(SobolIndex::settled)
                .count();
        long unknown = Stream.concat(indices.first().stream(), indices.total().stream())
                .filter(index -> !index.distinguishable())
                .count();
        said.add(DriverSentence.SETTLED.say(
                Figures.count(2L * indices.first().size()), target, Figures.count(settled), Figures.count(unknown)));
        return said;
    }

    private List<String> leading(Found found, SobolIndices indices, List<Integer> ranked) {
        List<String> said = new ArrayList<>();
        int first = ranked.get(0);
        IntervalEstimate share = known(indices, first);
        said.add(DriverSentence.DRIVES.say(
                found.target().label(),
                label(first),
                percent(share.estimate()),
                percent(share.low()),
                percent(share.high()),
                percent(indices.total().get(first).known().estimate())));
        if (first < found.swings().size()) {
            Swing swing = found.swings().get(first);
            if (swing.low().isKnown() && swing.high().isKnown()) {
                said.add(DriverSentence.SWING.say(
                        label(first),
                        found.target().label(),
                        amount(found, swing.low().mean()),
                        amount(found, swing.high().mean())));
            }
        }
        ranked.stream().skip(1).limit(MOST_FURTHER).forEach(column -> {
            IntervalEstimate next = known(indices, column);
            said.add(DriverSentence.NEXT.say(
                    label(column), percent(next.estimate()), percent(next.low()), percent(next.high())));
        });
        return said;
    }

    private String luck(String target, SobolIndices indices, int luck) {
        IntervalEstimate alone = known(indices, luck);
        IntervalEstimate total = indices.total().get(luck).known();
        if (!indices.first().get(luck).distinguishable() || total.estimate() < alone.estimate()) {
            return DriverSentence.LUCK_UNKNOWN.say(target, Figures.count(indices.baseRows()));
        }
        return DriverSentence.LUCK.say(
                percent(alone.estimate()),
                target,
                percent(1 - total.estimate()),
                percent(total.estimate() - alone.estimate()));
    }

    private static IntervalEstimate known(SobolIndices indices, int column) {
        return indices.first().get(column).known();
    }

    /** What a column is, for people. */
    String label(int column) {
        return drivers.columnLabels().get(column);
    }

    /** A value of a target with its unit. */
    static String amount(Found found, double value) {
        return found.target().unit().equals("days")
                ? "day " + Figures.whole(value)
                : "JPY " + Figures.amount(value) + " bn";
    }

    /** A share of the variance as whole per cent, with a minus as people write it. */
    public static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.0f%%", Math.abs(share) * 100);
        return share < 0 && !text.equals("0%") ? "−" + text : text;
    }

    /** An index as it is shown: its interval beside it, and never a number under nought without a word. */
    public static String shown(SobolIndex index) {
        IntervalEstimate known = index.known();
        String interval = percent(known.low()) + " to " + percent(known.high());
        return index.distinguishable()
                ? percent(known.estimate()) + " (" + interval + ")"
                : "not distinguishable from 0 (" + interval + ")";
    }
}
