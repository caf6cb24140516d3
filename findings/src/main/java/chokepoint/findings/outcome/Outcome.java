package chokepoint.findings.outcome;

import java.util.function.Function;

/**
 * Something that is measured. What holds of it stands here once: columns of the store and of CSV files, the guide to results and the
 * wishes of {@code --until} are made from it.
 *
 * @param <R> of what: a run ({@link chokepoint.core.result.RunOutcome}), an industry in a run, or its stocks of a nest
 */
public sealed interface Outcome<R> permits Measured, Named {

    /** Name of the column, in small letters with underscores; ends with the unit where there is one. */
    String key();

    /** What people call it, in a few words, such as an axis bears. */
    String label();

    /** What it says, in a sentence without a full stop. */
    String meaning();

    /** What a number is to somebody, or a word. */
    <T> T match(Function<Measured<R>, T> number, Function<Named<R>, T> word);

    /** Tells what it is in a result. */
    void tell(R result, Listener to);

    /** Who is told an outcome of a result. */
    interface Listener {

        /** Not a number where it is missing, infinite for days beyond the horizon. */
        void number(double value);

        /** Place in the list of words; −1 for none. */
        void word(int place);
    }
}
