package chokepoint.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.findings.policy.PolicyRuns;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.TestBuild;
import chokepoint.findings.policy.TestPairs;
import chokepoint.reports.page.BriefPdf;
import chokepoint.studies.store.PairParts;
import chokepoint.studies.study.CompareStudy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a comparison as large as those of use, and of the smallest there is. */
class PolicyReportTest {

    private static final int RUNS = 40;

    @TempDir
    private static Path temp;

    private static final PolicySetup SETUP = ManyPolicies.pairs(1).setup("none");

    private static PolicySetup setup(int runs) {
        return new PolicySetup(
                SETUP.cases(),
                SETUP.policies(),
                SETUP.baseline(),
                SETUP.seed(),
                runs,
                0.05,
                0.03,
                147,
                0.2,
                SETUP.industries(),
                SETUP.build());
    }

    private static Path folder;
    private static PolicyRuns runs;

    @BeforeAll
    static void writeReport() throws IOException {
        runs = ManyPolicies.pairs(RUNS).runs();
        folder = Files.createDirectory(temp.resolve("many"));
        PolicyReport.write(folder, setup(RUNS), runs);
    }

    private static SortedMap<String, String> contents(Path of) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        of.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void everyFileIsThere() throws IOException {
        assertThat(contents(folder).keySet())
                .containsExactly(
                        "brief.html",
                        "brief.pdf",
                        "charts/capacity.json",
                        "charts/capacity.png",
                        "charts/capacity.svg",
                        "charts/days-1.json",
                        "charts/days-1.png",
                        "charts/days-1.svg",
                        "charts/days-2.json",
                        "charts/days-2.png",
                        "charts/days-2.svg",
                        "charts/flows.json",
                        "charts/flows.png",
                        "charts/flows.svg",
                        "charts/frontier.json",
                        "charts/frontier.png",
                        "charts/frontier.svg",
                        "charts/payments.json",
                        "charts/payments.png",
                        "charts/payments.svg",
                        "charts/regret.json",
                        "charts/regret.png",
                        "charts/regret.svg",
                        "charts/waterfall.json",
                        "charts/waterfall.png",
                        "charts/waterfall.svg",
                        "datapackage.json",
                        "days_gained.csv",
                        "manifest.json",
                        "measures.csv",
                        "outlays.csv",
                        "regret.csv",
                        "report.html",
                        "scoreboard.csv",
                        "transfers.csv",
                        "who_pays.csv");
        assertThat(Files.readAllLines(folder.resolve("scoreboard.csv"))).hasSize(1 + 2 * 11);
        assertThat(Files.readAllLines(folder.resolve("regret.csv"))).hasSize(1 + 3 * 11);
    }

    @Test
    void storedRunsGiveTheSameBytes() throws IOException {
        Path again = Files.createDirectory(temp.resolve("again"));
        try (PairParts store = new PairParts(temp.resolve("store"), temp)) {
            ManyPolicies.pairs(RUNS).keepIn(store);
            PolicyReport.write(again, setup(RUNS), store.read(RUNS, SETUP.caseNames(), SETUP.policyNames(), 2));
        }

        assertThat(contents(again)).isEqualTo(contents(folder));
    }

    @Test
    void nothingTellsWhereOrWhenItWasMade() throws IOException {
        contents(folder)
                .forEach((path, content) ->
                        assertThat(content).as(path).doesNotContain(temp.toString(), System.getProperty("user.dir")));
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains(
                        "\"version\" : \"1.2.3\"",
                        "\"seed\" : 7",
                        "\"baseline\" : \"none\"",
                        "\"path\" : \"brief.pdf\"");
    }

    @Test
    void pagesLoadNothing() throws IOException {
        for (String page : List.of("report.html", "brief.html")) {
            String html = Files.readString(folder.resolve(page));
            assertThat(html)
                    .doesNotContain("<script", "<link", "<img", "src=", "@import", "url(http")
                    .contains("border-floor", "not a forecast", "95% interval");
            Matcher references = Pattern.compile("href=\"([^\"]*)\"").matcher(html);
            while (references.find()) {
                assertThat(references.group(1)).startsWith("#");
            }
        }
    }

