package chokepoint.scenarios.language;

import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.ControlPlan;
import chokepoint.core.scenario.ControlPlan.Approval;
import chokepoint.core.scenario.ControlPlan.NamedFirms;
import chokepoint.core.scenario.ControlPlan.Reading;
import chokepoint.core.scenario.EndUse;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.scenarios.keys.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads export controls and holds their dates, paths and lists of firms against each other. */
final class ControlReader {

    /** The licence office keeps a bit for each. */
    private static final int MOST_CONTROLS = 30;

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final Map<String, Reading> READINGS = Map.of(
            "narrow",
            Reading.NARROW,
            "dual-use",
            Reading.DUAL_USE,
            "total",
            Reading.TOTAL,
            ScenarioKeys.NAMED_FIRMS,
            Reading.NAMED_FIRMS);

    private final TimelineReader time;
    private final WorldStructure structure;
    /** Firms still to be named by class; lists name a firm once. */
    private final Map<EndUse, Integer> firmsLeft = new LinkedHashMap<>();

    ControlReader(TimelineReader time, WorldStructure structure) {
        this.time = time;
        this.structure = structure;
        structure
                .industries()
                .forEach(industry -> firmsLeft.merge(industry.endUse(), structure.firmsPerIndustry(), Integer::sum));
    }

    List<ControlPlan> read(Map<String, Section> sections) {
        List<ControlPlan> controls = new ArrayList<>();
        sections.forEach((name, section) -> {
            if (section.yes("active", true)) {
                section.date("start").ifPresent(start -> controls.add(control(name, section, start)));
                if (controls.size() == MOST_CONTROLS + 1) {
                    section.report(
                            "active",
                            "true",
                            "is control number " + (MOST_CONTROLS + 1) + "; allowed: at most " + MOST_CONTROLS
                                    + " that are active");
                }
            }
        });
        return controls;
    }

    private ControlPlan control(String name, Section section, LocalDate start) {
        LocalDate announce = section.date("announce").orElse(start);
        LocalDate end = section.date("end").orElse(NEVER);
        time.requireInside(section, "start", start);
        if (!end.isAfter(start)) {
            section.report("end", end.toString(), "must lie after the start, " + start);
        } else if (time.holds(start) && time.weekOf(end) <= time.weekOf(start)) {
            section.report("end", end.toString(), "lies in the same week as the start: the control would never hold");
        }
        if (announce.isAfter(start)) {
            section.report("announce", announce.toString(), "must not lie after the start, " + start);
        } else if (!announce.equals(start)) {
            time.requireInside(section, "announce", announce);
        }
        Reading reading = READINGS.getOrDefault(section.text("reading").orElse("total"), Reading.TOTAL);
        boolean namesFirms = reading == Reading.NAMED_FIRMS;
        if (section.has("firms") && !namesFirms) {
            section.report("firms", "", "needs reading: " + ScenarioKeys.NAMED_FIRMS);
        }
        for (String key : List.of("approvals", "clearances", "delayWeeks", "militaryApproved")) {
            if (namesFirms && section.has(key)) {
                section.report(key, "", "says nothing with reading: " + ScenarioKeys.NAMED_FIRMS + "; take it out");
            }
        }
        return new ControlPlan(
                name,
                ItemSet.ofSymbols(section.words("items")),
                RegionSet.ofNames(section.words("destinations")),
                announce,
                start,
                end,
                reading,
                approvals(section, start, end),
                section.yes("militaryApproved", false),
                section.whole("delayWeeks", 0),
                section.number("alarmIndex").orElse(0.0),
                section.number("alarmAtHomeShare").orElse(0.0),
                namesFirms ? firms(section) : NamedFirms.NONE,
                clearances(section, start, end),
                section.number("announcedShare").orElse(ControlPlan.NOT_SAID_SHARE),
                section.yes("reviewsHalted", false));
    }

    private static List<Approval> approvals(Section section, LocalDate start, LocalDate end) {
        List<Approval> approvals = path(section, "approvals", start, end);
        return approvals.isEmpty() ? List.of(new Approval(start, 0, 0, 0)) : approvals;
    }

    private List<Approval> clearances(Section section, LocalDate start, LocalDate end) {
        List<Approval> clearances = path(section, "clearances", start, end);
        if (!clearances.isEmpty() && time.weekOf(end) - (long) time.weekOf(start) > ScenarioKeys.LONGEST_HOLD_WEEKS) {
            section.report(
                    "clearances",
                    "",
                    "needs an end within " + ScenarioKeys.LONGEST_HOLD_WEEKS
                            + " weeks: lots that are not cleared wait in the port until then");
        }
        return clearances;
    }

    private static List<Approval> path(Section section, String key, LocalDate start, LocalDate end) {
        List<Approval> approvals = new ArrayList<>();
        LocalDate before = start;
        for (Section step : section.sections(key)) {
            LocalDate from = step.date("from").orElse(before);
            Optional<Range> range = Range.read(step, "share");
            if (from.isBefore(before)) {
                step.report(
                        "from", from.toString(), "must not lie before " + before + ", the start or the entry above");
            } else if (!from.isBefore(end)) {
                step.report("from", from.toString(), "lies after the control's end, " + end);
            } else {
                before = from;
                range.ifPresent(r -> approvals.add(new Approval(from, r.low(), r.central(), r.high())));
            }
        }
        return approvals;
    }

    /**
     * A share with its range.
     *
     * @param central best value
     */
    record Range(double low, double central, double high) {

        /** Reads a share whose range stands beside it; empty when it is missing or does not rise, which is reported. */
        static Optional<Range> read(Section step, String key) {
            Optional<Double> central = step.number(key);
            if (central.isEmpty()) {
                return Optional.empty();
            }
            double low = step.number("low").orElse(central.get());
            double high = step.number("high").orElse(central.get());
            if (!(low <= central.get() && central.get() <= high)) {
                step.report(key, low + ", " + central.get() + ", " + high, "must rise: low <= " + key + " <= high");
                return Optional.empty();
            }
            return Optional.of(new Range(low, central.get(), high));
        }
    }

    private NamedFirms firms(Section section) {
        if (!section.words("destinations").equals(List.of(Region.JAPAN.name()))) {
            section.report("destinations", "", "must be [JAPAN]: the model knows firms only there");
        }
        Section lists = section.section("firms");
        int control = lists.whole("controlList", 0);
        int watch = lists.whole("watchList", 0);
        List<EndUse> from = lists.has("from")
                ? lists.words("from").stream()
                        .flatMap(word -> EndUse.ofKey(word).stream())
                        .toList()
                : List.of(EndUse.MILITARY, EndUse.DUAL_USE);
        int left = control + watch;
        int known = 0;
        for (EndUse endUse : from) {
            int inClass = firmsLeft.getOrDefault(endUse, 0);
            int taken = Math.min(left, inClass);
            known += inClass;
            left -= taken;
            firmsLeft.put(endUse, inClass - taken);
        }
        if (control + watch == 0) {
            section.report("firms", "", "names no firm; give controlList or watchList a number of 1 or more");
        }
        if (left > 0) {
            section.report(
                    "firms",
                    Integer.toString(control + watch),
                    "names more firms than there are: " + known + " are left in these classes ("
                            + structure.firmsPerIndustry() + " in each industry)");
        }
        return new NamedFirms(control, watch, from);
    }
}
