package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.reports.chart.Chart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page has: its head, its style, figures, and the foot. */
final class PageFrame {

    private PageFrame() {}

    /** A page up to the begin of its main part. */
    static Html open(String title) {
        Html html = new Html().raw("<!DOCTYPE html>\n").open("html lang=\"en\"").open("head");
        html.raw(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.element("title", title + " · Chokepoint");
        return html.open("style")
                .raw(style("report.css"))
                .close("style")
                .close("head")
                .open("body")
                .open("main");
    }

    /** The end of a page, after its foot. */
    static String close(Html html) {
        return html.close("body").close("html").text();
    }

    /** A frame for wide tables that scrolls by itself, also by keyboard. */
    static String wide(String label) {
        return "div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + Html.escape(label) + "\"";
    }

    static void figure(Html html, Chart chart) {
        html.open("figure id=\"figure-" + chart.id() + "\"")
                .raw(chart.svg())
                .element("figcaption", chart.caption())
                .close("figure");
    }

    /** Ends the main part; says who made the page, how the model is described, and whose letters are drawn. */
    static void footer(Html html, Build build) {
        html.close("main")
                .open("footer")
                .element(
                        "p",
                        "Made by chokepoint " + build.version() + ", commit " + build.commit()
                                + ". The model is described in docs/odd.md of the program (the ODD protocol: purpose, entities,"
                                + " processes, design, initial state, inputs, submodels), the files in docs/results.md.")
                .element(
                        "p",
                        "Letters in the charts: Noto Sans, © 2015–2020 Google LLC, under the SIL Open Font License 1.1"
                                + " (its text is in the program beside the font).")
                .close("footer");
    }

    /** The style sheet of a page. */
    static String style(String file) {
        try (InputStream stream = PageFrame.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program; build it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
