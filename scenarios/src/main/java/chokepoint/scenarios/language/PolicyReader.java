package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyCheck;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a policy file with its parents into a policy: every file is held against the catalogue of keys, the files are merged,
 * values are held against each other. All problems are gathered before any is thrown.
 */
public final class PolicyReader {

    private static final String ACTIVE = "active";
    private static final String INSTRUMENTS = "instruments";

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @param keys the kinds of instrument that it may name, with their keys
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static EffectivePolicy read(Lineage lineage, PolicyKeys keys, Problems problems) {
        for (SourceFile file : lineage.files()) {
            KeyCheck.file(file.document(), keys.root(), problems);
        }
        Mapping merged = withOneTermEach(
                lineage.withOwn(lineage.merged("name", "basedOn", ScenarioReader.SUMMARY), ScenarioReader.SUMMARY),
                lineage.labels());
        if (lineage.complete()) {
            KeyCheck.nothingMissing(merged, keys.root(), problems);
        }
        Section root = new Section(merged, keys.root(), "", problems);
        List<Instrument> instruments = new ArrayList<>();
        root.named(INSTRUMENTS).forEach((name, section) -> {
            if (section.yes(ACTIVE, true)) {
                new InstrumentReader(name, section, keys).read().ifPresent(instruments::add);
            }
        });
        lineage.blameOwnFile(problems);
        problems.throwIfAny();
        Section own = new Section(lineage.own().document(), keys.root(), "", problems);
        Policy policy = new Policy(
                own.text("name").orElse(lineage.name()),
                root.text("title").orElse(""),
                root.text(ScenarioReader.SUMMARY).orElse(""),
                List.copyOf(instruments));
        return new EffectivePolicy(policy, merged, lineage.labels());
    }

    /** The same document where the younger of end and termYears has replaced the older; from one file both stay. */
    private static Mapping withOneTermEach(Mapping merged, List<String> labels) {
        if (!(merged.entries().get(INSTRUMENTS) instanceof Mapping instruments)) {
            return merged;
        }
        Map<String, YamlValue> changed = new LinkedHashMap<>();
        instruments.entries().forEach((name, value) -> {
            YamlValue end = value instanceof Mapping one ? one.entries().get("end") : null;
            YamlValue term = value instanceof Mapping one ? one.entries().get("termYears") : null;
            if (value instanceof Mapping one && end != null && term != null) {
                int younger = Integer.compare(labels.indexOf(end.file()), labels.indexOf(term.file()));
                changed.put(name, younger > 0 ? one.without("termYears") : younger < 0 ? one.without("end") : one);
            } else {
                changed.put(name, value);
            }
        });
        Map<String, YamlValue> document = new LinkedHashMap<>(merged.entries());
        document.put(INSTRUMENTS, new Mapping(instruments.file(), instruments.line(), changed));
        return new Mapping(merged.file(), merged.line(), document);
    }
}
