package chokepoint.findings;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** What findings may know: the core, each other in one direction, and mathematics. They read no file, no clock and no luck. */
@AnalyzeClasses(packages = "chokepoint.findings", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OWN = "chokepoint.findings";
    private static final String[] EVERYWHERE = {
        "java.lang..", "java.time..", "java.util..", "org.jspecify..", "org.apache.commons.math3..", "chokepoint.core.."
    };

    @ArchTest
    static final ArchRule OUTCOME = only("outcome");

    @ArchTest
    static final ArchRule ENSEMBLE = only("ensemble", "outcome");

    @ArchTest
    static final ArchRule FIGURE = only("figure", "ensemble");

    @ArchTest
    static final ArchRule POLICY = only("policy", "ensemble");

    @ArchTest
    static final ArchRule REPLAY = only("replay", "ensemble");

    @ArchTest
    static final ArchRule SWEEP = only("sweep", "ensemble", "outcome");

    @ArchTest
    static final ArchRule VARIANCE = only("variance", "ensemble");

    @ArchTest
    static final ArchRule SENSITIVITY = only("sensitivity", "ensemble", "outcome");

    @ArchTest
    static final ArchRule DISCOVERY = only("discovery", "ensemble", "outcome");

    @ArchTest
    static final ArchRule EVIDENCE = only("evidence", "ensemble", "outcome");

    @ArchTest
    static final ArchRule FIT = only("fit");

    @ArchTest
    static final ArchRule ROBUSTNESS = only("robustness", "ensemble", "outcome", "policy", "sweep", "discovery");

    @ArchTest
    static final ArchRule PROVENANCE = classes()
            .that()
            .resideInAPackage(OWN + ".provenance")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed(
                    "provenance", "policy", "java.security..", "java.nio.charset..", "com.fasterxml.jackson.."));

    private static ArchRule only(String own, String... others) {
        return classes()
                .that()
                .resideInAPackage(OWN + "." + own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed(own, others));
    }

    /** Packages of findings by their last name, others by their whole pattern. */
    private static String[] allowed(String own, String... others) {
        return Stream.of(
                        Stream.of(EVERYWHERE),
                        Stream.of(OWN + "." + own),
                        Stream.of(others).map(one -> one.contains(".") ? one : OWN + "." + one))
                .flatMap(one -> one)
                .toArray(String[]::new);
    }

    /** A package without a line above would be allowed everything. */
    @ArchTest
    static final ArchRule NO_OTHER_PACKAGE = classes()
            .should()
            .resideInAnyPackage(
                    OWN + ".discovery",
                    OWN + ".outcome",
                    OWN + ".ensemble",
                    OWN + ".evidence",
                    OWN + ".figure",
                    OWN + ".fit",
                    OWN + ".policy",
                    OWN + ".provenance",
                    OWN + ".replay",
                    OWN + ".robustness",
                    OWN + ".sensitivity",
                    OWN + ".sweep",
                    OWN + ".variance");

    @ArchTest
    static final ArchRule NO_THREADS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.concurrent..")
            .orShould()
            .accessClassesThat()
            .areAssignableTo(Thread.class);

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("now|currentTimeMillis|nanoTime")).as("a clock"));

    @ArchTest
    static final ArchRule NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(UUID.class);
}
