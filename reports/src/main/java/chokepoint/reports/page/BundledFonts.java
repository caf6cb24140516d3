package chokepoint.reports.page;

import chokepoint.reports.chart.Chart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
