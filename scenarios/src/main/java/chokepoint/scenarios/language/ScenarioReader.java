package chokepoint.scenarios.language;

import chokepoint.core.world.AlarmSpec;
import chokepoint.core.world.Conditions;
import chokepoint.core.world.ControlPlan;
import chokepoint.core.world.FeedLoss;
import chokepoint.core.world.InputTable;
import chokepoint.core.world.QuotaPlan;
import chokepoint.core.world.Scenario;
import chokepoint.core.world.WorldStructure;
import chokepoint.scenarios.input.Problem;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyCheck;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.table.WorldTables;
import chokepoint.scenarios.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns a scenario file with its parents into a scenario: every file is held against the catalogue of keys, the files are
 * merged, values are held against each other. All problems are gathered before any is thrown.
 */
public final class ScenarioReader {

    /** Keys that are not taken from a parent. */
    private static final String[] OWN_KEYS = {"name", "basedOn"};

    /** Keys that change the tables of the world. */
    private static final String[] TABLE_KEYS = {"tables", "inputs", "industries"};

    private final Lineage lineage;
    private final Problems problems;

    private ScenarioReader(Lineage lineage, Problems problems) {
        this.lineage = lineage;
        this.problems = problems;
    }

    /**
     * Reads a scenario.
     *
     * @throws chokepoint.scenarios.input.InvalidInputException with everything that is wrong
     */
    public static EffectiveScenario read(Lineage lineage, Problems problems) {
        return new ScenarioReader(lineage, problems).read();
    }

    private EffectiveScenario read() {
        for (SourceFile file : lineage.files()) {
            KeyCheck.file(file.document(), ScenarioKeys.root(), problems);
        }
        YamlValue.Mapping merged = merged();
        if (lineage.complete()) {
            KeyCheck.nothingMissing(merged, ScenarioKeys.root(), problems);
        }
        Section root = new Section(merged, ScenarioKeys.root(), "", problems);
        WorldTables world = WorldTables.ofResource(root.text("world").orElse(WorldTables.WORLD_2024));
        InputOverrides overrides = new InputOverrides(world, problems);
        lineage.files().forEach(overrides::add);
        InputTable inputs = overrides.inputs();
        WorldStructure structure = overrides.structure();
        TimelineReader time = new TimelineReader(root.section("timeline"));
        List<ControlPlan> controls = new ControlReader(time, structure).read(root.named("controls"));
        List<AlarmSpec> alarms = alarms(root.named("alarms"), time);
        List<FeedLoss> losses = new FeedLossReader(time, world).read(root.named("feedLosses"));
        ConditionsReader conditions = new ConditionsReader(time, world);
        List<QuotaPlan> quotas = conditions.quotas(root.named("exportQuotas"));
        Conditions years = conditions.read(root);
        blameOwnFile();
        problems.throwIfAny();
        Section own = new Section(lineage.own().document(), ScenarioKeys.root(), "", problems);
        Scenario scenario = new Scenario(
                own.text("name").orElse(lineage.name()),
                root.text("title").orElse(""),
                root.text("summary").orElse(""),
                time.timeline(),
                structure,
                inputs,
                controls,
                quotas,
                alarms,
                losses,
                years);
        if (!overrides.changedRows().isEmpty()) {
            WorldCheck.check(scenario, lineage.own().label(), problems);
            problems.throwIfAny();
        }
        return new EffectiveScenario(
                scenario,
                merged,
                overrides.changedRows(),
                overrides.changedIndustries(),
                overrides.origins(),
                lineage.files().stream().map(SourceFile::label).toList());
    }

    /** When a file contradicts what its parents say, the place found may lie in a parent; the file is named too. */
    private void blameOwnFile() {
        String own = lineage.own().label();
        List<String> files =
                problems.list().stream().map(Problem::file).distinct().toList();
        List<String> parents = lineage.files().stream()
                .map(SourceFile::label)
                .filter(label -> !label.equals(own) && files.contains(label))
                .toList();
        if (lineage.complete() && !files.contains(own) && !parents.isEmpty()) {
            problems.add(own, 0, "", "", "does not fit what it is based on: see " + String.join(", ", parents));
        }
    }

    private YamlValue.Mapping merged() {
        YamlValue.Mapping merged = null;
        for (SourceFile file : lineage.files()) {
            YamlValue.Mapping own = file.document().without(OWN_KEYS).without(TABLE_KEYS);
            merged = merged == null ? own : merged.mergedWith(own);
        }
        if (merged == null) {
            throw new IllegalArgumentException("a lineage holds at least the file itself");
        }
        return merged;
    }

    private static List<AlarmSpec> alarms(Map<String, Section> sections, TimelineReader time) {
        List<AlarmSpec> alarms = new ArrayList<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                section.date("date").ifPresent(date -> {
                    time.requireInside(section, "date", date);
                    alarms.add(new AlarmSpec(
                            name,
                            time.timeline().calendar().weekOf(date),
                            ControlReader.items(section.words("items")),
                            ControlReader.regions(section.words("regions")),
                            section.number("alarmIndex").orElse(0.0),
                            section.number("alarmAtHomeShare").orElse(0.0)));
                });
            }
        });
        return alarms;
    }
}
