package chokepoint.core.world;

import java.util.List;

/**
 * A scenario with its policy, valid and complete but not yet drawn: every replication draws its own {@link World} from it.
 *
 * @param name name in files
 * @param title what it is, in a few words
 * @param summary what happens, in a sentence or two
 * @param exporterAnswer what the exporter does about new supply elsewhere
 * @param policy what governments do; {@link Policy#NONE} unless scenarios are compared under policies
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
        Policy policy) {

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
                Policy.NONE);
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

    /** The same scenario on another timeline. */
    public Scenario withTimeline(Timeline other) {
        return new Scenario(
                name,
                title,
                summary,
                other,
                structure,
                inputs,
                controls,
                quotas,
                alarms,
                feedLosses,
                conditions,
                parameterSets,
                exporterAnswer,
                policy);
    }

    /** The same scenario with other inputs. */
    public Scenario withInputs(InputTable other) {
        return new Scenario(
                name,
                title,
                summary,
                timeline,
                structure,
                other,
                controls,
                quotas,
                alarms,
                feedLosses,
                conditions,
                parameterSets,
                exporterAnswer,
                policy);
    }

    /** The same scenario with other controls. */
    public Scenario withControls(List<ControlPlan> other) {
        return new Scenario(
                name,
                title,
                summary,
                timeline,
                structure,
                inputs,
                other,
                quotas,
                alarms,
                feedLosses,
                conditions,
                parameterSets,
                exporterAnswer,
                policy);
    }

    /** The same scenario with parameters that were fitted together; rows that the scenario itself sets stay as they are. */
    public Scenario withParameterSets(ParameterSets sets) {
        ParameterSets own = sets.within(inputs);
        return new Scenario(
                name,
                title,
                summary,
                timeline,
                structure,
                own.shownIn(inputs),
                controls,
                quotas,
                alarms,
                feedLosses,
                conditions,
                own,
                exporterAnswer,
                policy);
    }

    /** The same scenario with one of its parameter sets only. */
    public Scenario withOneParameterSet(int index) {
        return new Scenario(
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
                parameterSets.only(index),
                exporterAnswer,
                policy);
    }

    /** The same scenario under a policy. */
    public Scenario withPolicy(Policy other) {
        return new Scenario(
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
                parameterSets,
                exporterAnswer,
                other);
    }

    /** The same scenario with another answer of the exporter to new supply. */
    public Scenario withExporterAnswer(ExporterAnswer other) {
        return new Scenario(
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
                parameterSets,
                other,
                policy);
    }

    /** The same scenario with another name. */
    public Scenario named(String other) {
        return new Scenario(
                other,
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
                parameterSets,
                exporterAnswer,
                policy);
    }

    /** The same scenario with other controls, alarms and lost feeds. */
    public Scenario withEvents(List<ControlPlan> newControls, List<AlarmSpec> newAlarms, List<FeedLoss> newLosses) {
        return new Scenario(
                name,
                title,
                summary,
                timeline,
                structure,
                inputs,
                newControls,
                quotas,
                newAlarms,
                newLosses,
                conditions,
                parameterSets,
                exporterAnswer,
                policy);
    }
}
