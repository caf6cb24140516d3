package chokepoint.findings.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.NestOutcome;
import chokepoint.findings.outcome.OutcomeColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands of any number of runs take no more memory at once than those of few. */
class BandTableTest {

    private static final int WEEKS = 30;
    private static final long MOST_VALUES = 12L << 20;

    /** So many runs, whose value is the number of the run plus the week; notes how much is asked for at once. */
    private static final class Numbers implements Runs {

        private final int count;
        private long most;
        private int asked;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public List<double[][]> weekly(List<Series> series, Window window) {
            asked++;
            most = Math.max(most, (long) series.size() * window.weeks() * window.runs());
            List<double[][]> values = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                double[][] one = new double[window.weeks()][window.runs()];
                for (int week = 0; week < window.weeks(); week++) {
                    int first = window.firstWeek() + week;
                    Arrays.setAll(one[week], run -> first + window.firstRun() + run);
                }
                values.add(one);
            }
            return values;
        }

        @Override
        public int[] replications() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<FailedRun> failures() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Nest> nests(int industry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Catalogue catalogue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OutcomeColumns<IndustryOutcome> industry(int industry, int firstRun, int runs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OutcomeColumns<NestOutcome> nest(int industry, Nest nest) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OutcomeColumns<RunOutcome> japan() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int[][][] shortRunsByIndustryWeekAndNest() {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 1", "200000, 2", "1000001, 9"})
    void whatIsHeldAtOnceIsBounded(int runs, int asked) {
        Numbers numbers = new Numbers(runs);
        List<Series> series = List.of(new Series.Output(0), new Series.Output(1), new Series.Output(2));
        BandTable table = new BandTable(numbers, series, WEEKS);
        assertThat(numbers.most).isLessThanOrEqualTo(MOST_VALUES);
        assertThat(numbers.asked).isEqualTo(asked);
        Spread last = table.of(new Series.Output(2)).at(WEEKS - 1);
        assertThat(last.median()).isEqualTo(WEEKS - 1 + (runs - 1) / 2.0);
        assertThat(last.mean()).isEqualTo(WEEKS - 1 + (runs - 1) / 2.0);
    }
}
