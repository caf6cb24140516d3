package chokepoint.reports.table;

import chokepoint.findings.policy.Judgement;
import chokepoint.findings.policy.PairedDifference;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Differences with what is known of them, as people read them. */
public final class Estimates {

    private static final double SMALLEST_PROBABILITY = 0.01;

    private Estimates() {}

    /** A number with a minus as people write it: −1.2. */
    public static String signed(double value) {
        String size = Figures.amount(Math.abs(value));
        return value < 0 && !size.equals("0") ? "−" + size : size;
    }

    /** The same with a plus before gains: +12. */
    public static String plus(double value) {
        String text = signed(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** What is known of a mean as a side note: −3 to 23, or 4 of 200 runs differ; empty for a single replication. */
    public static String known(PairedDifference difference, DoubleFunction<String> text) {
        if (difference.hasInterval()) {
            return text.apply(difference.low()) + " to " + text.apply(difference.high());
        }
        if (difference.pairs() < 2) {
            return "";
        }
        return difference.differing() == 0
                ? "no run differs"
                : difference.differing() + " of " + difference.pairs() + " differ";
    }

    /** The same after a mean in a sentence: (95% interval −3 to 23), (4 of 200 runs differ, sign test p = 0.13). */
    static String inBrackets(PairedDifference difference, DoubleFunction<String> text) {
        if (difference.hasInterval()) {
            return " (95% interval " + known(difference, text) + ")";
        }
        if (difference.pairs() < 2) {
            return "";
        }
        return difference.differing() == 0
                ? " (no run differs)"
                : " (" + difference.differing() + " of " + difference.pairs() + " runs differ, sign test p "
                        + probability(difference.signProbability()) + ")";
    }

    private static String probability(double probability) {
        return probability < SMALLEST_PROBABILITY ? "< 0.01" : String.format(Locale.ROOT, "= %.2f", probability);
    }

    /** Days gained with what is known of them, in a sentence. */
    public static String days(PairedDifference days) {
        return plus(days.mean()) + inBrackets(days, Estimates::signed);
    }

    /** What a comparison says, in a word or two. */
    public static String verdict(Judgement judgement) {
        return switch (judgement.verdict()) {
            case GAIN -> "gain";
            case LOSS -> "loss";
            case TOO_SMALL -> "too small to matter";
            case CANNOT_TELL ->
                "cannot tell" + (judgement.moreRuns() == 0 ? "" : " (" + Figures.count(judgement.moreRuns()) + ")");
        };
    }
}
