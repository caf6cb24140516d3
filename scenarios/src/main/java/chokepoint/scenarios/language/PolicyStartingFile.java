package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.Named;
import java.util.List;

/** A commented file to start a policy of one's own from: it can be compared as it is, and shows what can be changed. */
public final class PolicyStartingFile {

    private PolicyStartingFile() {}

    /**
     * Text of the file.
     *
     * @param name name of the new policy, which is that of its file without {@code .yaml}
     * @param parentName what to write after {@code basedOn}
     * @param parent what that parent says
     * @param catalogue the kinds of instrument that it may name, with their keys
     */
    public static String text(String name, String parentName, Policy parent, PolicyKeys catalogue) {
        StringBuilder text = new StringBuilder();
        StartingFile.head(
                text,
                List.of(
                        "show " + name + ".yaml",
                        "check " + name + ".yaml",
                        "diff " + parentName + " " + name + ".yaml"),
                name,
                parentName,
                parent.summary());
        line(text, "# instruments:              # what governments do, each under a name of its own");
        for (Instrument instrument : parent.instruments()) {
            line(text, "#   " + YamlText.quoted(instrument.name()) + ":");
            line(text, "#     active: true          # " + doc(catalogue, "active"));
            PolicyText.keys(instrument, catalogue)
                    .forEach((key, value) -> line(text, "#     " + key + ": " + value + "   # " + doc(catalogue, key)));
        }
        line(text, "#   my-floor:               # an instrument of your own");
        line(text, "#     kind: contract-for-difference   # or " + otherKinds(catalogue));
        line(text, "#     items: [Nd, Pr]       # " + doc(catalogue, "items"));
        line(text, "#     start: 2026-04-01     # " + doc(catalogue, "start"));
        line(text, "#     termYears: 10         # " + doc(catalogue, "termYears"));
        line(text, "#     strikeUsdPerKg: 90    # " + doc(catalogue, "strikeUsdPerKg"));
        line(text, "#     payers: [Japan]       # " + doc(catalogue, "payers"));
        line(text, "#     source: assumed       # " + doc(catalogue, "source"));
        return text.toString();
    }

    private static String otherKinds(PolicyKeys catalogue) {
        List<String> kinds = catalogue.kindWords();
        return String.join(", ", kinds.subList(1, kinds.size()));
    }

    /** Meaning of a key of an instrument, from the catalogue. */
    private static String doc(PolicyKeys catalogue, String key) {
        Group instrument = catalogue
                .root()
                .key("instruments")
                .map(named -> ((Named) named.type()).each())
                .orElseThrow();
        return instrument.key(key).orElseThrow().doc();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
