package chokepoint.findings.outcome;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An outcome that is a number.
 *
 * @param unit unit of the number
 * @param absent what a missing number means; empty where none is ever missing
 * @param aggregate what is made of it over runs
 * @param extract reads it off a result; not a number where it is missing, infinite for days beyond the horizon
 */
public record Measured<R>(
        String key,
        String label,
        String unit,
        String meaning,
        String absent,
        Aggregate aggregate,
        ToDoubleFunction<R> extract)
        implements Outcome<R> {

    /** How a number is put together over runs. */
    public enum Aggregate {
        /** By its mean. */
        MEAN,
        /** Days to something that may lie beyond the horizon: by the share that it happens to, and the mean of those up to the horizon. */
        DAYS
    }

    /** A number that is never missing. */
    public static <R> Measured<R> mean(
            String key, String label, String unit, String meaning, ToDoubleFunction<R> extract) {
        return new Measured<>(key, label, unit, meaning, "", Aggregate.MEAN, extract);
    }

    /** Days to something. */
    public static <R> Measured<R> days(
            String key, String label, String meaning, String absent, ToDoubleFunction<R> extract) {
        return new Measured<>(key, label, "days", meaning, absent, Aggregate.DAYS, extract);
    }

    @Override
    public <T> T match(Function<Measured<R>, T> number, Function<Named<R>, T> word) {
        return number.apply(this);
    }

    @Override
    public void tell(R result, Listener to) {
        to.number(extract.applyAsDouble(result));
    }

    /** Whether it counts days to something that may lie beyond the horizon. */
    public boolean isDays() {
        return aggregate == Aggregate.DAYS;
    }
}
