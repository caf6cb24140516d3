package chokepoint.scenarios.language;

import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.InputTable;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.scenarios.input.InputFile;
import chokepoint.scenarios.input.Problems;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.YesNo;
import chokepoint.scenarios.keys.Section;
import chokepoint.scenarios.language.Lineage.SourceFile;
import chokepoint.scenarios.table.InputRows;
import chokepoint.scenarios.table.ShareSums;
import chokepoint.scenarios.table.Table;
import chokepoint.scenarios.table.TableKey;
import chokepoint.scenarios.table.UnitRange;
import chokepoint.scenarios.table.WorldTables;
import chokepoint.scenarios.table.WorldTables.Origin;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the files of a scenario change in the tables of the world, file by file, the oldest parent first; in a file its
 * {@code tables} first and its {@code inputs} on top.
 */
final class InputOverrides {

    private static final String UNNAMED_SOURCE = "set in the scenario; no source named";

    private final Problems problems;
    private final WorldTables world;
    private final Map<String, InputRow> changed = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<String, Industry> changedIndustries = new LinkedHashMap<>();

    /** What the tables of the file at hand say, by path or by the name of an industry. */
    private final Map<String, Origin> inTables = new HashMap<>();

    InputOverrides(WorldTables world, Problems problems) {
        this.world = world;
        this.problems = problems;
    }

    /** Rows that are not as shipped, by path. */
    Map<String, InputRow> changedRows() {
        return changed;
    }

    /** Where the changed rows, and the changed industries by name, come from. */
    Map<String, Origin> origins() {
        return origins;
    }

    /** Industries that are not as shipped, by name. */
    Map<String, Industry> changedIndustries() {
        return changedIndustries;
    }

    /** Takes in what a file changes. */
    void add(SourceFile file) {
        Section root = new Section(file.document(), ScenarioKeys.root(), "", problems);
        Section tables = root.section("tables");
        for (String name : tables.keys()) {
            tables.text(name).ifPresent(csv -> table(name, csv, file, tables));
        }
        Section industries = root.section("industries");
        industries.keys().forEach(name -> industry(name, industries));
        Section inputs = root.section("inputs");
        inputs.keys().forEach(path -> input(path, inputs));
        inTables.clear();
    }

    /** All inputs after the changes; sums of shares are checked. */
    InputTable inputs() {
        InputTable inputs = world.inputs().with(changed.values());
        ShareSums.check(inputs, origins, problems);
        return inputs;
    }

    /** Reports rows that were changed although the rules of the scenario do not read them. */
    void refuseUnread(Rules rules) {
        changed.keySet().stream().filter(path -> !rules.reads(path)).forEach(path -> {
            Origin origin = Objects.requireNonNull(origins.get(path), path);
            problems.add(
                    origin.file(),
                    origin.line(),
                    path,
                    "",
                    "is not read under the rules of this scenario; take it out, or change the rule that its table names under rules");
        });
    }

    /** Who exists after the changes. */
    WorldStructure structure() {
        WorldStructure shipped = world.structure();
        List<Industry> industries = shipped.industries().stream()
                .map(industry -> changedIndustries.getOrDefault(industry.name(), industry))
                .toList();
        return new WorldStructure(
                shipped.name(),
                industries,
                shipped.feeds(),
                shipped.magnetMakers(),
                shipped.plants(),
                shipped.contracts(),
                shipped.traders(),
                shipped.priceTable(),
                shipped.firmsPerIndustry(),
                shipped.classesPerIndustryAbroad(),
                shipped.sites(),
                shipped.members());
    }

    private void put(InputRow row, Origin origin) {
        changed.put(row.path(), row);
        origins.put(row.path(), origin);
    }

    private InputRow current(String path) {
        InputRow row = changed.get(path);
        return row == null ? world.inputs().row(path) : row;
    }

    private void input(String path, Section inputs) {
        if (!world.inputs().has(path)) {
            inputs.report(path, "", "is no input of " + world.structure().name());
            return;
        }
        reportTwice(path, inputs);
        Origin origin = new Origin(inputs.file(path), inputs.line(path));
        InputRow old = current(path);
        Optional<Double> fixed = inputs.number(path);
        if (fixed.isPresent()) {
            double value = fixed.get();
            put(changedRow(old, value, value, value, Optional.empty(), Optional.empty(), old.note()), origin);
            return;
        }
        Optional<Section> given = inputs.rangeOf(path);
        if (given.isEmpty()) {
            return;
        }
        Section range = given.get();
        double low = range.number("low").orElse(old.low());
        double central = range.number("central").orElse(old.central());
        double high = range.number("high").orElse(old.high());
        if (!(low <= central && central <= high)) {
            inputs.report(
                    path,
                    low + ", " + central + ", " + high,
                    "must rise: low <= central <= high; what is not given stays as shipped (" + old.low() + ", "
                            + old.central() + ", " + old.high() + ")");
            return;
        }
        put(
                changedRow(
                        old,
                        low,
                        central,
                        high,
                        range.text("provenance").flatMap(Provenance::ofKey),
                        range.text("source"),
                        range.text("note").orElse(old.note())),
                origin);
    }

