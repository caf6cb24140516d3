package chokepoint.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.figure.Words;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bundled typeface can draw. */
class TypefaceTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Every character of JIS X 0208, by its rows and cells. */
    private static List<String> japanese() {
        List<String> characters = new ArrayList<>();
        for (int row = 0xA1; row <= 0xFE; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("EUC-JP"));
                if (character.length() == 1 && !character.equals("\uFFFD")) {
                    characters.add(character);
                }
            }
        }
        return characters;
    }

    @Test
    void everyCharacterOfJisX0208IsDrawnInBothWeights() {
        List<String> characters = japanese();
        assertThat(characters).hasSizeGreaterThanOrEqualTo(6879).contains("禁", "輸", "（", "カ", "≒", "Я");
        for (Font font : List.of(Typeface.regular(1000), Typeface.bold(1000))) {
            for (String character : characters) {
                String drawn = Typeface.drawable(character);
                GlyphVector glyphs = font.createGlyphVector(EXACT, drawn);
                assertThat(glyphs.getGlyphCode(0)).as(character).isNotZero();
                assertThat(glyphs.getOutline().getBounds2D().isEmpty())
                        .as(character)
                        .isEqualTo(character.isBlank());
            }
        }
        assertThat(Charts.lacking(String.join("", characters))).isEmpty();
    }

    private static SvgSheet sheet(String title, String subtitle) {
        return new SvgSheet(new Words("x", title, subtitle, "d", "c", "", ""), Form.SHEET);
    }

    @Test
    void whatItLacksIsAVisibleBoxAndIsNamed() {
        String text = "a\u0E01\uD83D\uDE00b";
        SvgSheet sheet = sheet(text, "中国の輸出禁止（広い解釈）");
        String svg = sheet.finish(100).svg();

        assertThat(svg).contains("id=\"x-b0\"", "href=\"#x-b0\"").doesNotContain("x-r0\"");
        assertThat(svg.split("href=\"#x-b0\"", -1)).as("one box for each").hasSize(3);
        assertThat(Typeface.bold(1000)
                        .createGlyphVector(EXACT, "\u0E01")
                        .getOutline()
                        .getBounds2D())
                .isEqualTo(Typeface.bold(1000)
                        .createGlyphVector(EXACT, "□")
                        .getOutline()
                        .getBounds2D());
        assertThat(Charts.lacking(text + text)).containsExactly("\u0E01", "\uD83D\uDE00");
        assertThat(Charts.boxed(text)).isEqualTo("a□□b");
    }

    @Test
    void aTitleWithoutBlanksIsBrokenIntoLinesThatFit() {
        SvgSheet one = sheet("輸".repeat(20), "");
        SvgSheet three = sheet("輸".repeat(130), "");

        assertThat(three.top() - one.top()).isGreaterThan(40);
    }
}
