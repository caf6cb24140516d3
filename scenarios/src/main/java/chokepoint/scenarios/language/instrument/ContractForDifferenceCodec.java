package chokepoint.scenarios.language.instrument;

import chokepoint.core.instrument.ContractForDifference;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Choice;
import java.util.EnumSet;
import java.util.List;

/** Contracts for difference in files. */
final class ContractForDifferenceCodec extends InstrumentCodec<ContractForDifference> {

    private static final String ON_SALE = "sale";
    private static final String ON_PRODUCTION = "production";
    private static final Key PAY_ON = Key.optional(
            "payOn",
            new Choice(List.of(ON_PRODUCTION, ON_SALE)),
            ON_PRODUCTION,
            "Whether a tonne counts when it is made or when it is sold; either way once.");

    ContractForDifferenceCodec() {
        super(
                ContractForDifference.KIND,
                ContractForDifference.class,
                EnumSet.of(Trait.NAMES_ITEMS, Trait.HAS_ONE_PRICE, Trait.NAMES_PLANTS),
                List.of(
                        needed(SharedKeys.STRIKE, ContractForDifference::strikeUsdPerKg),
                        optional(SharedKeys.ESCALATOR, ContractForDifference::escalatorPerYearShare),
                        optional(SharedKeys.UPSIDE_SHARE, ContractForDifference::upsideShare),
                        optional(SharedKeys.UPSIDE_TRIGGER, ContractForDifference::upsideTriggerUsdPerKg),
                        optional(SharedKeys.UPSIDE_CAP, ContractForDifference::upsideCapUsd),
                        optional(SharedKeys.VOLUME_CAP, ContractForDifference::volumeCapTReo),
                        optional(SharedKeys.BUDGET_CAP, ContractForDifference::budgetCapUsd),
                        optional(PAY_ON, terms -> terms.payOnSale() ? ON_SALE : ON_PRODUCTION)));
    }

    @Override
    public ContractForDifference read(TermsSection from) {
        double strike = from.number(SharedKeys.STRIKE);
        return new ContractForDifference(
                strike,
                from.number(SharedKeys.ESCALATOR),
                from.number(SharedKeys.UPSIDE_SHARE),
                from.notBelow(SharedKeys.UPSIDE_TRIGGER, "strike", strike),
                from.cap(SharedKeys.UPSIDE_CAP),
                from.cap(SharedKeys.VOLUME_CAP),
                from.cap(SharedKeys.BUDGET_CAP),
                from.says(PAY_ON, ON_SALE));
    }
}
