package chokepoint.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * One line for people on what the program does and how long it will take; nothing when quiet, a few plain lines when nobody
 * watches.
 */
final class ProgressBar implements IntConsumer {

    private static final int BAR = 30;
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
        this(total, out, quiet, Console.isWatched());
    }

    /** Before the first run is finished, which takes longest. */
    ProgressBar(int total, PrintStream out, boolean quiet, boolean terminal) {
        this.total = total;
        this.out = out;
        this.quiet = quiet;
        this.terminal = terminal;
        this.startNanos = System.nanoTime();
        step("building the world and making the first of " + total + " runs", out, quiet, terminal);
    }

    /** Says what comes next, such as drawing. */
    static void step(String what, PrintStream out, boolean quiet) {
        step(what, out, quiet, Console.isWatched());
    }

    private static void step(String what, PrintStream out, boolean quiet, boolean terminal) {
        if (!quiet && terminal) {
            show(what + " ...", out);
        }
    }

    /** Takes the line away. */
    static void end(PrintStream out, boolean quiet) {
        if (!quiet && Console.isWatched()) {
            show("", out);
        }
    }

    /** Writes over the line; what it held is wiped out, and a line that is too long would not go away. */
    private static void show(String text, PrintStream out) {
        int width = Console.width() - 1;
        String line = text.length() > width ? text.substring(0, width) : text;
        out.print("\r" + " ".repeat(width) + "\r" + line);
        out.flush();
    }

    @Override
    public synchronized void accept(int finished) {
        if (quiet || finished <= shown) {
            return;
        }
        shown = finished;
        before = before < 0 ? finished - 1 : before;
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        String left = left(seconds / (finished - before) * (total - finished));
        if (terminal) {
            int filled = (int) ((long) BAR * finished / total);
            show(
                    finished == total
                            ? ""
                            : "running [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + finished + " of "
                                    + total + " runs, " + left,
                    out);
        } else if ((long) finished * PLAIN_STEPS / total != (finished - 1L) * PLAIN_STEPS / total) {
            out.println(finished + " of " + total + " runs" + (finished == total ? "" : ", " + left));
        }
    }

    private static String left(double seconds) {
        return seconds < 90
                ? String.format(Locale.ROOT, "%.0f s left", seconds)
                : String.format(Locale.ROOT, "%.0f min left", seconds / 60);
    }
}
