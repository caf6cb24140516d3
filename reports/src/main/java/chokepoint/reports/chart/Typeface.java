package chokepoint.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bundled typeface (Noto Sans with the Japanese characters of Noto Sans JP, SIL Open Font License): text looks the same on
 * every machine, also on one that has no fonts and no fontconfig library. A character that it lacks is drawn as a box.
 */
final class Typeface {

    /** File in which a JDK on Linux looks up the machine's fonts; without fontconfig and this it loads no font at all. */
    private static final String MACHINE_FONTS = "sun.awt.fontconfig";

    private static final String NO_MACHINE_FONTS = "version=1\nsequence.allfonts=default\n";

    private static final Font REGULAR;
    private static final Font BOLD;

    static {
        try {
            Path noFonts = forgoMachineFonts();
            REGULAR = load("NotoSans-Regular.ttf");
            BOLD = load("NotoSans-Bold.ttf");
            if (noFonts != null) {
                System.clearProperty(MACHINE_FONTS);
                Files.delete(noFonts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Typeface() {}

    /** A text in characters that fit: the minus sign is as wide as a Japanese character, and the en dash looks the same. */
    static String drawable(String text) {
        return text.replace('−', '–');
    }

    /** Whether a character is drawn as itself. */
    static boolean has(int codePoint) {
        return codePoint == '−' || Character.isWhitespace(codePoint) || REGULAR.canDisplay(codePoint);
    }

    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    /** Tells the JDK that the machine has no fonts; returns the file that says so, null where there is no need. */
    private static @Nullable Path forgoMachineFonts() throws IOException {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!linux || System.getProperty(MACHINE_FONTS) != null) {
            return null;
        }
        Path file = Files.createTempFile("chokepoint-no-fonts", ".properties");
        Files.writeString(file, NO_MACHINE_FONTS);
        System.setProperty(MACHINE_FONTS, file.toString());
        return file;
    }

    private static Font load(String file) throws IOException {
        try (InputStream stream = Typeface.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program; build it again");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " is damaged; build the program again", e);
        }
    }
}
