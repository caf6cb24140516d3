package chokepoint.reports.figure;

import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.Measure;
import chokepoint.findings.figure.Dates;
import chokepoint.findings.figure.Figure;
import java.util.List;

/** All figures of a run's report. */
public final class RunFigures {

    private RunFigures() {}

    /** The figures, in the order in which they are read. */
    public static List<Figure> of(Ensemble ensemble) {
        return List.of(
                ReservesFigure.of(ensemble),
                IndustryFigures.cover(ensemble),
                SurvivalFigure.of(ensemble),
                PricesFigure.of(ensemble),
                IndustryFigures.output(ensemble),
                LossFigure.of(ensemble),
                SupplyFigure.of(ensemble),
                BindingFigure.of(ensemble));
    }

    /** The weeks that are recorded. */
    static Dates dates(Ensemble ensemble) {
        return new Dates(
                ensemble.dateOf(0),
                ensemble.weeks(),
                ensemble.measure().map(Measure::start).orElse(null),
                ensemble.measure().map(Measure::end).orElse(null));
    }
}
