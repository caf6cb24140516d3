package chokepoint.reports.chart;

import chokepoint.findings.figure.Words;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

/** Places panels of equal size in rows of three under the header of a sheet. */
final class PanelGrid {

    static final int COLUMNS = 3;

    private static final int GAP = 10;

    private final double top;
    private final double panelHeight;
    private final double panelWidth;

    PanelGrid(double top, double panelHeight) {
        this.top = top;
        this.panelHeight = panelHeight;
        panelWidth = (SvgSheet.WIDTH - 2.0 * SvgSheet.MARGIN - (COLUMNS - 1.0) * GAP) / COLUMNS;
    }

    /** What draws one of the panels of a figure into its place. */
    interface PanelDrawing<P> {

        void draw(SvgSheet sheet, Rectangle2D place, P panel);
    }

    /** A whole chart of panels that stand one after the other, under a legend. */
    static <P> Chart chart(
            Words words,
            int legendHeight,
            Consumer<SvgSheet> legend,
            List<P> panels,
            int panelHeight,
            PanelDrawing<P> drawing,
            int footHeight) {
        SvgSheet sheet = new SvgSheet(words, legendHeight + (double) height(panels.size(), panelHeight) + footHeight);
        legend.accept(sheet);
        PanelGrid grid = new PanelGrid(sheet.top() + legendHeight, panelHeight);
        for (int i = 0; i < panels.size(); i++) {
            drawing.draw(sheet, grid.panel(i), panels.get(i));
        }
        return sheet.finish();
    }

    /** Height of all rows of {@code panels} panels. */
    static int height(int panels, int panelHeight) {
        return (panels + COLUMNS - 1) / COLUMNS * panelHeight;
    }

    /** Where panel number {@code index} lies. */
    Rectangle2D panel(int index) {
        int row = index / COLUMNS;
        return new Rectangle2D.Double(
                SvgSheet.MARGIN + index % COLUMNS * (panelWidth + GAP),
                top + row * panelHeight,
                panelWidth,
                panelHeight);
    }
}
