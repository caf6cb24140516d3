package chokepoint.app;

import chokepoint.core.store.StoreException;
import chokepoint.scenarios.input.InvalidInputException;
import chokepoint.scenarios.input.Problem;
import chokepoint.studies.disk.Disk;
import chokepoint.studies.workspace.OutputRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** What to say when a command does not reach its end, and the exit code for it. */
final class Faults {

    static final int EXIT_INPUT = 2;
    static final int EXIT_FAILURE = 1;

    private Faults() {}

    /** Tells a failure; returns the exit code. A trace is printed only of what is a mistake of the program. */
    static int report(Throwable failure, PrintWriter err) {
        if (failure instanceof InvalidInputException invalid) {
            err.println(
                    invalid.problems().size() == 1
                            ? "1 problem:"
                            : invalid.problems().size() + " problems:");
            for (Problem problem : invalid.problems()) {
                err.println("  " + problem);
            }
            return EXIT_INPUT;
        }
        if (failure instanceof OutputRefusedException) {
            err.println(failure.getMessage());
            return EXIT_INPUT;
        }
        if (failure instanceof StoreException) {
            err.println("Chokepoint failed: " + failure.getMessage());
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            err.println("Chokepoint failed: " + Disk.reason((Exception) failure));
        } else if (failure instanceof OutOfMemoryError) {
            err.println("Chokepoint failed: the Java machine ran out of its "
                    + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB of memory (" + failure.getMessage()
                    + "); give it more with CHOKEPOINT_JAVA_OPTS=-Xmx4g, or use fewer --threads");
        } else if (failure instanceof LinkageError) {
            err.println("Chokepoint failed: a part of the program does not load: " + firstCause(failure)
                    + "; if it is unpacked into the temporary folder, name another one with"
                    + " CHOKEPOINT_JAVA_OPTS=-Djava.io.tmpdir=DIR, else build the program again");
        } else {
            err.println("Chokepoint failed: " + failure.getMessage());
            failure.printStackTrace(err);
        }
        return EXIT_FAILURE;
    }

    /** The message of what a chain of failures began with. */
    static String firstCause(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
    }
}
