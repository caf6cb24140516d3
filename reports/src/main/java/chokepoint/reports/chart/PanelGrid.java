package chokepoint.reports.chart;

import java.awt.geom.Rectangle2D;

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
