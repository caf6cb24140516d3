package chokepoint.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Story: what a tape takes down it plays back, in the same order and with the same bits. */
class TapeTest {

    private static final double[] VALUES = {1.5, -0.0, Double.NaN, Double.POSITIVE_INFINITY};

    private static Snapshot recorded() {
        Tape tape = Tape.recording();
        assertThat(tape.number(2.25)).isEqualTo(2.25);
        assertThat(tape.whole(-7)).isEqualTo(-7);
        assertThat(tape.flag(true)).isTrue();
        tape.numbers(VALUES.clone());
        tape.rows(new double[][] {{1, 2}, {3}});
        tape.numbers(new float[] {0.1f, 9}, 1);
        tape.wholes(new int[] {4, -5});
        tape.wholes(new byte[] {-1, 8}, 2);
        tape.end();
        return tape.snapshot();
    }

    @Test
    void everythingComesBack() {
        Tape tape = Tape.playing(recorded());
        double[] values = new double[VALUES.length];
        double[][] rows = {{0, 0}, {0}};
        float[] floats = {0, 5};
        int[] wholes = new int[2];
        byte[] bytes = new byte[2];
        assertThat(tape.number(0)).isEqualTo(2.25);
        assertThat(tape.whole(0)).isEqualTo(-7);
        assertThat(tape.flag(false)).isTrue();
        tape.numbers(values);
        tape.rows(rows);
        tape.numbers(floats, 1);
        tape.wholes(wholes);
        tape.wholes(bytes, 2);
        tape.end();
        assertThat(values).containsExactly(VALUES);
        assertThat(rows).isDeepEqualTo(new double[][] {{1, 2}, {3}});
        assertThat(floats).containsExactly(0.1f, 5);
        assertThat(wholes).containsExactly(4, -5);
        assertThat(bytes).containsExactly((byte) -1, (byte) 8);
    }

    @Test
    void aSnapshotOfAnotherKindOfRunIsRefused() {
        Tape longer = Tape.playing(recorded());
        longer.number(0);
        assertThatThrownBy(longer::end)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("numbers");
        Tape shorter = Tape.playing(new Snapshot(new double[] {1}));
        shorter.number(0);
        assertThatThrownBy(() -> shorter.number(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSnapshotCannotBeChangedFromOutside() {
        double[] numbers = {1, 2};
        Snapshot snapshot = new Snapshot(numbers);
        numbers[0] = 9;
        snapshot.numbers()[1] = 9;
        assertThat(snapshot).isEqualTo(new Snapshot(new double[] {1, 2}));
    }
}
