package chokepoint.reports.figure;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.figure.BandPanels;
import chokepoint.findings.figure.BandPanels.Panel;
import chokepoint.findings.figure.Words;
import chokepoint.reports.table.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One small picture per industry through time: the run-down of cover, and output. */
final class IndustryFigures {

    private IndustryFigures() {}

    /** Cover of the binding nest through time. */
    static BandPanels cover(Ensemble ensemble) {
        List<Panel> panels = new ArrayList<>();
        for (IndustrySummary industry : ensemble.byUrgency()) {
            Nest nest = industry.binding().nest();
            if (nest != null) {
                panels.add(new Panel(
                        industry.name(),
                        Figures.symbol(nest) + ", days",
                        ensemble.coverBands(industry.index(), nest),
                        mark(ensemble, industry)));
            }
        }
        Words words = new Words(
                "cover",
                Headlines.cover(ensemble),
                "Days of cover, all private layers, of the oxide that bound most often: median and 10–90% of "
                        + Headlines.runs(ensemble) + ". " + Headlines.shade(ensemble)
                        + " Dashed: first lost output (median, where more than half of the runs lose any).",
                "One small chart per industry of days of cover through time.",
                "Each small chart has its own scale of days, from nought.",
                "",
                Headlines.SOURCE);
        return new BandPanels(words, RunFigures.dates(ensemble), false, panels);
    }

    /** Output relative to plan through time. */
    static BandPanels output(Ensemble ensemble) {
        List<Panel> panels = new ArrayList<>();
        for (IndustrySummary industry : ensemble.byUrgency()) {
            panels.add(new Panel(
                    industry.name(), "% of plan", ensemble.outputBands(industry.index()), mark(ensemble, industry)));
        }
        Words words = new Words(
                "output",
                Headlines.output(ensemble),
                "Output as a share of plan: median and 10–90% of " + Headlines.runs(ensemble) + ". "
                        + Headlines.shade(ensemble)
                        + " Dashed: first lost output (median, where more than half of the runs lose any).",
                "One small chart per industry of output through time, as a share of plan.",
                "All small charts share one scale, from nought to the whole plan.",
                "",
                Headlines.SOURCE);
        return new BandPanels(words, RunFigures.dates(ensemble), true, panels);
    }

    private static @Nullable LocalDate mark(Ensemble ensemble, IndustrySummary industry) {
        return industry.firstLostOutput().happens()
                ? ensemble.dateAfter(industry.firstLostOutput().median())
                : null;
    }
}
