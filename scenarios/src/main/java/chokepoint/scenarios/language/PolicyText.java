package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Terms;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.language.instrument.InstrumentCodec;
import chokepoint.scenarios.language.instrument.InstrumentCodec.Trait;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy as YAML that reads back as the same policy; caps that are not set are left out. */
public final class PolicyText {

    private PolicyText() {}

    /** The YAML text of a policy, with every key of every instrument. */
    public static String of(Policy policy, PolicyKeys catalogue) {
        StringBuilder text = new StringBuilder();
        line(text, "name: " + YamlText.quoted(policy.name()));
        line(text, "title: " + YamlText.quoted(policy.title()));
        if (!policy.summary().isBlank()) {
            line(text, "summary: " + YamlText.quoted(policy.summary()));
        }
        line(text, policy.instruments().isEmpty() ? "instruments: {}" : "instruments:");
        for (Instrument instrument : policy.instruments()) {
            line(text, "  " + YamlText.quoted(instrument.name()) + ":");
            keys(instrument, catalogue).forEach((key, value) -> line(text, "    " + key + ": " + value));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /** Keys of an instrument with their values as they stand in a file. */
    static Map<String, String> keys(Instrument instrument, PolicyKeys catalogue) {
        Map<String, String> keys = new LinkedHashMap<>();
        Terms terms = instrument.terms();
        keys.put("kind", terms.kind());
        InstrumentCodec<?> codec = catalogue.codec(terms.kind());
        if (codec.is(Trait.NAMES_ITEMS)) {
            keys.put("items", YamlText.list(instrument.items().symbols()));
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
        codec.values(terms).forEach((key, value) -> put(keys, key, value));
        return keys;
    }

    /** Writes what a value says; what says nothing, an infinite cap or an empty list, is left out. */
    private static void put(Map<String, String> keys, String key, Object value) {
        if (value instanceof Number number) {
            number(keys, key, number.doubleValue());
        } else if (!(value instanceof List<?> words)) {
            keys.put(key, value.toString());
        } else if (!words.isEmpty()) {
            keys.put(key, YamlText.list(words.stream().map(Object::toString).toList()));
        }
    }

    private static void number(Map<String, String> keys, String key, double value) {
        if (Double.isFinite(value)) {
            keys.put(key, KeyType.plain(value));
        }
    }
}
