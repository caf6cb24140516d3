package chokepoint.scenarios.language;

import chokepoint.core.material.ItemSet;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.Conditions;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ExporterAnswer;
import chokepoint.core.scenario.ExporterAnswer.Kind;
import chokepoint.core.scenario.FeedLoss;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Rules.StockAnchor;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyCheck;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.table.WorldTables;
import chokepoint.scenarios.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns a scenario file with its parents into a scenario: every file is held against the catalogue of keys, the files are
 * merged, values are held against each other. All problems are gathered before any is thrown.
 */
public final class ScenarioReader {

    /** Keys that are not taken from a parent, and keys that change the tables of the world. */
    /** Told of one file; what a parent says of itself need not be so of its children. */
    static final String SUMMARY = "summary";

    private static final String[] LEFT_OUT = {
        "name", "basedOn", "tables", "inputs", "industries", TwinReader.KEY, SUMMARY
    };

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
        YamlValue.Mapping merged = lineage.withOwn(lineage.merged(LEFT_OUT), TwinReader.KEY, SUMMARY);
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
        Rules rules = rules(root.section("rules"));
        overrides.refuseUnread(rules);
        ExporterAnswer answer = exporterAnswer(root.section("exporterAnswer"), time);
        lineage.blameOwnFile(problems);
        problems.throwIfAny();
        Section own = new Section(lineage.own().document(), ScenarioKeys.root(), "", problems);
        Scenario scenario = new Scenario(
                        own.text("name").orElse(lineage.name()),
                        root.text("title").orElse(""),
                        root.text(SUMMARY).orElse(""),
                        time.timeline(),
                        structure,
                        inputs,
                        controls,
                        quotas,
                        alarms,
                        losses,
                        years)
                .withExporterAnswer(answer)
                .withRules(rules);
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
                lineage.labels());
    }

    private static Rules rules(Section section) {
        String anchor = section.text("stockAnchor").orElse("");
        return new Rules(
                section.yes("substitutionByNest", Rules.TODAY.substitutionByNest()),
                section.yes("stocksAtAnchor", Rules.TODAY.stocksAtAnchor()),
                section.yes("magnetMakers", Rules.TODAY.magnetMakers()),
                Arrays.stream(StockAnchor.values())
                        .filter(one -> one.key().equals(anchor))
                        .findFirst()
                        .orElse(Rules.TODAY.stockAnchor()));
    }

    private static ExporterAnswer exporterAnswer(Section section, TimelineReader time) {
        Kind kind = section.text("kind").flatMap(Kind::ofKey).orElse(Kind.NONE);
        if (kind != Kind.NONE && !time.timeline().growth()) {
            section.report(
                    "kind", kind.key(), "does nothing with timeline.growth: false; set growth: true or take it out");
        }
        if (kind != Kind.FLOOD) {
            if (section.has("floodFrom")) {
                section.report("floodFrom", "", "says nothing without kind: " + Kind.FLOOD.key() + "; take it out");
            }
            return new ExporterAnswer(kind, LocalDate.MAX);
        }
        LocalDate from = section.date("floodFrom").orElse(LocalDate.MAX);
        if (!section.has("floodFrom")) {
            section.report("floodFrom", "", "is missing: the day on which the flood begins; kind: flood needs it");
        } else if (from.isBefore(LocalDate.MAX)) {
            time.requireInside(section, "floodFrom", from);
        }
        return new ExporterAnswer(kind, from);
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
                            ItemSet.ofSymbols(section.words("items")),
                            RegionSet.ofNames(section.words("regions")),
                            section.number("alarmIndex").orElse(0.0),
                            section.number("alarmAtHomeShare").orElse(0.0)));
                });
            }
        });
        return alarms;
    }
}
