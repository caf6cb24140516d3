package chokepoint.reports.chart;

import chokepoint.findings.figure.AmountMatrix;
import chokepoint.findings.figure.BandPanels;
import chokepoint.findings.figure.CourseLines;
import chokepoint.findings.figure.DayMatrix;
import chokepoint.findings.figure.DotPanels;
import chokepoint.findings.figure.FactorBars;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.Frontier;
import chokepoint.findings.figure.GainMatrix;
import chokepoint.findings.figure.ObservedPanels;
import chokepoint.findings.figure.ParallelLines;
import chokepoint.findings.figure.PaymentPanels;
import chokepoint.findings.figure.PeelingPath;
import chokepoint.findings.figure.PricePanels;
import chokepoint.findings.figure.Sankey;
import chokepoint.findings.figure.SearchedFront;
import chokepoint.findings.figure.SeenBands;
import chokepoint.findings.figure.SideBySideBars;
import chokepoint.findings.figure.StackedPanels;
import chokepoint.findings.figure.StockBars;
import chokepoint.findings.figure.SwingBars;
import chokepoint.findings.figure.TradeOff;
import chokepoint.findings.figure.Waterfall;
import chokepoint.findings.figure.WeekFields;
import chokepoint.findings.figure.YearLines;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Draws figures. */
public final class Charts {

    static final List<FigureDrawing<?>> DRAWINGS = List.of(
            new FigureDrawing<>(StockBars.class, ReservesChart::of),
            new FigureDrawing<>(DayMatrix.class, SurvivalHeatMap::of),
            new FigureDrawing<>(BandPanels.class, IndustryPanels::of),
            new FigureDrawing<>(PricePanels.class, PricesChart::of),
            new FigureDrawing<>(StackedPanels.class, SupplyChart::of),
            new FigureDrawing<>(CourseLines.class, LossChart::of),
            new FigureDrawing<>(WeekFields.class, BindingChart::of),
            new FigureDrawing<>(Frontier.class, FrontierChart::of),
            new FigureDrawing<>(AmountMatrix.class, RegretChart::of),
            new FigureDrawing<>(GainMatrix.class, DaysChart::of),
            new FigureDrawing<>(YearLines.class, CapacityChart::of),
            new FigureDrawing<>(PaymentPanels.class, PaymentsChart::of),
            new FigureDrawing<>(Sankey.class, FlowsChart::of),
            new FigureDrawing<>(Waterfall.class, WaterfallChart::of),
            new FigureDrawing<>(SearchedFront.class, SearchChart::of),
            new FigureDrawing<>(SideBySideBars.class, ComparisonChart::of),
            new FigureDrawing<>(ObservedPanels.class, ReplayChart::of),
            new FigureDrawing<>(FactorBars.class, SplitChart::of),
            new FigureDrawing<>(DotPanels.class, DotsChart::of),
            new FigureDrawing<>(ParallelLines.class, ParallelChart::of),
            new FigureDrawing<>(SwingBars.class, TornadoChart::of),
            new FigureDrawing<>(PeelingPath.class, PeelingChart::of),
            new FigureDrawing<>(SeenBands.class, SeenChart::of),
            new FigureDrawing<>(TradeOff.class, TradeOffChart::of));

    private Charts() {}

    /** Loads the typeface, so that a machine that cannot is known before anything is computed. */
    public static void prepare() {
        Typeface.regular(1);
    }

    /** The characters of a text that charts and papers show as boxes, each once, in order. */
    public static List<String> lacking(String text) {
        return text.codePoints()
                .filter(codePoint -> !Typeface.has(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    /** A text with a box in the place of what the typeface lacks. */
    public static String boxed(String text) {
        StringBuilder boxed = new StringBuilder();
        text.codePoints().forEach(codePoint -> boxed.appendCodePoint(Typeface.has(codePoint) ? codePoint : '□'));
        return boxed.toString();
    }

    /** The chart of a figure, on a sheet of its own. */
    public static Chart of(Figure figure) {
        return of(figure, Form.SHEET);
    }

    /** The chart of a figure. */
    public static Chart of(Figure figure, Form form) {
        return DRAWINGS.stream()
                .flatMap(one -> one.of(figure, form).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing draws figures of the kind " + figure.kind()));
    }

    /** What draws figures of one kind. */
    record FigureDrawing<F extends Figure>(Class<F> kind, BiFunction<F, Form, Chart> drawing) {

        Optional<Chart> of(Figure figure, Form form) {
            return kind.isInstance(figure) ? Optional.of(drawing.apply(kind.cast(figure), form)) : Optional.empty();
        }
    }
}
