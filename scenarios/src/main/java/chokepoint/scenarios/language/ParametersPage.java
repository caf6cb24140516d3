package chokepoint.scenarios.language;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.ParameterSets;
import chokepoint.scenarios.calibration.FittedConstant;
import chokepoint.scenarios.calibration.FreeParameter;
import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.Key.Need;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.GroupList;
import chokepoint.scenarios.keys.KeyType.Named;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.table.CalibrationTable;
import chokepoint.scenarios.table.ShareSums;
import chokepoint.scenarios.table.TableKey;
import chokepoint.scenarios.table.WorldTables;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page {@code docs/parameters.md}: every key of a scenario, every parameter of behaviour, every table. */
public final class ParametersPage {

    private static final String TABLES = "tables";
    private static final String INPUTS = "inputs";
    private static final String INDUSTRIES = "industries";

    private final StringBuilder text = new StringBuilder();

    private ParametersPage() {}

    /** The page as Markdown. */
    public static String text() {
        return new ParametersPage().write();
    }

    private String write() {
        line("# Keys, parameters and tables");
        line("");
        line("Generated from the catalogue of keys; a test fails when it is stale. Do not edit.");
        line("");
        line(
                "A scenario is a YAML file. Units stand in the keys. What a file does not say comes from the file in `basedOn`,");
        line(
                "and what none says from the default. Groups merge key by key, lists are taken whole. Anchors, aliases, tags and");
        line("merge keys are not read; numbers are decimal; text that looks like a number goes in quotes.");
        line("");
        line("## Keys of a scenario");
        line("");
        line("| key | allowed | default | meaning |");
        line("|---|---|---|---|");
        keys(ScenarioKeys.root(), "");
        line("");
        line("## Keys of a policy");
        line("");
        line(
                "A policy is a YAML file too, with instruments under names of its own; see [policies](policies.md). Each kind of");
        line("instrument takes some keys only; the others are refused.");
        line("");
        line("| key | allowed | default | meaning |");
        line("|---|---|---|---|");
        keys(PolicyKeys.SHIPPED.root(), "");
        behaviour();
        calibrated();
        tables();
        sums();
        return text.toString();
    }

    private void keys(Group group, String path) {
        for (Key key : group.keys()) {
            String name = path + key.name();
            switch (key.name()) {
                case INPUTS -> row(name + ".PATH", "a number, or {low, central, high, provenance, source, note}", key);
                case TABLES -> row(name + ".TABLE", "path of a CSV file", key);
                case INDUSTRIES -> {
                    row(name, "names of the Japanese industries", key);
                    if (key.type() instanceof Group names && names.keys().get(0).type() instanceof Group industry) {
                        keys(industry, name + ".INDUSTRY.");
                    }
                }
                default -> key(key, name);
            }
        }
    }

    private void key(Key key, String name) {
        if (key.type() instanceof Group inner) {
            row(name, "keys of its own", key);
            keys(inner, name + ".");
        } else if (key.type() instanceof Named named) {
            row(name, "names of your own", key);
            keys(named.each(), name + ".NAME.");
        } else if (key.type() instanceof GroupList list) {
            row(name, "list", key);
            keys(list.each(), name + "[].");
        } else {
            row(name, allowed(key), key);
        }
    }

    private static String allowed(Key key) {
        return key.type().allowed();
    }

    private void row(String name, String allowed, Key key) {
        String absent = key.need() == Need.NEVER
                ? key.absent()
                : "**needed**" + (key.need() == Need.SOMEWHERE ? ", here or in a parent" : "");
        line("| " + cell("`" + name + "`") + " | " + cell(allowed) + " | " + cell(absent) + " | " + cell(key.doc())
                + " |");
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("\n", " ");
    }

    private void behaviour() {
        line("");
        line("## Parameters of behaviour");
        line("");
        line(
                "Paths under `inputs`. Every run draws each from triangular(low, central, high), unless it is calibrated: then, without");
        line(
                "`--parameters prior`, a run takes it from one of the plausible sets, together with the others. What a scenario sets");
        line("itself is taken from there.");
        line("");
        line("| path | unit | low | central | high | allowed | rests on | source | meaning |");
        line("|---|---|---:|---:|---:|---|---|---|---|");
        for (Parameter parameter : Parameter.values()) {
            InputRow row = parameter.row();
            line("| `" + row.path() + "` | " + row.unit() + " | " + KeyType.plain(row.low()) + " | "
                    + KeyType.plain(row.central()) + " | " + KeyType.plain(row.high()) + " | "
                    + KeyType.plain(parameter.least()) + " to " + KeyType.plain(parameter.most()) + " | "
                    + row.provenance().key() + " | " + cell(row.source()) + " | " + cell(row.note()) + " |");
        }
    }

