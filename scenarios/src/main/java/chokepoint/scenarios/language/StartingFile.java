package chokepoint.scenarios.language;

import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.keys.KeyType;
import chokepoint.scenarios.table.TableKey;
import java.time.LocalDate;
import java.util.List;

/** A commented file to start a scenario of one's own from: it runs as it is, and shows what can be changed. */
public final class StartingFile {

    private static final List<String> SHOWN_INPUTS = List.of(
            "behaviour.civil_spillover_share",
            "behaviour.reserve_days",
            "japan_industry.ceramics and MLCC.own_reserve_days",
            "japan_industry.traction motors.parts_days");

    /** Ends from this day on are none. */
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    private StartingFile() {}

    /**
     * Text of the file.
     *
     * @param name name of the new scenario, which is that of its file without {@code .yaml}
     * @param parentName what to write after {@code basedOn}
     * @param parent what that parent says
     */
    public static String text(String name, String parentName, Scenario parent) {
        StringBuilder text = new StringBuilder();
        head(
                text,
                List.of(
                        "show " + name + ".yaml",
                        "check " + name + ".yaml",
                        "diff " + parentName + " " + name + ".yaml",
                        "run " + name + ".yaml"),
                name,
                parentName,
                parent.summary());
        line(text, "# timeline:                 # " + doc("timeline"));
        var timeline = parent.timeline();
        line(
                text,
                "#   measure: " + timeline.calendar().startOf(timeline.measureWeek()) + "       # "
                        + doc("timeline", "measure"));
        line(text, "#   horizonWeeks: " + timeline.horizonWeeks() + "         # " + doc("timeline", "horizonWeeks"));
        line(text, "");
        controls(text, parent);
        line(text, "");
        line(text, "# inputs:                   # " + doc("inputs"));
        for (String path : SHOWN_INPUTS) {
            InputRow row = parent.inputs().row(path);
            line(
                    text,
                    "#   " + YamlText.quoted(path) + ": {low: " + KeyType.plain(row.low()) + ", central: "
                            + KeyType.plain(row.central()) + ", high: " + KeyType.plain(row.high()) + "}   # "
                            + (row.unit().equals("1") ? "" : row.unit() + "; ") + "allowed: "
                            + ScenarioKeys.number(row).allowed());
        }
        line(text, "");
        line(text, "# tables:                   # " + doc("tables"));
        line(text, "#   " + TableKey.NUMBERS.get(0).name() + ": my-stocks.csv");
        line(
                text,
                "##     first line: " + String.join(",", TableKey.NUMBERS.get(0).header()));
        line(text, "##     then only the rows you know better, for example:");
        line(text, "##     ceramics and MLCC,own_reserve_days,80,90,100,days,observed,own survey,");
        return text.toString();
    }

    /** First lines of a file: what it is, what to do with it, and its keys that are no groups. */
    static void head(StringBuilder text, List<String> commands, String name, String parentName, String summary) {
        line(text, "## " + name + ": what is not written here comes from " + parentName + ".");
        line(
                text,
                "## Take '# ' away, once, before what you want to change, and before the lines above it that it stands under.");
        commands.forEach(command -> line(text, "##   ./chokepoint " + command));
        line(text, "title: " + YamlText.quoted(name) + "   # what it is, in a few words");
        if (!summary.isBlank()) {
            // what the parent says of itself need not be so of what is made of it
            line(text, "# summary: " + YamlText.quoted(summary) + "   # that of the parent; say what yours does");
        }
        line(text, "basedOn: " + YamlText.quoted(parentName));
        line(text, "");
    }

    private static void controls(StringBuilder text, Scenario parent) {
        line(text, "# controls:                 # " + doc("controls"));
        for (ControlPlan control : parent.controls()) {
            line(text, "#   " + control.name() + ":");
            line(text, "#     active: true          # " + doc("controls", "active"));
            line(text, "#     start: " + control.start() + "     # " + doc("controls", "start"));
            if (control.end().isBefore(NEVER)) {
                line(
                        text,
                        "#     end: " + control.end() + "       # " + doc("controls", "end")
                                + together(control, parent));
            }
            if (control.reading() == ControlPlan.Reading.NAMED_FIRMS) {
                line(
                        text,
                        "#     firms: {controlList: " + control.firms().controlList() + ", watchList: "
                                + control.firms().watchList() + "}   # " + doc("controls", "firms"));
                continue;
            }
            line(text, "#     approvals:            # " + doc("controls", "approvals"));
            control.approvals().forEach(step -> line(text, "#       - " + approval(step)));
        }
        line(text, "#   my-control:             # a control of your own");
        line(text, "#     items: [Dy, Tb]       # " + doc("controls", "items"));
        line(text, "#     destinations: [JAPAN] # " + doc("controls", "destinations"));
        line(
                text,
                "#     start: "
                        + parent.timeline().calendar().startOf(parent.timeline().measureWeek()));
        line(text, "#     reading: dual-use     # " + doc("controls", "reading"));
        line(text, "#     approvals:            # " + doc("controls", "approvals"));
        line(text, "#       - {share: 0.25, low: 0.1, high: 0.5}");
        line(text, "#     source: assumed       # " + doc("controls", "source"));
    }

    /** Which other controls end on the same day: whoever moves one end is told of the others. */
    private static String together(ControlPlan control, Scenario parent) {
        List<String> others = parent.controls().stream()
                .filter(other -> other.end().equals(control.end()))
                .map(ControlPlan::name)
                .filter(name -> !name.equals(control.name()))
                .toList();
        return others.isEmpty() ? "" : " On the same day ends " + String.join(", ", others) + ": move both.";
    }

    private static String approval(ControlPlan.Approval step) {
        return "{from: " + step.from() + ", share: " + KeyType.plain(step.central()) + ", low: "
                + KeyType.plain(step.low()) + ", high: " + KeyType.plain(step.high()) + "}";
    }

    /** Meaning of a key, from the catalogue. */
    private static String doc(String... path) {
        KeyType.Group group = ScenarioKeys.root();
        String doc = "";
        for (String name : path) {
            var key = group.key(name).orElseThrow(() -> new IllegalArgumentException("no key is called " + name));
            doc = key.doc();
            group = key.type() instanceof KeyType.Named named
                    ? named.each()
                    : key.type() instanceof KeyType.Group inner ? inner : group;
        }
        return doc;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
