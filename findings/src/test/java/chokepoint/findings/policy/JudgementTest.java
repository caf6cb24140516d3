package chokepoint.findings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.findings.policy.Judgement.Verdict;
import org.junit.jupiter.api.Test;

/** The four words, against a limit of 3. */
class JudgementTest {

    private static Judgement judged(double mean, double low, double high) {
        return Judgement.of(new PairedDifference(200, mean, low, high), 3, 100);
    }

    private static Judgement few(int differing, double mean, double sign, double largest) {
        return Judgement.of(new PairedDifference(200, mean, Double.NaN, Double.NaN, differing, sign), 3, largest);
    }

    @Test
    void anIntervalDecides() {
        assertThat(judged(9, 4, 14).verdict()).isEqualTo(Verdict.GAIN);
        assertThat(judged(9, 0.5, 14).verdict()).isEqualTo(Verdict.GAIN);
        assertThat(judged(-9, -14, -4).verdict()).isEqualTo(Verdict.LOSS);
        assertThat(judged(0.5, -1, 2).verdict()).isEqualTo(Verdict.TOO_SMALL);
        assertThat(judged(2, 1, 2.9).verdict())
                .as("clear of nought, and yet nothing that matters")
                .isEqualTo(Verdict.TOO_SMALL);
        assertThat(judged(9, -3, 23).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    /** 9 ± 13 of 200: 200 (13/9)² = 417. Of 1 ± 4 nothing matters from 1 + 2 on: 200 (4/2)² = 800, before its sign is told, 3,200. */
    @Test
    void aboutSoManyRunsWouldTell() {
        assertThat(judged(9, -4, 22).moreRuns()).isEqualTo(420);
        assertThat(judged(1, -3, 5).moreRuns()).isEqualTo(800);
        assertThat(judged(9, 4, 14).moreRuns()).isZero();
        assertThat(few(5, 9, 0.4, 300).moreRuns()).as("20 pairs that differ").isEqualTo(800);
    }

    @Test
    void whereFewPairsDifferTheLargestAndTheirSignDecide() {
        assertThat(few(0, 0, 1, 0).verdict()).isEqualTo(Verdict.TOO_SMALL);
        // at most 5.2% differ (Clopper and Pearson), by at most 30 days: 1.6 days
        assertThat(Judgement.upperShare(5, 200)).isEqualTo(0.0517, within(1e-3));
        assertThat(few(5, 0.4, 0.06, 30).verdict()).isEqualTo(Verdict.TOO_SMALL);
        assertThat(few(5, 5, 0.06, 300).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(few(9, 9, 0.004, 300).verdict()).isEqualTo(Verdict.GAIN);
        assertThat(Judgement.of(new PairedDifference(3, 0, Double.NaN, Double.NaN, 0, 1), 3, 0)
                        .verdict())
                .as("three replications tell nothing")
                .isEqualTo(Verdict.CANNOT_TELL);
    }
}
