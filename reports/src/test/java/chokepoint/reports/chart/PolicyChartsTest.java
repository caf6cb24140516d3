package chokepoint.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.result.PolicyKey;
import chokepoint.core.result.PolicyMeasure;
import chokepoint.findings.policy.Foresight;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.Regret;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.TestPairs;
import chokepoint.findings.policy.Valuation;
import chokepoint.reports.ManyPolicies;
import chokepoint.reports.figure.PolicyFigures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Charts of policies: many, one, and numbers so small or absent that a scale has nothing to go by. */
class PolicyChartsTest {

    private static final int LARGEST_BYTES = 400_000;
    private static final int LEAST_GREYS = 3;

    static Stream<PolicyComparison> comparisons() {
        return Stream.of(
                comparison(ManyPolicies.pairs(5)),
                comparison(new TestPairs(1, TestPairs.cases(), "none")),
                comparison(new TestPairs(3, TestPairs.cases(), "none", "tiny")
                        .put(
                                TestPairs.BAN,
                                "tiny",
                                PolicyMeasure.OUTLAY,
                                PolicyKey.of("tiny", "Japan"),
                                2030,
                                1e-9,
                                130,
                                -90)
                        .put(
                                TestPairs.BAN,
                                "tiny",
                                PolicyMeasure.TRANSFER,
                                PolicyKey.of("tiny", "Australia"),
                                2030,
                                -12,
                                0,
                                3)
                        .put(TestPairs.BAN, "none", PolicyMeasure.LOSS, "", 2030, 100)
                        .put(TestPairs.BAN, "tiny", PolicyMeasure.CAPACITY, "Nd|Pr", 2030, 10)));
    }

    private static PolicyComparison comparison(TestPairs pairs) {
        var setup = pairs.setup("none");
        return new PolicyComparison(
                pairs.runs(),
                setup.cases(),
                setup.policies(),
                "none",
                new Valuation(0.03, 147, 0.2),
                0.05,
                setup.industries(),
                setup.seed(),
                new Foresight(setup.policies()));
    }

    private static List<Chart> charts(PolicyComparison comparison) {
        Scoreboard scoreboard = new Scoreboard(comparison);
        return PolicyFigures.of(comparison, scoreboard, new Regret(comparison)).stream()
                .map(Charts::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everyChartIsWellFormedAndNeedsNothingElse(PolicyComparison comparison)
            throws IOException, SAXException, ParserConfigurationException {
        List<String> all = new ArrayList<>();
        for (Chart chart : charts(comparison)) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())));
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.words().description());
            assertThat(chart.svg()).hasSizeLessThan(LARGEST_BYTES).doesNotContain("NaN", "Infinity", "<text");
            assertThat(chart.words().title()
                            + chart.words().description()
                            + chart.words().caption())
                    .doesNotContain("NaN", "Infinity");
            NodeList nodes = document.getElementsByTagName("*");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                String id = ((Element) nodes.item(i)).getAttribute("id");
                if (!id.isEmpty()) {
                    ids.add(id);
                    all.add(id);
                }
            }
            for (int i = 0; i < nodes.getLength(); i++) {
                String href = ((Element) nodes.item(i)).getAttribute("href");
                assertThat(href.isEmpty() || ids.contains(href.substring(1)))
                        .as(href)
                        .isTrue();
            }
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void aPageHoldsBothFormsWithoutNonsense(PolicyComparison comparison) {
        List<String> parts =
                TestCharts.ofPage(PolicyFigures.of(comparison, new Scoreboard(comparison), new Regret(comparison)));
        assertThat(parts).allSatisfy(part -> assertThat(part).doesNotContain("NaN", "Infinity", "<text"));
        assertThat(Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(String.join("", parts))
                        .results()
                        .map(found -> found.group(1)))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everyChartIsDrawnInDotsAndCanBeReadInGrey(PolicyComparison comparison) throws IOException {
        for (Chart chart : charts(comparison)) {
            byte[] png = chart.png();
            assertThat(png).isEqualTo(chart.png());
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            Set<Integer> greys = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 3) {
                for (int y = 0; y < image.getHeight(); y += 3) {
                    greys.add((int) lightness(new Color(image.getRGB(x, y))) / 16);
                }
            }
            assertThat(greys).as(chart.id()).hasSizeGreaterThanOrEqualTo(LEAST_GREYS);
        }
    }

    private static double lightness(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    @Test
    void everyCharacterOfAmountsIsInTheTypeface() {
        assertThat(Typeface.regular(10).canDisplayUpTo(Typeface.drawable("−1.2 bn ± “x” 0–9 …")))
                .isEqualTo(-1);
    }

    @Test
    void aScaleWithoutNumbersIsAScale() {
        Span span = Span.around(java.util.stream.DoubleStream.of(Double.NaN, 0), 0, 100);

        assertThat(span.ticks()).startsWith(0.0);
        assertThat(span.at(0)).isZero();
    }
}
