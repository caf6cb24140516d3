package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.figure.Waterfall;
import chokepoint.findings.figure.Waterfall.Panel;
import chokepoint.findings.figure.Waterfall.Step;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyAccount;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.util.List;
import java.util.stream.Stream;

/** From the loss a policy avoids to what is left of it, a step for each cost; with the ban, then without. */
final class WaterfallFigure {

    private WaterfallFigure() {}

    static Waterfall of(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        List<Panel> panels = Stream.of(ban, comparison.calm(ban))
                .map(of -> new Panel(of.name(), steps(comparison.japan(of, policy))))
                .toList();
        Words words = new Words(
                "waterfall",
                PolicyHeadlines.waterfall(comparison, ban, policy),
                "Japan’s side of “" + PolicyNames.code(policy) + "” against “"
                        + comparison.baseline().name() + "”, present values, mean of "
                        + PolicyHeadlines.runs(comparison) + ".",
                description(panels),
                "Every step starts where the last one ended; green adds, orange takes away, the last bar is what is left.",
                "Outlay, recoverable, carry, deadweight: Japan’s part. Users: what users in Japan pay more (down) or less (up)."
                        + " Each side has its own scale and unit.",
                PolicyHeadlines.source(comparison));
        return new Waterfall(words, panels);
    }

    private static List<Step> steps(PolicyAccount difference) {
        return List.of(
                new Step("loss avoided", 0 - mean(difference.loss()), false),
                new Step("outlay", 0 - mean(difference.outlay()), false),
                new Step("recoverable", mean(difference.recoverable()), false),
                new Step("carry", 0 - mean(difference.carry()), false),
                new Step("deadweight", 0 - mean(difference.deadweight()), false),
                new Step("users", 0 - mean(difference.spending()), false),
                new Step("gain less cost", mean(difference.gainLessCost()), true));
    }

    private static double mean(double[] values) {
        return PairedDifference.of(values).mean();
    }

    private static String description(List<Panel> panels) {
        StringBuilder text = new StringBuilder("Steps from the loss avoided to the net gain.");
        for (Panel panel : panels) {
            text.append(' ').append(panel.name()).append(':');
            panel.steps()
                    .forEach(step -> text.append(' ')
                            .append(step.name())
                            .append(' ')
                            .append(Money.words(step.usd()))
                            .append(';'));
        }
        return text.toString();
    }
}
