package chokepoint.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.findings.ensemble.TestRuns;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Charts as dots. */
class DrawingTest {

    private final List<Chart> charts = TestCharts.of(TestRuns.ensemble(List.of("motors"), new int[] {2}));

    @Test
    void aPictureIsTwiceAsFineAsTheSheetAndNotBlank() throws IOException {
        for (Chart chart : charts) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png()));
            assertThat(image.getWidth()).isEqualTo(2 * Form.SHEET.width());
            assertThat(chart.svg()).contains("height=\"" + image.getHeight() / 2 + "\"");
            assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
            long dark = image.getRaster().getWidth();
            int inked = 0;
            for (int x = 0; x < dark; x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    inked += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                }
            }
            assertThat(inked).as(chart.id()).isGreaterThan(2000);
        }
    }

    @Test
    void drawingTwiceGivesTheSameBytesWithoutATime() {
        for (Chart chart : charts) {
            byte[] once = chart.png();
            assertThat(chart.png()).as(chart.id()).isEqualTo(once);
            assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("tIME", "tEXt", "iTXt");
        }
    }

    @Test
    void theStepsOfTheHeatMapAreReadInGrey() {
        double last = -1;
        for (double days : new double[] {10, 60, 120, 300, 500, 900}) {
            var colour = SurvivalHeatMap.colour(days);
            double grey = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
            assertThat(grey - last).as("step at " + days).isGreaterThan(20);
            last = grey;
        }
    }
}
