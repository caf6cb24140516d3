package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * A fit of behaviour to the replay of 2009 to 2013.
 *
 * @param searches evaluations of the search for the best set
 * @param proposals evaluations around good sets
 * @param runs draws of inputs and firms in each evaluation
 * @param sets plausible sets to keep
 * @param plausibleFactor cost over the best cost up to which a set is plausible
 * @param early whether it sees only observations that end with 2011
 */
public record CalibrateStudy(
        long seed, int searches, int proposals, int runs, int sets, double plausibleFactor, boolean early)
        implements Study {

    public CalibrateStudy {
        if (Math.min(Math.min(searches, runs), sets) < 1 || proposals < 0 || !(plausibleFactor >= 1)) {
            throw new IllegalArgumentException("a calibration of " + searches + " evaluations and " + proposals
                    + " proposals of " + runs + " runs, for " + sets + " sets up to " + plausibleFactor
                    + "; allowed: 1 or more, proposals 0 or more");
        }
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(ScenarioLibrary.load(ReplayLibrary.CRISIS_2010), seed, build);
        root.put("runs", runs).put("early", early);
        return JsonText.of(root);
    }

    @Override
    public Path usualFolder() {
        return Path.of("results", "calibration");
    }
}
