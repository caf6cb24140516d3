package chokepoint.findings.figure;

import java.util.List;

/**
 * Amounts of money by row and column, the larger the worse.
 *
 * @param rows the smallest largest amount first
 */
public record AmountMatrix(Words words, List<String> columns, List<Row> rows) implements Figure {

    /**
     * A row.
     *
     * @param amountsUsd by column, nought or more
     * @param largestUsd the largest of them
     */
    public record Row(String name, List<Double> amountsUsd, double largestUsd) {}

    @Override
    public String kind() {
        return "amount-matrix";
    }
}
