package chokepoint.reports.figure;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.instrument.Policy;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.figure.PaymentPanels;
import chokepoint.findings.figure.PaymentPanels.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.MoneyFlows;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import java.util.List;

/** What treasuries pay through time under the first ban, policies under which none does left out. */
final class PaymentsFigure {

    private PaymentsFigure() {}

    static PaymentPanels of(PolicyComparison comparison) {
        PolicyCase ban = comparison.bans().get(0);
        List<Integer> years = comparison.runs().years(PolicyMeasure.OUTLAY);
        List<String> payers = MoneyFlows.payersBySize(comparison, ban);
        List<Panel> paying = comparison.policies().stream()
                .map(policy -> panel(comparison, ban, policy, payers, years))
                .filter(panel -> panel.usd().stream().flatMap(List::stream).anyMatch(usd -> usd != 0))
                .toList();
        Words words = new Words(
                "payments",
                PolicyHeadlines.payments(comparison),
                "Outlay by year and payer under " + ban.name() + ", undiscounted, less what was taken in: mean of "
                        + PolicyHeadlines.runs(comparison)
                        + ". Policies under which no treasury pays or takes in anything are left out.",
                description(payers, paying),
                "What stands above nought is paid in that year, what hangs under it is taken in.",
                "All small charts share one scale.",
                PolicyHeadlines.source(comparison));
        return new PaymentPanels(words, years, payers, paying);
    }

    private static Panel panel(
            PolicyComparison comparison, PolicyCase ban, Policy policy, List<String> payers, List<Integer> years) {
        return new Panel(
                PolicyNames.code(policy),
                payers.stream()
                        .map(payer -> years.stream()
                                .map(year -> MoneyFlows.outlayUsd(comparison, ban, policy, payer, year))
                                .toList())
                        .toList());
    }

    private static String description(List<String> payers, List<Panel> paying) {
        if (paying.isEmpty()) {
            return "No treasury pays anything under any policy.";
        }
        StringBuilder text = new StringBuilder("Bars of outlay by year for each policy; over all years:");
        for (Panel panel : paying) {
            text.append(' ').append(panel.name()).append(':');
            for (int payer = 0; payer < payers.size(); payer++) {
                text.append(' ')
                        .append(payers.get(payer))
                        .append(' ')
                        .append(Money.words(panel.usd().get(payer).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()))
                        .append(';');
            }
        }
        return text.toString();
    }
}
