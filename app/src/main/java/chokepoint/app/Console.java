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

    private static final Sink SINK = new Sink(new FileOutputStream(FileDescriptor.out));
    private static final PrintStream OUT =
            new PrintStream(new BufferedOutputStream(SINK), true, StandardCharsets.UTF_8);

    private Console() {}

    /** Where more than lines is printed to. */
    static PrintStream writer() {
        return OUT;
    }

    /** Prints a line. */
    static void out(String line) {
        OUT.println(line);
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
