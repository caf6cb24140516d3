package chokepoint.reports.page;

import chokepoint.reports.chart.Chart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Has the printer take the bundled typeface for every font it knows by name: it would else read all fonts of the machine, leave
 * a list of them in the user's home, and print differently elsewhere.
 */
final class BundledFonts implements FontMapper {

    static final String REGULAR = "NotoSans-Regular.ttf";
    static final String BOLD = "NotoSans-Bold.ttf";

    /** Where the head of a TrueType file tells how many tables it has, and where their directory lies. */
    private static final int TABLE_COUNT = 4;

    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final String LIGATURES = "GSUB";

    /** It would warn of every font it has no file for, which is all of them on purpose. Held here, or the setting could be lost. */
    private static final Logger FALLBACKS = Logger.getLogger("org.apache.pdfbox.pdmodel.font");

    private final TrueTypeFont font;

    private BundledFonts(TrueTypeFont font) {
        this.font = font;
    }

    /** Puts it in force for this process. */
    static void use() {
        FALLBACKS.setLevel(Level.SEVERE);
        try (InputStream stream = open(REGULAR)) {
            FontMappers.set(new BundledFonts(new TTFParser().parse(new RandomAccessReadBuffer(stream))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of the typeface without its table of ligatures: a letter that is drawn for two, as in "first", is found by nobody who searches
     * the paper or has it read aloud.
     */
    static InputStream withoutLigatures(String file) {
        try (InputStream stream = open(file)) {
            byte[] font = stream.readAllBytes();
            int tables = ((font[TABLE_COUNT] & 0xFF) << Byte.SIZE) | (font[TABLE_COUNT + 1] & 0xFF);
            for (int table = 0; table < tables; table++) {
                int tag = DIRECTORY + table * DIRECTORY_ENTRY;
                if (new String(font, tag, LIGATURES.length(), StandardCharsets.US_ASCII).equals(LIGATURES)) {
                    // a table by a name that nobody knows is passed over
                    font[tag] = 'x';
                }
            }
            return new ByteArrayInputStream(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the typeface. */
    static InputStream open(String file) {
        InputStream stream = Chart.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the font " + file + " is missing from the program; build it again");
        }
        return stream;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, true);
    }
}
