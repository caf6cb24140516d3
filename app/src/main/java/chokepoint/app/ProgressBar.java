package chokepoint.app;

import java.io.PrintStream;
import java.util.function.IntConsumer;

/** A one-line progress bar for people; nothing when quiet, a few plain lines when the output is no terminal. */
final class ProgressBar implements IntConsumer {

    private static final int WIDTH = 40;
    private static final int PLAIN_STEPS = 4;

    private final int total;
    private final PrintStream out;
    private final boolean quiet;
    private final boolean terminal;
    private final long startNanos;
    private int shown = -1;
    /** Runs that were there before this start; −1 until it is known. */
    private int before = -1;

    ProgressBar(int total, PrintStream out, boolean quiet) {
        this.total = total;
        this.out = out;
        this.quiet = quiet;
        this.terminal = System.console() != null;
        this.startNanos = System.nanoTime();
    }

    @Override
    public synchronized void accept(int finished) {
        if (quiet || finished <= shown) {
            return;
        }
        shown = finished;
        before = before < 0 ? finished - 1 : before;
        if (terminal) {
            int filled = WIDTH * finished / total;
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            double left = seconds / (finished - before) * (total - finished);
            out.printf(
                    java.util.Locale.ROOT,
                    "\r[%s%s] %d of %d runs, %.0f s left ",
                    "#".repeat(filled),
                    ".".repeat(WIDTH - filled),
                    finished,
                    total,
                    left);
            if (finished == total) {
                out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            }
            out.flush();
        } else if (finished * PLAIN_STEPS / total != (finished - 1) * PLAIN_STEPS / total) {
            out.println(finished + " of " + total + " runs");
        }
    }
}
