package chokepoint.findings.figure;

import java.util.List;

/**
 * What each treasury pays by year, one small picture a policy.
 *
 * @param payers the one that pays or takes in most first
 * @param panels none where no treasury pays anything, as the description says
 */
public record PaymentPanels(Words words, List<Integer> years, List<String> payers, List<Panel> panels)
        implements Figure {

    /**
     * A policy.
     *
     * @param usd mean by [payer][year], undiscounted; less than nought where a treasury takes in more than it pays
     */
    public record Panel(String name, List<List<Double>> usd) {}

    @Override
    public String kind() {
        return "payment-panels";
    }
}
