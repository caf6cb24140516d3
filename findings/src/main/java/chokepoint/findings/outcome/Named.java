package chokepoint.findings.outcome;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * An outcome that is a word of a list.
 *
 * @param vocabulary the list
 * @param extract place of the word in the list; −1 for none
 */
public record Named<R>(String key, String label, String meaning, Vocabulary vocabulary, ToIntFunction<R> extract)
        implements Outcome<R> {

    @Override
    public <T> T match(Function<Measured<R>, T> number, Function<Named<R>, T> word) {
        return word.apply(this);
    }

    @Override
    public void tell(R result, Listener to) {
        to.word(extract.applyAsInt(result));
    }

    /** Lists of words. */
    public enum Vocabulary {
        NEST(Stream.of(Nest.values()).map(Nest::key).toArray(String[]::new)),
        CAUSE(Stream.of(Cause.values()).map(Cause::label).toArray(String[]::new));

        private final String[] words;

        Vocabulary(String[] words) {
            this.words = words;
        }

        /** The word at a place; empty for −1. */
        public String word(int place) {
            return place < 0 ? "" : words[place];
        }
    }
}
