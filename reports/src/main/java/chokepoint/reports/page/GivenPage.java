package chokepoint.reports.page;

import chokepoint.core.experiment.Build;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.sensitivity.GivenDrivers;
import chokepoint.findings.sensitivity.GivenDrivers.Found;
import chokepoint.reports.figure.GivenFigures;
import chokepoint.reports.table.Findings;
import chokepoint.reports.table.GivenWords;
import chokepoint.reports.view.FigureView;
import chokepoint.reports.view.GivenView;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Table;
import java.util.ArrayList;
import java.util.List;

/** The page {@code told.html}: what drives a scenario as far as plain runs can tell, in one file that needs no other. */
public final class GivenPage {

    private final GivenDrivers drivers;
    private final Build build;
    private final List<Figure> figures;
    private final GivenWords words;

    /**
     * @param build the program that asked
     * @param figures those of {@link GivenFigures}
     */
    public GivenPage(GivenDrivers drivers, Build build, List<Figure> figures) {
        this.drivers = drivers;
        this.build = build;
        this.figures = List.copyOf(figures);
        words = new GivenWords(drivers);
    }

    /** The whole page. */
    public String render() {
        List<FigureView> views = FigureViews.of(figures);
        List<GivenView.Target> targets = new ArrayList<>();
        int next = 0;
        for (Found found : drivers.found()) {
            int own = found.indices().isPresent() ? 1 : 0;
            targets.add(new GivenView.Target(
                    DriverPage.capital(found.target().label()),
                    words.of(found),
                    views.subList(next, next + own),
                    groups(found)));
            next += own;
        }
        return Templates.render(
                "given",
                new GivenView(
                        PageFrame.screen(
                                "What drives " + drivers.draws().scenario().name() + ", as far as its runs can tell",
                                build),
                        words.method(),
                        Findings.NOT_A_FORECAST,
                        targets));
    }

    private Table groups(Found found) {
        return Table.captioned(
                "The groups that were looked at, those with the largest share first",
                List.of("What it is", "share", "95% interval", "slope", "95% interval"),
                found.ranked().stream()
                        .map(factor -> Row.of(words.cells(found, factor)))
                        .toList());
    }
}
