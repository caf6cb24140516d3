package chokepoint.core.magnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.snapshot.Tape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation: who may be served by whom, and what is lost in the long run. */
class MagnetSourcesValidation {

    private static final int WEEKS = 26;

    /** A customer that hangs on magnets by d loses d × max(0, i − x). */
    @ParameterizedTest
    @CsvSource({"0.8, 0.4, 0.1", "0.8, 0.4, 0.4", "1, 0.4, 0.6", "0.5, 1, 0", "0.3, 0, 0.2"})
    void inTheLongRunLossIsDependenceTimesWhatImportsLeaveAndSpareDoesNotFill(double d, double i, double x) {
        double needT = 50;
        MagnetSources sources = new MagnetSources(new boolean[][] {{true, false}}, 2, WEEKS);
        double[] missingT = {i * needT};
        sources.share(0, missingT, new double[] {x * needT, 0});
        assertThat(d * missingT[0] / needT).isCloseTo(d * Math.max(0, i - x), within(1e-12));
    }

    @Test
    void aNewSourceIsTakenOnceItWasTriedAndNotAWeekBefore() {
        MagnetSources sources = new MagnetSources(new boolean[][] {{true, false}}, 2, WEEKS);
        assertThat(sources.mayServe(0, 0, 0)).isTrue();
        assertThat(sources.mayServe(0, 1, 1000)).isFalse();
        sources.seek(0, 10);
        // Asking again does not begin anew.
        sources.seek(0, 30);
        assertThat(sources.mayServe(0, 1, 35)).isFalse();
        assertThat(sources.mayServe(0, 1, 36)).isTrue();
        Tape down = Tape.recording();
        sources.tape(down);
        MagnetSources other = new MagnetSources(new boolean[][] {{false, false}}, 2, WEEKS);
        other.tape(Tape.playing(down.snapshot()));
        assertThat(other.mayServe(0, 0, -5)).isTrue();
        assertThat(other.mayServe(0, 1, 35)).isFalse();
        assertThat(other.mayServe(0, 1, 36)).isTrue();
    }

    @Test
    void spareIsSharedByWhatIsMissedAmongThoseWhoMayTakeIt() {
        MagnetSources sources =
                new MagnetSources(new boolean[][] {{true, false}, {true, true}, {false, false}}, 2, WEEKS);
        double[] missingT = {30, 10, 5};
        double[] spareT = {20, 100};
        sources.share(0, missingT, spareT);
        // The first maker halves both gaps it may fill, the second closes what is left of one of them.
        assertThat(missingT[0]).isCloseTo(15, within(1e-12));
        assertThat(missingT[1]).isCloseTo(0, within(1e-12));
        assertThat(missingT[2]).isEqualTo(5);
        assertThat(spareT[0]).isCloseTo(0, within(1e-12));
        assertThat(spareT[1]).isCloseTo(95, within(1e-12));
    }
}
