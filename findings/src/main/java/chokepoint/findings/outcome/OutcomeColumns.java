package chokepoint.findings.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Outcomes of one thing over some runs, each a column by run. Columns are asked for by their outcome, never by a place.
 *
 * @param <R> of what
 */
public final class OutcomeColumns<R> {

    private final Map<String, double[]> numbers;
    private final Map<String, byte[]> words;

    private OutcomeColumns(Map<String, double[]> numbers, Map<String, byte[]> words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** Columns to be filled, of some outcomes over some runs. */
    public static <R> OutcomeColumns<R> empty(List<Outcome<R>> outcomes, int runs) {
        Map<String, double[]> numbers = new HashMap<>();
        Map<String, byte[]> words = new HashMap<>();
        for (Outcome<R> outcome : outcomes) {
            boolean number = outcome.match(measured -> true, named -> false);
            if (number) {
                numbers.put(outcome.key(), new double[runs]);
            } else {
                words.put(outcome.key(), new byte[runs]);
            }
        }
        return new OutcomeColumns<>(numbers, words);
    }

    /** The outcomes of some results, in their order. */
    public static <R> OutcomeColumns<R> of(List<Outcome<R>> outcomes, List<R> results) {
        OutcomeColumns<R> columns = empty(outcomes, results.size());
        for (Outcome<R> outcome : outcomes) {
            for (int run = 0; run < results.size(); run++) {
                outcome.tell(results.get(run), columns.at(outcome, run));
            }
        }
        return columns;
    }

    /** Takes an outcome of one of the runs. */
    public Outcome.Listener at(Outcome<R> outcome, int run) {
        return new Outcome.Listener() {
            @Override
            public void number(double value) {
                column(numbers, outcome)[run] = value;
            }

            @Override
            public void word(int place) {
                column(words, outcome)[run] = (byte) place;
            }
        };
    }

    private static <C> C column(Map<String, C> columns, Outcome<?> outcome) {
        C column = columns.get(outcome.key());
        if (column == null) {
            throw new IllegalArgumentException("no outcome " + outcome.key());
        }
        return column;
    }

    /** Values by run: infinite for days beyond the horizon, not a number where the question does not arise. */
    public double[] of(Measured<R> outcome) {
        return column(numbers, outcome);
    }

    /** Places in the list of words by run; −1 for none. */
    public byte[] of(Named<R> outcome) {
        return column(words, outcome);
    }

    /** These columns with those of {@code twin} taken from them in {@code outcomes}; all others stay as they are. */
    public OutcomeColumns<R> less(OutcomeColumns<R> twin, List<Measured<R>> outcomes) {
        Map<String, double[]> differences = new HashMap<>(numbers);
        outcomes.forEach(outcome -> {
            double[] own = of(outcome).clone();
            double[] other = twin.of(outcome);
            for (int run = 0; run < own.length; run++) {
                own[run] -= other[run];
            }
            differences.put(outcome.key(), own);
        });
        return new OutcomeColumns<>(differences, words);
    }
}
