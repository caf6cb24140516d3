package chokepoint.studies.study;

import chokepoint.core.experiment.Build;
import chokepoint.core.experiment.PolicyCase;
import chokepoint.core.store.Part;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.provenance.JsonText;
import chokepoint.findings.provenance.Provenance;
import chokepoint.findings.provenance.Sha256;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Policies under cases, every pair on the same luck.
 *
 * @param setup what is compared, and at which prices
 * @param cases cases of a replication, where they are drawn; those of the setup else
 */
public record CompareStudy(PolicySetup setup, IntFunction<List<PolicyCase>> cases) implements Study {

    /** Of cases that are the same in every replication. */
    public CompareStudy(PolicySetup setup) {
        this(setup, replication -> setup.cases());
    }

    @Override
    public long seed() {
        return setup.seed();
    }

    @Override
    public int runs() {
        return setup.runs();
    }

    @Override
    public String identity(Build build) {
        ObjectNode root = Provenance.of(setup);
        root.put("runs_per_part", Part.RUNS);
        return JsonText.of(root);
    }

    @Override
    public Path usualFolder() {
        return Path.of("results", "compare-" + Sha256.shortOf(identity(setup.build())));
    }
}
