package chokepoint.scenarios.yaml;

import chokepoint.scenarios.input.Characters;
import chokepoint.scenarios.input.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML as raw text with lines. Anchors, aliases, merge keys, tags of any kind, duplicate keys and a second document are
 * refused.
 *
 * <p>It reads the parser's events and not its nodes: nodes do not tell {@code !!int 3} from {@code 3}, and aliases are
 * already followed in them.
 */
public final class YamlReader {

    /** What a problem says of a text that is no YAML, before a piece of it. */
    public static final String NO_YAML = "is not YAML";

    private static final int DEEPEST = 20;
    private static final String MERGE_KEY = "<<";

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String file, Iterator<Event> events, Problems problems) {
        this.file = file;
        this.events = events;
        this.problems = problems;
    }

    /** Reading stops here: what follows would only repeat the problem. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** The mapping a document holds; empty when it is not one, with the reason among the problems. */
    public static Optional<YamlValue.Mapping> read(String file, String text, Problems problems) {
        if (text.isBlank()) {
            problems.add(file, 0, "", "", "is empty; start with 'title: …' and 'basedOn: …'");
            return Optional.empty();
        }
        try {
            Iterator<Event> events = new Yaml(new LoaderOptions())
                    .parse(new java.io.StringReader(text))
                    .iterator();
            return new YamlReader(file, events, problems).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "", "", NO_YAML + " here: " + e.getProblem());
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(Math.max(0, e.getPosition()))
                            .filter(c -> c == '\n')
                            .count();
            problems.add(file, line, "", "", "holds a character that no text has; is it in UTF-8?");
        } catch (YAMLException e) {
            problems.add(file, 0, "", "", NO_YAML + ": " + e.getMessage());
        } catch (Stop e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<YamlValue.Mapping> document() {
        events.next(); // the stream starts
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent)) {
            problems.add(file, 0, "", "", "holds only comments; start with 'title: …' and 'basedOn: …'");
            return Optional.empty();
        }
        Event first = events.next();
        YamlValue root = value(first, line(first), 0);
        events.next(); // the document ends
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            problems.add(file, line(after), "---", "", "a second document starts here; one file holds one scenario");
            return Optional.empty();
        }
        if (root instanceof YamlValue.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(file, 1, "", "", "holds no keys; start with 'title: …' and 'basedOn: …'");
        return Optional.empty();
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /** Reads a value; under a key its line is that of the key. */
    private YamlValue value(Event event, int line, int depth) {
        if (depth > DEEPEST) {
            problems.add(file, line(event), "", "", "is nested deeper than " + DEEPEST + " levels");
            throw new Stop();
        }
        checkAnchor(event);
        if (event instanceof MappingStartEvent start) {
            checkTag(event, start.getTag());
            return mapping(line, depth);
        }
        if (event instanceof SequenceStartEvent sequence) {
            checkTag(event, sequence.getTag());
            List<YamlValue> items = new ArrayList<>();
            for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
                items.add(value(next, line(next), depth + 1));
            }
            return new YamlValue.Sequence(file, line, items);
        }
        if (event instanceof ScalarEvent scalar) {
            checkTag(event, scalar.getTag());
            return new YamlValue.Scalar(file, line, text(scalar), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        return new YamlValue.Scalar(file, line, "", true); // an alias, reported above
    }

    /** A scalar's text; what escapes such as \\e put into it is held against what a text may hold. */
    private String text(ScalarEvent scalar) {
        OptionalInt forbidden = Characters.firstForbidden(scalar.getValue());
        if (forbidden.isEmpty()) {
            return scalar.getValue();
        }
        problems.add(file, line(scalar), "", "", Characters.complaint(scalar.getValue(), forbidden.getAsInt()));
        return Characters.shown(scalar.getValue());
    }

    private YamlValue.Mapping mapping(int line, int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
            YamlValue name = value(key, line(key), depth + 1);
            YamlValue value = value(events.next(), line(key), depth + 1);
            if (!(name instanceof YamlValue.Scalar scalar)) {
                problems.add(file, line(key), "", "", "a key must be plain text");
            } else if (scalar.text().equals(MERGE_KEY) && !scalar.quoted()) {
                problems.add(file, line(key), MERGE_KEY, "", "merge keys are not read; use basedOn");
            } else if (entries.put(scalar.text(), value) != null) {
                problems.add(file, line(key), scalar.text(), "", "stands twice in the same place");
            }
        }
        return new YamlValue.Mapping(file, line, entries);
    }

    private void checkAnchor(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            String sign = event instanceof AliasEvent ? "*" : "&";
            problems.add(
                    file,
                    line(event),
                    sign + node.getAnchor(),
                    "",
                    "anchors and aliases are not read; write the value out");
        }
    }

    private void checkTag(Event event, @Nullable String tag) {
        if (tag != null) {
            problems.add(file, line(event), "", tag, "tags are not read; write a plain value");
        }
    }
}
