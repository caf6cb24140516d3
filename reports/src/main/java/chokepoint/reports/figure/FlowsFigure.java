package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.findings.figure.Sankey;
import chokepoint.findings.figure.Sankey.Flow;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who pays whom under one policy: those who pay, instruments, those who receive. */
final class FlowsFigure {

    private FlowsFigure() {}

    static Sankey of(PolicyComparison comparison, PolicyCase ban, Policy policy) {
        MoneyFlows flows = new MoneyFlows(comparison, ban, policy);
        List<Flow> in = shown(flows.in());
        List<Flow> out = shown(flows.out());
        Words words = new Words(
                "flows",
                PolicyHeadlines.flows(flows, policy),
                "Who pays whom under “" + PolicyNames.code(policy) + "” and " + ban.name()
                        + ": all years together, undiscounted, mean of " + PolicyHeadlines.runs(comparison)
                        + ". Widths are in proportion.",
                flows.totalUsd() == 0 ? "No money moves under this policy." : description(in, out),
                "Every instrument hands on what it takes in: nothing is lost on the way.",
                note(in, out),
                PolicyHeadlines.source(comparison));
        return new Sankey(words, in, out);
    }

    private static List<Flow> shown(List<MoneyFlows.Flow> flows) {
        return flows.stream()
                .map(flow -> new Flow(flow.from(), flow.to(), flow.usd()))
                .toList();
    }

    /** Who stands where one does not look for him, as far as he does. */
    private static String note(List<Flow> in, List<Flow> out) {
        List<String> notes = new ArrayList<>();
        if (out.stream().anyMatch(flow -> MoneyFlows.isTreasury(flow.to()))) {
            notes.add("Treasuries that receive take in levies or a share of high prices.");
        }
        if (in.stream().anyMatch(flow -> MoneyFlows.isProducers(flow.from()))) {
            notes.add("Producers that pay give back.");
        }
        if (Stream.concat(in.stream().map(Flow::from), out.stream().map(Flow::to))
                .anyMatch(MoneyFlows.MARKET::equals)) {
            notes.add("“" + MoneyFlows.MARKET + "”: goods bought less goods sold, and levies.");
        }
        return String.join(" ", notes);
    }

    private static String description(List<Flow> in, List<Flow> out) {
        StringBuilder text = new StringBuilder("Bands of money.");
        Stream.concat(in.stream(), out.stream())
                .forEach(flow -> text.append(' ')
                        .append(flow.from())
                        .append(" to ")
                        .append(flow.to())
                        .append(": ")
                        .append(Money.words(flow.usd()))
                        .append('.'));
        return text.toString();
    }
}
