package chokepoint.core.world;

import chokepoint.core.instrument.Payer;
import chokepoint.core.scenario.ExporterAnswer;
import java.util.List;

/**
 * What may be built outside China and what the exporter makes of it, drawn.
 *
 * @param sites plants outside China, those that are there and those that are not yet, in the order of sellers
 * @param projects those that are not yet there
 * @param terms how money is invested
 * @param answer what the exporter does
 * @param payers treasuries that may pay for policies
 */
public record Prospects(
        List<SiteSpec> sites,
        List<ProjectSpec> projects,
        InvestmentTerms terms,
        ExporterAnswer answer,
        List<Payer> payers) {

    /** Nothing is built. */
    public static final Prospects NONE =
            new Prospects(List.of(), List.of(), InvestmentTerms.NONE, ExporterAnswer.NONE, List.of());
}
