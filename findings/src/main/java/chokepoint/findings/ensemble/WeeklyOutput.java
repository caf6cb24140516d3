package chokepoint.findings.ensemble;

import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Runs.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Weekly output of all industries, read some runs at a time, so that no more than these are in memory. */
final class WeeklyOutput {

    private static final int RUNS_AT_ONCE = 256;

    private final int industries;

    WeeklyOutput(Scenario scenario) {
        industries = scenario.structure().industries().size();
    }

    /** Takes the output of one replication. */
    interface Reader {

        /**
         * @param run position of the replication
         * @param outputShare by [set of runs][industry][week], from the first week asked for
         */
        void take(int run, double[][][] outputShare);
    }

    /**
     * Reads some weeks of every replication.
     *
     * @param sets runs of the same replications, such as runs and their twins
     * @param firstWeek of the series
     */
    void read(List<Runs> sets, int firstWeek, int weeks, Reader reader) {
        List<Series> series = IntStream.range(0, industries)
                .<Series>mapToObj(Series.Output::new)
                .toList();
        int count = sets.get(0).count();
        for (int first = 0; first < count; first += RUNS_AT_ONCE) {
            Window window = new Window(first, Math.min(RUNS_AT_ONCE, count - first), firstWeek, weeks);
            List<List<double[][]>> values = new ArrayList<>();
            for (Runs runs : sets) {
                values.add(runs.weekly(series, window));
            }
            for (int run = 0; run < window.runs(); run++) {
                double[][][] output = new double[sets.size()][industries][weeks];
                for (int set = 0; set < output.length; set++) {
                    copy(values.get(set), run, output[set]);
                }
                reader.take(first + run, output);
            }
        }
    }

    private static void copy(List<double[][]> values, int run, double[][] output) {
        for (int industry = 0; industry < output.length; industry++) {
            for (int week = 0; week < output[industry].length; week++) {
                output[industry][week] = values.get(industry)[week][run];
            }
        }
    }
}
