package chokepoint.studies.discovery;

import chokepoint.findings.discovery.Circumstance;
import chokepoint.findings.discovery.Inquiry.Kind;
import java.util.List;

/**
 * What went into runs.
 *
 * @param group what is never parted, in words
 * @param groups the same of many
 * @param circumstances columns
 * @param runs those that tell, by their numbers
 * @param considered runs that were looked at
 */
record Told(Kind kind, String group, String groups, List<Circumstance> circumstances, List<Run> runs, int considered) {

    /**
     * A run.
     *
     * @param group number of the group that is never parted
     * @param dealt number of the group whose outcomes are dealt out together
     * @param values by circumstance, finite
     */
    record Run(int replication, int group, int dealt, double[] values) {}
}
