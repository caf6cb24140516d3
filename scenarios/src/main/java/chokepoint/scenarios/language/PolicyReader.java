package chokepoint.scenarios.language;

import chokepoint.core.world.Instrument;
import chokepoint.core.world.Policy;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyCheck;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a policy file with its parents into a policy: every file is held against the catalogue of keys, the files are merged,
 * values are held against each other. All problems are gathered before any is thrown.
 */
public final class PolicyReader {

    private static final String ACTIVE = "active";

    private PolicyReader() {}

    /**
     * Reads a policy.
     *
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static EffectivePolicy read(Lineage lineage, Problems problems) {
        for (SourceFile file : lineage.files()) {
            KeyCheck.file(file.document(), PolicyKeys.root(), problems);
        }
        Mapping merged = lineage.merged("name", "basedOn");
        if (lineage.complete()) {
            KeyCheck.nothingMissing(merged, PolicyKeys.root(), problems);
        }
        Section root = new Section(merged, PolicyKeys.root(), "", problems);
        List<Instrument> instruments = new ArrayList<>();
        root.named("instruments").forEach((name, section) -> {
            if (section.yes(ACTIVE, true)) {
                new InstrumentReader(name, section).read().ifPresent(instruments::add);
            }
        });
        lineage.blameOwnFile(problems);
        problems.throwIfAny();
        Section own = new Section(lineage.own().document(), PolicyKeys.root(), "", problems);
        Policy policy = new Policy(
                own.text("name").orElse(lineage.name()),
                root.text("title").orElse(""),
                root.text("summary").orElse(""),
                List.copyOf(instruments));
        return new EffectivePolicy(policy, merged, lineage.labels());
    }
}
