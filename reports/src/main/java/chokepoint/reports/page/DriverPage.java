package chokepoint.reports.page;

import chokepoint.core.factor.Factor;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.sensitivity.Drivers;
import chokepoint.findings.sensitivity.Drivers.Found;
import chokepoint.reports.figure.DriverFigures;
import chokepoint.reports.table.DriverWords;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.view.DriverView;
import chokepoint.reports.view.FigureView;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page {@code report.html} of a study of what drives a scenario, in one file that needs no other. */
public final class DriverPage {

    private final Drivers drivers;
    private final List<Figure> figures;

    /**
     * @param figures those of {@link DriverFigures}
     */
    public DriverPage(Drivers drivers, List<Figure> figures) {
        this.drivers = drivers;
        this.figures = List.copyOf(figures);
    }

    /** The whole page. */
    public String render() {
        DriverWords words = new DriverWords(drivers);
        List<FigureView> views = FigureViews.of(figures);
        List<DriverView.Target> targets = new ArrayList<>();
        int next = 0;
        for (Found found : drivers.found()) {
            int own = found.indices().isPresent() ? 3 : 1;
            targets.add(new DriverView.Target(
                    capital(found.target().label()), words.of(found), views.subList(next, next + own)));
            next += own;
        }
        return Templates.render(
                "drivers",
                new DriverView(
                        PageFrame.screen(
                                "What drives " + drivers.setup().scenario().name(),
                                drivers.setup().build()),
                        words.method(),
                        Findings.NOT_A_FORECAST,
                        targets,
                        factors()));
    }

    /** A text with a capital at its beginning. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Table factors() {
        return Table.captioned(
                "The groups of inputs; those that were studied by variance first",
                List.of("Name", "what it is", "rows", "studied by variance"),
                Stream.concat(
                                drivers.leading().stream(),
                                drivers.setup().factors().stream()
                                        .filter(factor -> !drivers.leading().contains(factor)))
                        .map(this::row)
                        .toList());
    }

    private Row row(Factor factor) {
        return Row.of(
                List.of(
                        factor.name(),
                        factor.label(),
                        factor.isSet() ? "a whole set" : Figures.count(factor.size()),
                        drivers.leading().contains(factor) ? "yes" : "no"),
                1,
                3);
    }
}
