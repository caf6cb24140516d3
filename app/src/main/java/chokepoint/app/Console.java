package chokepoint.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8, whatever the machine's own encoding. */
final class Console {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Console() {}

    /** Where more than lines is printed to. */
    static PrintStream writer() {
        return OUT;
    }

    /** Characters of a line. */
    static int width() {
        return 100;
    }

    /** Prints a line. */
    static void out(String line) {
        OUT.println(line);
    }
}
