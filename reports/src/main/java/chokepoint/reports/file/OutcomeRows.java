package chokepoint.reports.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** What a comparison needs of {@code outcomes.csv}, taken row by row, so that the file is never held as text. */
final class OutcomeRows {

    private final Map<String, Rows> byIndustry = new LinkedHashMap<>();

    /** Rows of one industry. */
    private static final class Rows {
        private double[] days = new double[256];
        private double[] netLoss = new double[256];
        private int[] replications = new int[256];
        private int count;

        void add(int replication, double day, double loss) {
            if (count == days.length) {
                days = Arrays.copyOf(days, 2 * count);
                netLoss = Arrays.copyOf(netLoss, 2 * count);
                replications = Arrays.copyOf(replications, 2 * count);
            }
            days[count] = day;
            netLoss[count] = loss;
            replications[count++] = replication;
        }
    }

    void add(CSVRecord row) {
        String industry = row.get("industry");
        byIndustry
                .computeIfAbsent(industry, name -> new Rows())
                .add(
                        Integer.parseInt(row.get("replication")),
                        industry.equals(OutcomesFile.JAPAN) ? Double.NaN : Cells.days(row, "first_lost_output"),
                        Cells.number(row, "net_loss_first_year_jpy_bn"));
    }

    /**
     * Numbers of the runs.
     *
     * @param runs how many there must be
     * @throws IllegalArgumentException when an industry has other rows, or they are out of order
     */
    int[] replications(int runs, List<String> industries) {
        int[] replications = new int[0];
        for (String industry : industries) {
            Rows rows = rows(industry);
            if (rows.count != runs) {
                throw new IllegalArgumentException(
                        "outcomes.csv has " + rows.count + " rows for " + industry + "; expected " + runs);
            }
            int[] own = Arrays.copyOf(rows.replications, rows.count);
            for (int i = 1; i < own.length; i++) {
                if (own[i] <= own[i - 1]) {
                    throw new IllegalArgumentException(
                            "outcomes.csv has replication " + own[i] + " out of its place for " + industry);
                }
            }
            if (replications.length > 0 && !Arrays.equals(own, replications)) {
                throw new IllegalArgumentException(
                        "outcomes.csv has other replications for " + industry + " than for " + industries.get(0));
            }
            replications = own;
        }
        return replications;
    }

    double[] days(String industry) {
        return Arrays.copyOf(rows(industry).days, rows(industry).count);
    }

    double[] netLossJpyBn(String industry) {
        return Arrays.copyOf(rows(industry).netLoss, rows(industry).count);
    }

    private Rows rows(String industry) {
        return byIndustry.getOrDefault(industry, new Rows());
    }
}
