package chokepoint.core.instrument;

/**
 * Part of the investment in a new plant, paid as it is spent.
 *
 * @param grantShare part of planned investment; what is overrun the owner pays
 * @param budgetCapUsd most that is granted over the whole term, first come, first served
 */
public record CapitalGrant(double grantShare, double budgetCapUsd) implements Terms {

    public static final String KIND = "capital-grant";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CapitalGrant grant() {
        return this;
    }
}
