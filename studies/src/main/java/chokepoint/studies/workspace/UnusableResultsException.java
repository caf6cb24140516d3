package chokepoint.studies.workspace;

import java.util.List;

/** Result folders that cannot be put side by side; carries all problems, each a sentence that says what to do. */
public final class UnusableResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Something wrong with a folder.
     *
     * @param folder the folder as it was given
     * @param message what is wrong, and what to do
     */
    public record Problem(String folder, String message) {

        @Override
        public String toString() {
            return folder + ": " + message;
        }
    }

    public UnusableResultsException(List<Problem> problems) {
        super(String.join(
                System.lineSeparator(), problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
