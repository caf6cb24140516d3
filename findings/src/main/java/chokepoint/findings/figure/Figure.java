package chokepoint.findings.figure;

/** A picture as data. The same figure is drawn into SVG and dots, written as JSON, and may be drawn anew in a browser. */
public sealed interface Figure
        permits DayMatrix,
                StockBars,
                BandPanels,
                PricePanels,
                StackedPanels,
                CourseLines,
                WeekFields,
                Frontier,
                AmountMatrix,
                GainMatrix,
                YearLines,
                PaymentPanels,
                Sankey,
                Waterfall,
                SearchedFront,
                SideBySideBars,
                ObservedPanels,
                FactorBars,
                DotPanels,
                ParallelLines,
                SwingBars,
                PeelingPath,
                SeenBands,
                TradeOff {

    /** Word for the kind in files. */
    String kind();

    Words words();
}
