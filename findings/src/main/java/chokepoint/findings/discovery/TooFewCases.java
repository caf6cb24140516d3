package chokepoint.findings.discovery;

/**
 * A refusal: what happens too rarely, or too often, tells no rule.
 *
 * @param rows rows in all
 * @param cases rows in which it happens
 * @param needed how many rows in which it happens, and how many in which it does not, are needed at least
 */
public record TooFewCases(int rows, int cases, int needed) implements Discovery {

    /** Whether the rows in which it happens are too few, rather than those in which it does not. */
    public boolean isRare() {
        return cases < needed;
    }
}
