package chokepoint.reports.page;

import chokepoint.reports.chart.Charts;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The brief on paper: A4, one page, in the bundled typeface, with a structure that can be read aloud (PDF/UA). It holds no time and no
 * chance number, so that the same brief gives the same bytes.
 */
public final class BriefPdf {

    /** Pages a brief may have. */
    public static final int MOST_PAGES = 1;

    /** Sizes of text that are tried until the brief fits with its picture. */
    private static final double[] PICTURED_POINTS = {12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8};

    /** Sizes of text that are tried until it fits without; the smallest is used if none does. */
    private static final double[] TEXT_POINTS = {11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5};

    private static final String FAMILY = "Noto Sans";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    /** Stands in the document for a number that is made from the time. */
    private static final long FIXED_ID = 1;

    private BriefPdf() {}

    /** The brief as a file. */
    public static byte[] of(BriefPage page) {
        XRLog.setLoggingEnabled(false);
        BundledFonts.use();
        try {
            byte[] pictured = largest(page, PICTURED_POINTS, true);
            byte[] plain = pictured.length > 0 ? pictured : largest(page, TEXT_POINTS, false);
            return plain.length > 0 ? plain : print(page.onPaper(TEXT_POINTS[TEXT_POINTS.length - 1], false), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in the largest of some sizes in which it fits, found by halving; empty when it fits in none. */
    private static byte[] largest(BriefPage page, double[] points, boolean pictured) throws IOException {
        byte[] best = new byte[0];
        int from = 0;
        int to = points.length;
        while (from < to) {
            int middle = (from + to) / 2;
            byte[] bytes = print(page.onPaper(points[middle], pictured), false);
            if (bytes.length > 0) {
                best = bytes;
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return best;
    }

    /** The document; empty when it is too long and need not be taken as it is. */
    private static byte[] print(String html, boolean anyLength) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        // the typeface's minus sign is as wide as a Japanese character; the en dash looks the same
        builder.withHtmlContent(Charts.boxed(html.replace('−', '–')), null);
        builder.useFont(
                () -> BundledFonts.withoutLigatures(BundledFonts.REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> BundledFonts.withoutLigatures(BundledFonts.BOLD), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withProducer("chokepoint");
        builder.usePdfUaAccessibility(true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            if (document.getNumberOfPages() > MOST_PAGES && !anyLength) {
                return new byte[0];
            }
            document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
            document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
            document.setDocumentId(FIXED_ID);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