    private void calibrated() {
        ParameterSets sets = CalibrationTable.installed(CalibrationTable.SETS, "2009-2013");
        line("");
        line("### Calibrated parameters");
        line("");
        line("Where a fit may look (see `chokepoint calibrate`), and where the "
                + sets.sets().size() + " plausible sets lie.");
        line("");
        line("| path | a fit may go from | to | sets from | middle | to | the range rests on |");
        line("|---|---:|---:|---:|---:|---:|---|");
        for (FittedConstant constant : CalibrationTable.constants()) {
            FreeParameter free = constant.free();
            double[] values = sets.sets().stream()
                    .filter(set -> set.containsKey(free.parameter()))
                    .mapToDouble(set -> set.get(free.parameter()))
                    .sorted()
                    .toArray();
            line("| `" + free.parameter().path() + "` | " + KeyType.plain(free.low()) + " | "
                    + KeyType.plain(free.high())
                    + (values.length == 0
                            ? " | not fitted | | "
                            : " | " + digits(values[0]) + " | " + digits(values[values.length / 2]) + " | "
                                    + digits(values[values.length - 1]))
                    + " | " + cell(free.source()) + " |");
        }
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private void tables() {
        List<WorldTables> worlds =
                WorldTables.SHIPPED.stream().map(WorldTables::ofResource).toList();
        line("");
        line("## Tables");
        line("");
        line(
                "Name one under `tables` to replace rows by your own CSV: the same header, only the rows you know better. Or set");
        line("one number under `inputs` by its path: table and keys joined by dots. Rows are counted for each world.");
        line("");
        line("| table | header | rows in " + String.join(", ", WorldTables.SHIPPED)
                + " | units and allowed values | a path | meaning |");
        line("|---|---|---:|---|---|---|");
        for (TableKey key : TableKey.NUMBERS) {
            List<InputRow> rows = worlds.stream()
                    .map(world -> world.inputs().under(key.name()))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElseThrow();
            String units = rows.stream()
                    .map(InputRow::unit)
                    .distinct()
                    .map(unit -> unit(rows, unit))
                    .reduce((x, y) -> x + "; " + y)
                    .orElse("");
            line("| `" + key.name() + "` | `" + String.join(",", key.header()) + "` | " + counts(worlds, key) + " | "
                    + cell(units) + " | " + cell("`" + rows.get(0).path() + "`") + " | " + cell(key.doc()) + " |");
        }
        TableKey industries = TableKey.INDUSTRIES;
        line("| `" + industries.name() + "` | `" + String.join(",", industries.header()) + "` | "
                + worlds.stream()
                        .map(world -> Integer.toString(world.industries().size()))
                        .collect(Collectors.joining(", "))
                + " | words | `industries."
                + worlds.get(0).industries().get(0) + "` | "
                + industries.doc() + " |");
        TableKey sites = TableKey.SITES;
        line("| `" + sites.name() + "` | `" + String.join(",", sites.header()) + "` | "
                + worlds.stream()
                        .map(world -> Integer.toString(world.structure().sites().size()))
                        .collect(Collectors.joining(", "))
                + " that sell oxides | words; not to be replaced | | " + cell(sites.doc()) + " |");
    }

    private static String counts(List<WorldTables> worlds, TableKey key) {
        return worlds.stream()
                .map(world -> Integer.toString(world.inputs().under(key.name()).size()))
                .collect(Collectors.joining(", "));
    }

    private static String unit(List<InputRow> rows, String unit) {
        Quantity number = ScenarioKeys.number(
                rows.stream().filter(row -> row.unit().equals(unit)).findFirst().orElseThrow());
        return unit + ": " + KeyType.plain(number.least()) + " to " + KeyType.plain(number.most());
    }

    private void sums() {
        line("");
        line("## Shares that sum to one");
        line("");
        line(String.format(
                Locale.ROOT,
                "Central values of `magnet_makers`, of `japan_magnets.share_of_imported`, of `producer_sales` for each plant and "
                        + "oxide, of `traders` for each kind, and of `coalition` for each region must sum to 1 within %.2f; a basket in "
                        + "`deposits` to 100 within %.1f.",
                ShareSums.SHARE_TOLERANCE,
                ShareSums.BASKET_TOLERANCE_PERCENT));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
