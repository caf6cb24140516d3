package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.scenario.Rules;
import chokepoint.core.scenario.Scenario;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.scenarios.ReplayLibrary;
import chokepoint.scenarios.ScenarioLibrary;
import chokepoint.scenarios.calibration.Crisis;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/**
 * A fit of behaviour to the crises of 2010 and 2025.
 *
 * @param rules which rules hold where an older one is kept
 * @param budget how many sets are tried, and for what
 * @param runs draws of inputs and firms in each evaluation and crisis
 * @param sets plausible sets to keep
 * @param plausibleFactor cost over that of the best, in each crisis, up to which a set is plausible
 * @param early whether it sees only observations that end with 2011, and so 2010 alone
 */
public record CalibrateStudy(
        long seed, Rules rules, Budget budget, int runs, int sets, double plausibleFactor, boolean early)
        implements Study {

    /**
     * Evaluations of a fit.
     *
     * @param sample that fill the ranges
     * @param starts of searches, of which the weaker drop out
     * @param searches of all searches together
     * @param proposals around good sets
     */
    public record Budget(int sample, int starts, int searches, int proposals) {

        public Budget {
            if (Math.min(starts, searches) < 1 || Math.min(sample, proposals) < 0) {
                throw new IllegalArgumentException("a calibration of " + sample + " + " + searches + " + " + proposals
                        + " evaluations from " + starts
                        + " starts; allowed: starts and searches 1 or more, sample and proposals 0 or more");
            }
        }
    }

    public CalibrateStudy {
        if (Math.min(runs, sets) < 1 || !(plausibleFactor >= 1)) {
            throw new IllegalArgumentException("a calibration of " + runs + " runs, for " + sets + " sets up to "
                    + plausibleFactor + "; allowed: 1 or more");
        }
    }

    /** The crises that it is a fit to. */
    public List<Crisis> crises() {
        return early ? List.of(Crisis.QUOTAS) : List.of(Crisis.QUOTAS, Crisis.LICENCES);
    }

    /** The replay of a crisis under the rules of the fit. */
    public Scenario replay(Crisis crisis) {
        Scenario shipped =
                ScenarioLibrary.load(crisis == Crisis.QUOTAS ? ReplayLibrary.CRISIS_2010 : ReplayLibrary.CRISIS_2025);
        return shipped.withRules(rules.anchored(shipped.rules().stockAnchor()));
    }

    /** What the rules are called. */
    public String rulesWord() {
        return rules.equals(Rules.TODAY) ? "today" : rules.equals(Rules.NEWEST) ? "newest" : "own";
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(replay(Crisis.QUOTAS), seed, build);
        root.put("runs", runs).put("early", early).put("rules", rules.toString());
        return JsonText.of(root);
    }

    @Override
    public Path usualFolder() {
        return Path.of("results", "calibration");
    }
}
