package chokepoint.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output in UTF-8, whatever the machine's own encoding. It remembers whether everything arrived. */
final class Console {

    private static final int USUAL_WIDTH = 100;
    /** Narrower ones are treated like this: names of industries alone take half of it. */
    private static final int LEAST_WIDTH = 60;

    private static final String COLUMNS = "chokepoint.columns";
    private static final String WATCHED = "chokepoint.watched";

    private static final Sink SINK = new Sink(new FileOutputStream(FileDescriptor.out));
    private static final PrintStream OUT =
            new PrintStream(new BufferedOutputStream(SINK), true, StandardCharsets.UTF_8);

    private Console() {}

    /** Where more than lines is printed to. */
    static PrintStream writer() {
        return OUT;
    }

    /** Standard error, for what is told beside the answer. */
    static PrintStream err() {
        return System.err;
    }

    /** Prints a line. */
    static void out(String line) {
        OUT.println(line);
    }

    /**
     * Places in a line: COLUMNS where it is exported, else what the launcher measured of the terminal, else
     * {@value #USUAL_WIDTH}, as for a file or a pipe.
     */
    static int width() {
        return width(System.getenv("COLUMNS"))
                .or(() -> width(System.getProperty(COLUMNS)))
                .orElse(USUAL_WIDTH);
    }

    private static Optional<Integer> width(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Math.max(LEAST_WIDTH, Integer.parseInt(text)))
                : Optional.empty();
    }

    /** Whether people watch standard error, as the launcher found out, or the Java machine where it is started without it. */
    @SuppressWarnings("SystemConsoleNull") // asked only of machines before 22, where it tells
    static boolean isWatched() {
        String found = System.getProperty(WATCHED);
        return found == null ? System.console() != null && Runtime.version().feature() < 22 : found.equals("yes");
    }

    /** Why some of what was printed did not arrive; empty when all did, or nobody is left to read it. */
    static Optional<String> trouble() {
        OUT.flush();
        return Optional.ofNullable(SINK.failure)
                .map(failure -> String.valueOf(failure.getMessage()))
                .filter(reason -> !reason.contains(Sink.READER_GONE));
    }

    /** Remembers the first failure: a print stream only knows that there was one. */
    private static final class Sink extends OutputStream {

        /** What the system says when the reader of a pipe, such as {@code head}, has enough. */
        private static final String READER_GONE = "Broken pipe";

        private final OutputStream out;
        private volatile @Nullable IOException failure;

        Sink(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            try {
                out.write(some, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
