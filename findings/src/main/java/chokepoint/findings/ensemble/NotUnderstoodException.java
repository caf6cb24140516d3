package chokepoint.findings.ensemble;

import java.util.List;

/** What somebody wrote is not understood; carries everything that is wrong. */
public final class NotUnderstoodException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /**
     * Something that is wrong.
     *
     * @param part what was written
     * @param message what is wrong with it
     * @param given a name that is not known; empty where it is about something else
     * @param known names in the place of it
     */
    public record Mistake(String part, String message, String given, List<String> known) {}

    public NotUnderstoodException(List<Mistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
