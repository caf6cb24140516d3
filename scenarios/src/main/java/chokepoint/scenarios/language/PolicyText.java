package chokepoint.scenarios.language;

import chokepoint.core.world.Instrument;
import chokepoint.core.world.Policy;
import chokepoint.core.world.Terms;
import chokepoint.core.world.Terms.BorderFloor;
import chokepoint.core.world.Terms.CapitalGrant;
import chokepoint.core.world.Terms.ContractForDifference;
import chokepoint.core.world.Terms.LastResort;
import chokepoint.core.world.Terms.Offtake;
import chokepoint.core.world.Terms.Reserve;
import chokepoint.core.world.Terms.Subsidy;
import chokepoint.scenarios.keys.KeyType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A policy as YAML that reads back as the same policy; caps that are not set are left out. */
public final class PolicyText {

    private PolicyText() {}

    /** The YAML text of a policy, with every key of every instrument. */
    public static String of(Policy policy) {
        StringBuilder text = new StringBuilder();
        line(text, "name: " + YamlText.quoted(policy.name()));
        line(text, "title: " + YamlText.quoted(policy.title()));
        if (!policy.summary().isBlank()) {
            line(text, "summary: " + YamlText.quoted(policy.summary()));
        }
        line(text, policy.instruments().isEmpty() ? "instruments: {}" : "instruments:");
        for (Instrument instrument : policy.instruments()) {
            line(text, "  " + YamlText.quoted(instrument.name()) + ":");
            keys(instrument).forEach((key, value) -> line(text, "    " + key + ": " + value));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /** Keys of an instrument with their values as they stand in a file. */
    static Map<String, String> keys(Instrument instrument) {
        Map<String, String> keys = new LinkedHashMap<>();
        Terms terms = instrument.terms();
        keys.put("kind", terms.kind());
        if (PolicyKeys.ofKind(terms.kind()).holds("items")) {
            keys.put("items", YamlText.list(Changes.items(instrument.items())));
        }
        keys.put("announce", instrument.announce().toString());
        keys.put("start", instrument.start().toString());
        keys.put("end", instrument.end().toString());
        LocalDate withdrawn = instrument.withdrawn();
        if (withdrawn != null) {
            keys.put("withdrawn", withdrawn.toString());
        }
        number(keys, "withdrawalProbabilityPerYear", instrument.withdrawalPerYearProbability());
        keys.put("payers", YamlText.list(instrument.payers()));
        keys.put("payerKey", instrument.payerKey().key());
        if (!instrument.plants().isEmpty()) {
            keys.put("plants", YamlText.list(instrument.plants()));
        }
        if (terms instanceof ContractForDifference contract) {
            contract(keys, contract);
        } else if (terms instanceof Offtake offtake) {
            offtake(keys, offtake);
        } else if (terms instanceof BorderFloor floor) {
            number(keys, "referenceUsdPerKg", floor.referenceUsdPerKg());
            number(keys, "escalatorPerYear", floor.escalatorPerYearShare());
            keys.put("levyOn", floor.onInvoice() ? PolicyKeys.ON_INVOICE : PolicyKeys.ON_BENCHMARK);
            number(keys, "downstreamElasticity", floor.downstreamElasticity());
        } else if (terms instanceof LastResort buyer) {
            lastResort(keys, buyer);
        } else if (terms instanceof Subsidy subsidy) {
            number(keys, "subsidyUsdPerKg", subsidy.subsidyUsdPerKg());
            number(keys, "volumeCapTPerYear", subsidy.volumeCapTReo());
        } else if (terms instanceof CapitalGrant grant) {
            number(keys, "grantShare", grant.grantShare());
            number(keys, "budgetCapUsd", grant.budgetCapUsd());
        } else if (terms instanceof Reserve reserve) {
            reserve(keys, reserve);
        }
        return keys;
    }

    private static void number(Map<String, String> keys, String key, double value) {
        if (Double.isFinite(value)) {
            keys.put(key, KeyType.plain(value));
        }
    }

    private static void contract(Map<String, String> keys, ContractForDifference contract) {
        number(keys, "strikeUsdPerKg", contract.strikeUsdPerKg());
        number(keys, "escalatorPerYear", contract.escalatorPerYearShare());
        number(keys, "upsideShare", contract.upsideShare());
        number(keys, "upsideTriggerUsdPerKg", contract.upsideTriggerUsdPerKg());
        number(keys, "upsideCapUsdPerYear", contract.upsideCapUsd());
        number(keys, "volumeCapTPerYear", contract.volumeCapTReo());
        number(keys, "budgetCapUsd", contract.budgetCapUsd());
        keys.put("payOn", contract.payOnSale() ? PolicyKeys.ON_SALE : PolicyKeys.ON_PRODUCTION);
    }

    private static void offtake(Map<String, String> keys, Offtake offtake) {
        number(keys, "strikeUsdPerKg", offtake.strikeUsdPerKg());
        number(keys, "escalatorPerYear", offtake.escalatorPerYearShare());
        number(keys, "upsideShare", offtake.upsideShare());
        number(keys, "upsideTriggerUsdPerKg", offtake.upsideTriggerUsdPerKg());
        number(keys, "upsideCapUsdPerYear", offtake.upsideCapUsd());
        number(keys, "tonnageTPerYear", offtake.tonnageTReo());
        keys.put("buyer", offtake.buyer().name());
    }

    private static void lastResort(Map<String, String> keys, LastResort buyer) {
        number(keys, "floorUsdPerKg", buyer.floorUsdPerKg());
        number(keys, "escalatorPerYear", buyer.escalatorPerYearShare());
        number(keys, "capacityT", buyer.capacityTReo());
        number(keys, "triggerUsdPerKg", buyer.triggerUsdPerKg());
        number(keys, "mostTPerWeek", buyer.mostTReoPerWeek());
        keys.put("market", buyer.market().name());
    }

    private static void reserve(Map<String, String> keys, Reserve reserve) {
        number(keys, "reserveDays", reserve.reserveDays());
        number(keys, "buildWeeks", reserve.buildWeeks());
        number(keys, "triggerShare", reserve.triggerShare());
        number(keys, "releaseWeeks", reserve.releaseWeeks());
        keys.put("allocation", reserve.allocation().key());
        if (!Changes.regions(reserve.allies()).isEmpty()) {
            keys.put("allies", YamlText.list(Changes.regions(reserve.allies())));
        }
    }
}
