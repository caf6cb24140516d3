package chokepoint.reports.chart;

import static chokepoint.findings.ensemble.TestRuns.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.findings.figure.Figure;
import chokepoint.reports.figure.RunFigures;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

/** Charts as files: well-formed, alone and side by side on a page. */
class ChartsTest {

    private static final List<String> NAMES = List.of("motors", "phosphors, LED & lasers");
    private static final int LARGEST_BYTES = 400_000;

    static Stream<Ensemble> ensembles() {
        Scenario free = TestRuns.scenario(NAMES).withControls(List.of());
        return Stream.of(
                TestRuns.ensemble(NAMES, new int[] {10, 1}, new int[] {2, NEVER}, new int[] {4, 60}),
                TestRuns.ensemble(NAMES, new int[] {NEVER, NEVER}),
                TestRuns.ensemble(List.of("motors"), new int[] {0}),
                TestRuns.ensemble(free, 1, TestRuns.runs(NAMES, new int[] {NEVER, NEVER})));
    }

    @Test
    void everyKindOfFigureIsDrawn() {
        assertThat(Charts.DRAWINGS.stream().<Object>map(Charts.FigureDrawing::kind))
                .containsExactlyInAnyOrder((Object[]) Figure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void everyChartIsWellFormedAndNeedsNothingElse(Ensemble ensemble)
            throws IOException, SAXException, ParserConfigurationException {
        for (Chart chart : TestCharts.of(ensemble)) {
            Document document = parse(chart.svg());
            assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(chart.words().title());
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.words().description());
            assertThat(document.getElementsByTagName("text").getLength()).isZero();
            assertThat(document.getElementsByTagName("use").getLength()).isPositive();
            assertThat(chart.svg())
                    .hasSizeLessThan(LARGEST_BYTES)
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            Set<String> ids = new HashSet<>(ids(document));
            for (Element element : elements(document)) {
                String href = element.getAttribute("href");
                assertThat(href.isEmpty() || ids.contains(href.substring(1)))
                        .as(href)
                        .isTrue();
                String clip = element.getAttribute("clip-path");
                assertThat(clip.isEmpty() || clip.equals("none") || ids.contains(clip.substring(5, clip.length() - 1)))
                        .as(clip)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void idsAreUniqueAcrossAPage(Ensemble ensemble) throws IOException, SAXException, ParserConfigurationException {
        List<String> ids = new ArrayList<>();
        for (String part : TestCharts.ofPage(RunFigures.of(ensemble))) {
            assertThat(part).doesNotContain("NaN").doesNotContain("Infinity");
            ids.addAll(ids(parse(part)));
        }

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void titlesSayWhatIsSeen() {
        List<Chart> charts = TestCharts.of(TestRuns.ensemble(NAMES, new int[] {10, NEVER}, new int[] {2, NEVER}));

        assertThat(charts)
                .extracting(chart -> chart.words().title())
                .containsExactly(
                        "How long stocks last: the thinnest firms stop first, after 42 days, most often those of motors",
                        "Cover: stocks of the binding oxide fall to half in 2 of 2 industries (medians of the runs)",
                        "Time to survive by oxide: shortest in motors, for want of dysprosium or terbium, 42 days in the median of the runs",
                        "Prices: in the dearest week a lot of dysprosium oxide (Dy) without a licence costs 4.0 times one with a licence (medians of the runs)",
                        "Output falls furthest in motors, to 80% of plan in the median of the runs",
                        "Value added lost: JPY 4.0 bn after 700 days, in the mean of the runs",
                        "Who supplied Japan: China's licensed share of the controlled oxides is 0% under the measure",
                        "What bound, when: dysprosium or terbium in 100% of the weeks in which an industry is short in half of the runs or more");
    }

    @Test
    void aDescriptionHoldsTheNumbers() {
        Chart reserves =
                TestCharts.of(TestRuns.ensemble(NAMES, new int[] {2, NEVER})).get(0);

        assertThat(reserves.words().description())
                .contains("motors: cover 60 days, short of it: 14 d, 20 Jan 2026.")
                .contains("phosphors, LED & lasers: cover 60 days, short of it: 70 d, 17 Mar 2026.");
    }

    @Test
    void aMeasureWithoutAnEndInsideTheRunsHasNoDateOfItsEnd() {
        Ensemble ends = TestRuns.ensemble(NAMES, new int[] {NEVER, NEVER});
        Scenario scenario = TestRuns.scenario(NAMES);
        ControlPlan ban = scenario.controls().get(0);
        ControlPlan open = new ControlPlan(
                ban.name(),
                ban.items(),
                ban.destinations(),
                ban.announce(),
                ban.start(),
                LocalDate.of(9999, 1, 1),
                ban.reading(),
                ban.approvals(),
                ban.militaryApproved(),
                ban.delayWeeks(),
                ban.alarmIndex(),
                ban.alarmAtHomeShare());
        Ensemble goesOn = new Ensemble(scenario.withControls(List.of(open)), 1, ends.runs());

        assertThat(subtitle(ends)).contains("Shaded: the measure, 6 January 2026 to 5 January 2027.");
        assertThat(subtitle(goesOn)).contains("Shaded: the measure, from 6 January 2026 on.");
    }

    private static String subtitle(Ensemble ensemble) {
        return RunFigures.of(ensemble).get(1).words().subtitle();
    }

    @Test
    void ticksAreRound() {
        assertThat(PlotStyle.niceStep(4.2)).isEqualTo(2);
        assertThat(PlotStyle.niceStep(9.9)).isEqualTo(5);
        assertThat(PlotStyle.niceStep(38)).isEqualTo(20);
        assertThat(PlotStyle.niceStep(0.1)).isEqualTo(0.1);
    }

    private static Document parse(String svg) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document) {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> ids(Document document) {
        return elements(document).stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
