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
    static final ArchRule POLICY = only("policy");

    @ArchTest
    static final ArchRule REPLAY = only("replay", "ensemble");

    @ArchTest
    static final ArchRule VARIANCE = only("variance", "ensemble");

    private static ArchRule only(String own, String... others) {
        String[] allowed = new String[EVERYWHERE.length + 1 + others.length];
        System.arraycopy(EVERYWHERE, 0, allowed, 0, EVERYWHERE.length);
        allowed[EVERYWHERE.length] = OWN + "." + own;
        for (int i = 0; i < others.length; i++) {
            allowed[EVERYWHERE.length + 1 + i] = OWN + "." + others[i];
        }
        return classes()
                .that()
                .resideInAPackage(OWN + "." + own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    /** A package without a line above would be allowed everything. */
    @ArchTest
    static final ArchRule NO_OTHER_PACKAGE = classes()
            .should()
            .resideInAnyPackage(
                    OWN + ".outcome", OWN + ".ensemble", OWN + ".policy", OWN + ".replay", OWN + ".variance");

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
