package chokepoint.reports.chart;

import chokepoint.findings.figure.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Places panels of equal size in rows, of three where there is room, of one on a phone. */
final class PanelGrid {

    private static final int COLUMNS = 3;
    private static final int GAP = 10;

    private final SvgSheet sheet;
    private final double top;
    private final double panelHeight;
    private final int columns;
    private final double panelWidth;

    PanelGrid(SvgSheet sheet, double top, double panelHeight) {
        this.sheet = sheet;
        this.top = top;
        this.panelHeight = panelHeight;
        columns = sheet.form().narrow() ? 1 : COLUMNS;
        panelWidth = (sheet.inner() - (columns - 1.0) * GAP) / columns;
    }

    /** What draws one of the panels of a figure into its place. */
    interface PanelDrawing<P> {

        void draw(SvgSheet sheet, Rectangle2D place, P panel);
    }

    /**
     * A whole chart of panels that stand one after the other, under a legend. In a page each row is a drawing of its own, so that
     * paper may end between two of them.
     */
    static <P> Chart chart(
            Words words,
            Form form,
            UnaryOperator<Legend> legend,
            List<P> panels,
            double panelHeight,
            PanelDrawing<P> drawing) {
        List<Chart> drawn = new ArrayList<>();
        int part = 0;
        int from = 0;
        do {
            SvgSheet sheet = new SvgSheet(words, form, part);
            double top = sheet.top();
            if (part == 0) {
                top = legend.apply(new Legend(sheet, sheet.left(), top)).bottom();
            }
            PanelGrid grid = new PanelGrid(sheet, top, panelHeight);
            int to = form.withWords() ? panels.size() : Math.min(panels.size(), from + grid.columns);
            for (int i = from; i < to; i++) {
                drawing.draw(sheet, grid.panel(i - from), panels.get(i));
            }
            drawn.add(sheet.finish(grid.bottom(to - from)));
            from = to;
            part++;
        } while (from < panels.size());
        return Chart.joined(drawn);
    }

    /** Where all rows of a number of panels end. */
    double bottom(int panels) {
        int rows = (panels + columns - 1) / columns;
        return top + rows * panelHeight;
    }

    /** Where panel number {@code index} lies. */
    Rectangle2D panel(int index) {
        int row = index / columns;
        return new Rectangle2D.Double(
                sheet.left() + index % columns * (panelWidth + GAP), top + row * panelHeight, panelWidth, panelHeight);
    }
}
