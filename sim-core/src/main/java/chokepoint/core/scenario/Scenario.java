package chokepoint.core.scenario;

import chokepoint.core.instrument.Policy;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with its policy, valid and complete but not yet drawn: every replication draws its own world from it.
 *
 * @param name name in files
 * @param title what it is, in a few words
 * @param summary what happens, in a sentence or two
 * @param exporterAnswer what the exporter does about new supply elsewhere
 * @param rules which rules hold where an older one is kept
 * @param fileMeasureWeek week of the measure as the file has it where the ban was moved to another year; {@link #NOT_MOVED} where
 *     it was not
 * @param policy what governments do; {@link Policy#NONE} unless scenarios are compared under policies
 * @param namedTwin the scenario to measure this one against, where the file names it; null where what begins with the measure is
 *     to be taken out
 */
public record Scenario(
        String name,
        String title,
        String summary,
        Timeline timeline,
        WorldStructure structure,
        InputTable inputs,
        List<ControlPlan> controls,
        List<QuotaPlan> quotas,
        List<AlarmSpec> alarms,
        List<FeedLoss> feedLosses,
        Conditions conditions,
        ParameterSets parameterSets,
        ExporterAnswer exporterAnswer,
        Rules rules,
        int fileMeasureWeek,
        Policy policy,
        @Nullable Scenario namedTwin) {

    /** The measure stands where the file has it. */
    public static final int NOT_MOVED = -1;

    /** A scenario whose parameters are drawn from their own ranges. */
    public Scenario(
            String name,
            String title,
            String summary,
            Timeline timeline,
            WorldStructure structure,
            InputTable inputs,
            List<ControlPlan> controls,
            List<QuotaPlan> quotas,
            List<AlarmSpec> alarms,
            List<FeedLoss> feedLosses,
            Conditions conditions) {
        this(
                name,
                title,
                summary,
                timeline,
                structure,
                inputs,
                controls,
                quotas,
                alarms,
                feedLosses,
                conditions,
                ParameterSets.NONE,
                ExporterAnswer.NONE,
                Rules.TODAY,
                NOT_MOVED,
                Policy.NONE,
                null);
    }

    /** A scenario without export taxes, use or supply by date. */
    public Scenario(
            String name,
            String title,
            String summary,
            Timeline timeline,
            WorldStructure structure,
            InputTable inputs,
            List<ControlPlan> controls,
            List<QuotaPlan> quotas,
            List<AlarmSpec> alarms,
            List<FeedLoss> feedLosses) {
        this(name, title, summary, timeline, structure, inputs, controls, quotas, alarms, feedLosses, Conditions.NONE);
    }

    /** A scenario in which no feed is lost either. */
    public Scenario(
            String name,
            String title,
            String summary,
            Timeline timeline,
            WorldStructure structure,
            InputTable inputs,
            List<ControlPlan> controls,
            List<QuotaPlan> quotas,
            List<AlarmSpec> alarms) {
        this(name, title, summary, timeline, structure, inputs, controls, quotas, alarms, List.of());
    }

    /** The inputs that move something under the scenario's rules. */
    public InputTable inputsRead() {
        return new InputTable(
                inputs.rows().stream().filter(row -> rules.reads(row.path())).toList());
    }

    /** The same scenario on another timeline, and so its named twin. */
    public Scenario withTimeline(Timeline other) {
        return changed(copy -> {
            copy.timeline = other;
            copy.namedTwin = namedTwin == null ? null : namedTwin.withTimeline(other);
        });
    }

    /** The same scenario with other inputs. */
    public Scenario withInputs(InputTable other) {
        return changed(copy -> copy.inputs = other);
    }

    /** The same scenario with other controls. */
    public Scenario withControls(List<ControlPlan> other) {
        return changed(copy -> copy.controls = other);
    }

    /**
     * The same scenario with parameters that were fitted together, and so its named twin; rows that the scenario itself sets stay
     * as they are.
     */
    public Scenario withParameterSets(ParameterSets sets) {
        ParameterSets own = sets.within(inputs);
        return changed(copy -> {
            copy.inputs = own.shownIn(inputs);
            copy.parameterSets = own;
            copy.namedTwin = namedTwin == null ? null : namedTwin.withParameterSets(sets);
        });
    }

    /** The same scenario with one of its parameter sets only, and so its named twin. */
    public Scenario withOneParameterSet(int index) {
        return changed(copy -> {
            copy.parameterSets = parameterSets.only(index);
            copy.namedTwin = namedTwin == null ? null : namedTwin.withOneParameterSet(index);
        });
    }

    /** The same scenario, to be measured against another one. */
    public Scenario withTwin(Scenario other) {
        return changed(copy -> copy.namedTwin = other);
    }

    /** The same scenario under a policy. */
    public Scenario withPolicy(Policy other) {
        return changed(copy -> copy.policy = other);
    }

    /** The same scenario with another answer of the exporter to new supply. */
    public Scenario withExporterAnswer(ExporterAnswer other) {
        return changed(copy -> copy.exporterAnswer = other);
    }

    /** The same scenario under other rules. */
    public Scenario withRules(Rules other) {
        return changed(copy -> copy.rules = other);
    }

    /** The same scenario, told where its measure was before it was moved; the first move counts. */
    public Scenario movedFrom(int measureWeek) {
        return changed(copy -> copy.fileMeasureWeek = fileMeasureWeek == NOT_MOVED ? measureWeek : fileMeasureWeek);
    }

    /** Week of the measure as the file has it, wherever the ban was moved to. */
    public int measureWeekOfFile() {
        return fileMeasureWeek == NOT_MOVED ? timeline.measureWeek() : fileMeasureWeek;
    }

    /** The same scenario with another name. */
    public Scenario named(String other) {
        return changed(copy -> copy.name = other);
    }

    /** The same scenario with other controls, alarms and lost feeds. */
    public Scenario withEvents(List<ControlPlan> newControls, List<AlarmSpec> newAlarms, List<FeedLoss> newLosses) {
        return changed(copy -> {
            copy.controls = newControls;
            copy.alarms = newAlarms;
            copy.feedLosses = newLosses;
        });
    }

    private Scenario changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Scenario(
                copy.name,
                title,
                summary,
                copy.timeline,
                structure,
                copy.inputs,
                copy.controls,
                quotas,
                copy.alarms,
                copy.feedLosses,
                conditions,
                copy.parameterSets,
                copy.exporterAnswer,
                copy.rules,
                copy.fileMeasureWeek,
                copy.policy,
                copy.namedTwin);
    }

    /** What of a scenario can be exchanged, open for a change. */
    private static final class Copy {

        private String name;
        private Timeline timeline;
        private InputTable inputs;
        private List<ControlPlan> controls;
        private List<AlarmSpec> alarms;
        private List<FeedLoss> feedLosses;
        private ParameterSets parameterSets;
        private ExporterAnswer exporterAnswer;
        private Rules rules;
        private int fileMeasureWeek;
        private Policy policy;
        private @Nullable Scenario namedTwin;

        Copy(Scenario of) {
            name = of.name;
            timeline = of.timeline;
            inputs = of.inputs;
            controls = of.controls;
            alarms = of.alarms;
            feedLosses = of.feedLosses;
            parameterSets = of.parameterSets;
            exporterAnswer = of.exporterAnswer;
            rules = of.rules;
            fileMeasureWeek = of.fileMeasureWeek;
            policy = of.policy;
            namedTwin = of.namedTwin;
        }
    }
}