    @Test
    void theBriefHasOnePageThatIsFilledAndCanBeReadAloud() throws Exception {
        try (PDDocument brief = Loader.loadPDF(folder.resolve("brief.pdf").toFile())) {
            assertThat(brief.getNumberOfPages()).isEqualTo(BriefPdf.MOST_PAGES);
            assertThat(new PDFTextStripper().getText(brief))
                    .contains("Answer", "How to read it", "Policy portfolio", "first", "differ")
                    .doesNotContain("#");
            PDDocumentCatalog catalog = brief.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(brief.getDocumentInformation().getTitle()).startsWith("What helps Japan against a ban");
            assertThat(brief.getDocumentInformation().getCreationDate()).isNull();
            assertThat(lowestInkShare(new PDFRenderer(brief).renderImage(0))).isGreaterThan(0.8);
        }
    }

    /** How far down a page anything stands. */
    private static double lowestInkShare(BufferedImage page) {
        int lowest = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) < 200) {
                    lowest = y;
                }
            }
        }
        return (double) lowest / page.getHeight();
    }

    /** PDFBox would read the machine's fonts and list them in a file in the user's home. */
    @Test
    void theBriefIsPrintedWithoutTheMachinesFonts() throws IOException {
        assertThat(FontMappers.instance().getClass().getPackageName()).isEqualTo(BriefPdf.class.getPackageName());
        try (PDDocument brief = Loader.loadPDF(folder.resolve("brief.pdf").toFile())) {
            for (PDPage page : brief.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).getName()).contains("NotoSans");
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theTerminalTellsEveryPolicyUnderEveryBan() {
        String text = PolicyReport.terminalText(setup(RUNS), runs);

        assertThat(text)
                .contains("ban-2026-total@2026", "ban-2026-total@2030", "baseline", "gain less cost")
                .contains("% a year", "not a forecast")
                .doesNotContain("no effect", "never");
        assertThat(text.replace('\n', ' ')).contains("on balance", "One side of the account is empty");
        assertThat(text.lines().filter(line -> line.startsWith("reserve-180+cfd-110 ")))
                .hasSize(4);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(130));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 160})
    void theTerminalTextFitsTheTerminal(int width) {
        String text = PolicyReport.terminalText(setup(RUNS), runs, width);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(text).contains("loss avoided", "lost to flood", "gain less cost");
    }

    @Test
    void oneReplicationOfTheBaselineAloneIsAReport() throws IOException {
        Path small = Files.createDirectory(temp.resolve("small"));
        TestPairs pairs = new TestPairs(1, TestPairs.cases(), "none");
        PolicyReport.write(small, pairs.setup("none"), pairs.runs());

        assertThat(Files.readString(small.resolve("report.html")))
                .contains("nothing to compare")
                .doesNotContain("NaN", "Infinity");
        assertThat(PolicyReport.terminalText(pairs.setup("none"), pairs.runs())).doesNotContain("NaN");
    }

    @Test
    void furtherTextsAreListed() throws IOException {
        Path out = Files.createDirectory(temp.resolve("texts"));
        TestPairs pairs = new TestPairs(1, TestPairs.cases(), "none");
        PolicyReport.write(
                out,
                pairs.setup("none"),
                pairs.runs(),
                new ReportOptions(false, Map.of("policies.yaml", "x\n")).withoutCharts());

        assertThat(out.resolve("policies.yaml")).hasContent("x\n");
        assertThat(out.resolve("report.html")).doesNotExist();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("policies.yaml");
    }

    private static String identity(PolicySetup setup) {
        return new CompareStudy(setup).identity(TestBuild.BUILD);
    }

    @Test
    void theIdentityTellsCasesPoliciesAndSeedButNotTheNumberOfRuns() {
        assertThat(identity(setup(1))).isEqualTo(identity(setup(2)));
        assertThat(identity(new TestPairs(1, TestPairs.cases(), "none").setup("none")))
                .isNotEqualTo(identity(setup(1)));
    }

    @Test
    void anUnknownBaselineIsRefused() {
        assertThatThrownBy(() -> PolicyReport.terminalText(
                        ManyPolicies.pairs(1).setup("nobody"),
                        ManyPolicies.pairs(1).runs()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }
}
