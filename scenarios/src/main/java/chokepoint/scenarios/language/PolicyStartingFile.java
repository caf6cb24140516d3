package chokepoint.scenarios.language;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.Named;
import java.util.List;

/** A commented file to start a policy of one's own from: it can be compared as it is, and shows what can be changed. */
public final class PolicyStartingFile {

    private static final List<String> KINDS = PolicyKeys.SHIPPED.kindWords();

    private PolicyStartingFile() {}

    /**
     * Text of the file.
     *
     * @param name name of the new policy, which is that of its file without {@code .yaml}
     * @param parentName what to write after {@code basedOn}
     * @param parent what that parent says
     */
    public static String text(String name, String parentName, Policy parent) {
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
            line(text, "#     active: true          # " + doc("active"));
            PolicyText.keys(instrument, PolicyKeys.SHIPPED)
                    .forEach((key, value) -> line(text, "#     " + key + ": " + value + "   # " + doc(key)));
        }
        line(text, "#   my-floor:               # an instrument of your own");
        line(text, "#     kind: contract-for-difference   # or " + otherKinds());
        line(text, "#     items: [Nd, Pr]       # " + doc("items"));
        line(text, "#     start: 2026-04-01     # " + doc("start"));
        line(text, "#     termYears: 10         # " + doc("termYears"));
        line(text, "#     strikeUsdPerKg: 90    # " + doc("strikeUsdPerKg"));
        line(text, "#     payers: [Japan]       # " + doc("payers"));
        line(text, "#     source: assumed       # " + doc("source"));
        return text.toString();
    }

    private static String otherKinds() {
        return String.join(", ", KINDS.subList(1, KINDS.size()));
    }

    /** Meaning of a key of an instrument, from the catalogue. */
    private static String doc(String key) {
        Group instrument = PolicyKeys.SHIPPED
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
