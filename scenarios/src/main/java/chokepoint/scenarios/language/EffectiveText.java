package chokepoint.scenarios.language;

import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure.Industry;
import chokepoint.scenarios.table.WorldTables;
import chokepoint.scenarios.table.WorldTables.Origin;
import chokepoint.scenarios.yaml.YamlValue;
import chokepoint.scenarios.yaml.YamlValue.Mapping;
import chokepoint.scenarios.yaml.YamlValue.Scalar;
import chokepoint.scenarios.yaml.YamlValue.Sequence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scenario or policy with everything its parents give it as one YAML file that stands alone: read back, it is the same.
 * Comments name file and line of every value. Rows of a user's own CSV files stand written out.
 */
public final class EffectiveText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private EffectiveText() {}

    /** The YAML text of a scenario. */
    public static String of(EffectiveScenario effective) {
        EffectiveText whole = new EffectiveText();
        whole.document(effective.scenario().name(), effective.files(), effective.document());
        whole.industries(effective);
        whole.inputs(effective);
        return whole.text.toString();
    }

    /** The YAML text of a policy. */
    public static String of(EffectivePolicy effective) {
        EffectiveText whole = new EffectiveText();
        whole.document(effective.policy().name(), effective.files(), effective.document());
        return whole.text.toString();
    }

    private void document(String name, List<String> files, Mapping document) {
        text.append("# ")
                .append(name)
                .append(", complete: parents are merged in, comments say where a value stands.\n");
        text.append("# Merged from ")
                .append(files.stream().map(EffectiveText::leaf).collect(Collectors.joining(", then ")))
                .append(".\n");
        text.append("# What is not written here has its default: see the page of parameters.\n");
        text.append("name: ").append(YamlText.quoted(name)).append('\n');
        entries(document, "");
    }

    /** Last part of a file's name: the folder is a matter of the user's machine. */
    private static String leaf(String file) {
        Path leaf = Path.of(file).getFileName();
        return leaf == null ? file : leaf.toString();
    }

    private static String comment(YamlValue value) {
        return "  # " + leaf(value.file()) + ":" + value.line();
    }

    private static String comment(Origin origin) {
        return "  # " + new Origin(leaf(origin.file()), origin.line());
    }

    private void entries(Mapping mapping, String indent) {
        mapping.entries().forEach((key, value) -> {
            text.append(indent).append(YamlText.quoted(key)).append(':');
            if (value instanceof Mapping inner) {
                text.append(inner.entries().isEmpty() ? " {}\n" : "\n");
                entries(inner, indent + INDENT);
            } else if (value instanceof Scalar scalar) {
                text.append(' ').append(scalar(scalar)).append(comment(value)).append('\n');
            } else if (value instanceof Sequence sequence) {
                sequence(sequence, indent + INDENT);
            }
        });
    }

    private static String scalar(Scalar scalar) {
        return scalar.kind() == YamlValue.Kind.TEXT && !isDate(scalar) ? YamlText.quoted(scalar.text()) : scalar.text();
    }

    private static boolean isDate(Scalar scalar) {
        return chokepoint.scenarios.keys.KeyType.Date.PATTERN
                .matcher(scalar.text())
                .matches();
    }

    private void sequence(Sequence sequence, String indent) {
        if (sequence.items().stream().allMatch(Scalar.class::isInstance)) {
            text.append(' ')
                    .append(YamlText.list(sequence.items().stream()
                            .map(item -> ((Scalar) item).text())
                            .toList()))
                    .append(comment(sequence))
                    .append('\n');
            return;
        }
        text.append('\n');
        for (YamlValue item : sequence.items()) {
            if (item instanceof Mapping step) {
                text.append(indent)
                        .append("- {")
                        .append(step.entries().entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + scalar((Scalar) entry.getValue()))
                                .collect(Collectors.joining(", ")))
                        .append('}')
                        .append(comment(item))
                        .append('\n');
            }
        }
    }

    private void industries(EffectiveScenario effective) {
        Map<String, Industry> changed = effective.changedIndustries();
        text.append(changed.isEmpty() ? "" : "industries:\n");
        changed.forEach((name, industry) -> text.append(INDENT)
                .append(YamlText.quoted(name))
                .append(": {endUse: ")
                .append(industry.endUse().key())
                .append(", magnetUser: ")
                .append(industry.magnetUser())
                .append(", carRow: ")
                .append(industry.carRow())
                .append('}')
                .append(comment(origin(effective, name)))
                .append('\n'));
    }

    private static Origin origin(EffectiveScenario effective, String name) {
        Origin origin = effective.origins().get(name);
        if (origin == null) {
            throw new IllegalStateException(name + " was changed by nobody");
        }
        return origin;
    }

    private void inputs(EffectiveScenario effective) {
        Scenario scenario = effective.scenario();
        Map<String, InputRow> changed = effective.changedRows();
        text.append(changed.isEmpty() ? "" : "inputs:\n");
        WorldTables shipped = WorldTables.ofResource(scenario.structure().name());
        for (String path : changed.keySet()) {
            InputRow row = scenario.inputs().row(path);
            InputRow old = shipped.inputs().row(path);
            text.append(INDENT)
                    .append("# shipped: ")
                    .append(old.low())
                    .append(", ")
                    .append(old.central())
                    .append(", ")
                    .append(old.high())
                    .append(' ')
                    .append(old.unit().equals("1") ? "" : old.unit())
                    .append('\n');
            text.append(INDENT)
                    .append(YamlText.quoted(path))
                    .append(':')
                    .append(comment(origin(effective, path)))
                    .append('\n');
            value("low", Double.toString(row.low()));
            value("central", Double.toString(row.central()));
            value("high", Double.toString(row.high()));
            value("provenance", row.provenance().key());
            value("source", YamlText.quoted(row.source()));
            if (!row.note().equals(old.note())) {
                value("note", YamlText.quoted(row.note()));
            }
        }
    }

    private void value(String key, String value) {
        text.append(INDENT)
                .append(INDENT)
                .append(key)
                .append(": ")
                .append(value)
                .append('\n');
    }
}
