package chokepoint.core.snapshot;

import java.util.Arrays;

/** The state of a run between two weeks, as plain numbers: everything that later weeks depend on besides the world. */
public final class Snapshot {

    private final double[] numbers;

    /**
     * @param numbers as {@link #numbers()} gave them
     */
    public Snapshot(double[] numbers) {
        this.numbers = numbers.clone();
    }

    /** The numbers, for a file. */
    public double[] numbers() {
        return numbers.clone();
    }

    double at(int index) {
        return numbers[index];
    }

    void copyTo(double[] target, int from, int count) {
        System.arraycopy(numbers, from, target, 0, count);
    }

    /** How many numbers it holds. */
    public int size() {
        return numbers.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot snapshot && Arrays.equals(numbers, snapshot.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