    /** One number given twice in one file says not which of the two is meant. */
    private void reportTwice(String key, Section section) {
        Origin other = inTables.get(key);
        if (other != null) {
            section.report(
                    key, "", "stands twice: also in " + other + ", a table of the same file; take one of the two out");
        }
    }

    /** A remainder stays one: it says how a row is rescaled. Other shipped provenance does not hold for a new value. */
    private static InputRow changedRow(
            InputRow old,
            double low,
            double central,
            double high,
            Optional<Provenance> provenance,
            Optional<String> source,
            String note) {
        Provenance rests =
                provenance.orElse(old.provenance() == Provenance.REMAINDER ? Provenance.REMAINDER : Provenance.ASSUMED);
        return new InputRow(old.path(), low, central, high, old.unit(), rests, source.orElse(UNNAMED_SOURCE), note);
    }

    private void industry(String name, Section industries) {
        Section given = industries.section(name);
        reportTwice(name, industries);
        Industry old = industryNow(name);
        Industry now = new Industry(
                name,
                given.text("endUse").flatMap(EndUse::ofKey).orElse(old.endUse()),
                given.yes("magnetUser", old.magnetUser()),
                given.yes("carRow", old.carRow()));
        changedIndustries.put(name, now);
        origins.put(name, new Origin(industries.file(name), industries.line(name)));
    }

    private Industry industryNow(String name) {
        return changedIndustries.getOrDefault(
                name,
                world.structure().industries().stream()
                        .filter(industry -> industry.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private void table(String name, String csv, SourceFile file, Section tables) {
        Optional<Path> named = InputFile.path(csv);
        if (named.isEmpty() || file.folder() == null) {
            tables.report(name, csv, "is no path of a file");
            return;
        }
        Path path = file.folder().resolve(named.get());
        Problems inFile = new Problems();
        TableKey key = TableKey.ofName(name).orElseThrow();
        Optional<Table> table = InputFile.text(path, csv, InputFile.LARGEST_TABLE_BYTES, inFile)
                .flatMap(text -> Table.read(key, csv, text, inFile));
        if (table.isPresent() && name.equals(TableKey.INDUSTRIES.name())) {
            table.get().rows().forEach(row -> industryRow(table.get(), row, inFile));
        } else {
            table.ifPresent(read -> rows(read, inFile));
        }
        if (inFile.any()) {
            tables.report(name, csv, "cannot be used:");
            inFile.list().forEach(p -> problems.add(p.file(), p.line(), p.key(), p.value(), p.message()));
        }
    }

    private void rows(Table table, Problems inFile) {
        List<String> known = new ArrayList<>();
        world.inputs().under(table.name()).forEach(row -> known.add(row.path()));
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            String path = InputRows.path(table, row);
            String columns = String.join(", ", table.keyColumns());
            if (!world.inputs().has(path)) {
                inFile.add(table.file(), row.line(), columns, path, "names no known row" + inFile.nearest(path, known));
                continue;
            }
            if (!seen.add(path)) {
                inFile.add(table.file(), row.line(), columns, path, "stands twice in the table");
            }
            String unit = world.inputs().row(path).unit();
            if (!row.cell("unit").equals(unit)) {
                inFile.add(table.file(), row.line(), "unit", row.cell("unit"), "must be '" + unit + "'");
                continue;
            }
            InputRows.of(table, row, UnitRange.of(unit), inFile).ifPresent(read -> {
                Origin origin = new Origin(table.file(), row.line());
                put(read, origin);
                inTables.put(path, origin);
            });
        }
    }

    private void industryRow(Table table, Table.Row row, Problems inFile) {
        String name = row.cell("industry");
        if (!world.industries().contains(name)) {
            inFile.add(
                    table.file(),
                    row.line(),
                    "industry",
                    name,
                    "is no known industry" + inFile.nearest(name, world.industries()));
            return;
        }
        Choice endUses = new Choice(ScenarioKeys.END_USES);
        // all three are looked at, so that all that is wrong is told
        boolean use = cell(table, row, "end_use_class", endUses::wrong, inFile);
        boolean magnets = cell(table, row, "magnet_user", new YesNo()::wrong, inFile);
        boolean cars = cell(table, row, "car_row", new YesNo()::wrong, inFile);
        if (use && magnets && cars) {
            changedIndustries.put(
                    name,
                    new Industry(
                            name,
                            EndUse.ofKey(row.cell("end_use_class")).orElseThrow(),
                            Boolean.parseBoolean(row.cell("magnet_user")),
                            Boolean.parseBoolean(row.cell("car_row"))));
            Origin origin = new Origin(table.file(), row.line());
            origins.put(name, origin);
            inTables.put(name, origin);
        }
    }

    private interface CellCheck {
        Optional<String> wrong(Scalar cell, Problems problems);
    }

    private static boolean cell(Table table, Table.Row row, String column, CellCheck check, Problems inFile) {
        Scalar cell = new Scalar(table.file(), row.line(), row.cell(column));
        Optional<String> wrong = check.wrong(cell, inFile);
        wrong.ifPresent(message -> inFile.add(table.file(), row.line(), column, row.cell(column), message));
        return wrong.isEmpty();
    }
}
