package chokepoint.core.snapshot;

import java.util.Arrays;

/**
 * Takes the state of a run down, or plays it back. A class with state lists it once, in a method that is used both ways: {@code
 * price = tape.number(price)} records the price, or returns the recorded one. What is not listed is not restored, so a run
 * from a snapshot is tested to equal the unbroken one.
 */
public final class Tape {

    private static final int INITIAL = 1 << 16;

    private double[] recorded;
    private int at;
    private final Snapshot source;
    private final boolean playing;

    private Tape(Snapshot source, boolean playing) {
        this.source = source;
        this.playing = playing;
        recorded = new double[playing ? 0 : INITIAL];
    }

    /** A tape that records. */
    public static Tape recording() {
        return new Tape(new Snapshot(new double[0]), false);
    }

    /** A tape that plays a snapshot back. */
    public static Tape playing(Snapshot snapshot) {
        return new Tape(snapshot, true);
    }

    /** What was recorded. */
    public Snapshot snapshot() {
        return new Snapshot(Arrays.copyOf(recorded, at));
    }

    /** Ends playing; throws when the snapshot holds more than was asked for: it is of another kind of run. */
    public void end() {
        if (playing && at != source.size()) {
            throw new IllegalStateException("snapshot of " + source.size() + " numbers, but the run has " + at);
        }
    }

    private void need(int count) {
        if (playing) {
            if (at + count > source.size()) {
                throw new IllegalStateException("snapshot of " + source.size() + " numbers is too short for the run");
            }
        } else if (at + count > recorded.length) {
            recorded = Arrays.copyOf(recorded, Math.max(2 * recorded.length, at + count));
        }
    }

    /** Records the value, or returns the recorded one. */
    public double number(double value) {
        need(1);
        if (playing) {
            return source.at(at++);
        }
        recorded[at++] = value;
        return value;
    }

    /** As {@link #number}, for a whole number. */
    public int whole(int value) {
        return (int) number(value);
    }

    /** As {@link #number}, for yes or no. */
    public boolean flag(boolean value) {
        return number(value ? 1 : 0) != 0;
    }

    /** Records the values, or fills them. */
    public void numbers(double[] values) {
        numbers(values, values.length);
    }

    /** Records the first {@code count} values, or fills them. */
    public void numbers(double[] values, int count) {
        need(count);
        if (playing) {
            source.copyTo(values, at, count);
        } else {
            System.arraycopy(values, 0, recorded, at, count);
        }
        at += count;
    }

    /** As {@link #numbers(double[], int)}. */
    public void numbers(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = (float) number(values[i]);
        }
    }

    /** Records the rows, or fills them. */
    public void rows(double[][] rows) {
        for (double[] row : rows) {
            numbers(row);
        }
    }

    /** As {@link #numbers(double[])}, for whole numbers. */
    public void wholes(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = whole(values[i]);
        }
    }

    /** As {@link #numbers(double[], int)}, for small whole numbers. */
    public void wholes(byte[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = (byte) whole(values[i]);
        }
    }
}
