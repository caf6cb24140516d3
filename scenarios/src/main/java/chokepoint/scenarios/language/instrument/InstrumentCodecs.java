package chokepoint.scenarios.language.instrument;

import java.util.List;

/** The kinds of instrument that files may name. A further kind is its terms, its codec, and its line here. */
public final class InstrumentCodecs {

    /** The shipped kinds, in the order of the pages. */
    public static final List<InstrumentCodec<?>> SHIPPED = List.of(
            new ContractForDifferenceCodec(),
            new OfftakeCodec(),
            new BorderFloorCodec(),
            new LastResortCodec(),
            new SubsidyCodec(),
            new CapitalGrantCodec(),
            new ReserveCodec());

    private InstrumentCodecs() {}
}
