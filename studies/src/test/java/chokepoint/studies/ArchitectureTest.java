package chokepoint.studies;

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

/** What studies may know: scenarios, findings and the core, each other in one direction. They draw and print nothing. */
@AnalyzeClasses(packages = "chokepoint.studies", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OWN = "chokepoint.studies";
    private static final String[] EVERYWHERE = {
        "java.io..",
        "java.lang..",
        "java.math..",
        "java.nio..",
        "java.security..",
        "java.time..",
        "java.util..",
        "org.jspecify..",
        "chokepoint.core..",
        "chokepoint.findings.."
    };
    private static final String SQL = "java.sql..";
    private static final String SCENARIOS = "chokepoint.scenarios..";
    private static final String JSON = "com.fasterxml.jackson..";

    @ArchTest
    static final ArchRule DISK = only("disk");

    @ArchTest
    static final ArchRule DATABASE = only("store.database", "disk", SQL, "org.duckdb..");

    @ArchTest
    static final ArchRule TABLE = only("store.table", "store.database", SQL, "org.duckdb..");

    @ArchTest
    static final ArchRule STORE = only("store", "store.table", "store.database", "disk", SQL, "org.duckdb..");

    @ArchTest
    static final ArchRule WORKSPACE = only("workspace", "store", "disk", JSON);

    @ArchTest
    static final ArchRule CREW = only("crew");

    @ArchTest
    static final ArchRule STUDY = only("study", SCENARIOS, JSON);

    @ArchTest
    static final ArchRule RUN = only("run", "study", "crew", "workspace", "store", "store.table", "disk", SCENARIOS);

    @ArchTest
    static final ArchRule DISCOVERY = only("discovery", "workspace", "store", "disk", SCENARIOS, JSON);

    @ArchTest
    static final ArchRule SEARCH = only("search", "run", "study", "crew", "workspace", "disk", SCENARIOS);

    @ArchTest
    static final ArchRule CALIBRATION =
            only("calibration", "run", "study", "crew", "disk", SCENARIOS, "org.apache.commons.math3..");

    private static ArchRule only(String own, String... others) {
        return classes()
                .that()
                .resideInAPackage(OWN + "." + own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.of(
                                Stream.of(EVERYWHERE),
                                Stream.of(OWN + "." + own),
                                Stream.of(others).map(one -> one.endsWith("..") ? one : OWN + "." + one))
                        .flatMap(one -> one)
                        .toArray(String[]::new));
    }

    /** A package without a line above would be allowed everything. */
    @ArchTest
    static final ArchRule NO_OTHER_PACKAGE = classes()
            .should()
            .resideInAnyPackage(
                    OWN,
                    OWN + ".calibration",
                    OWN + ".crew",
                    OWN + ".discovery",
                    OWN + ".disk",
                    OWN + ".run",
                    OWN + ".search",
                    OWN + ".store",
                    OWN + ".store.database",
                    OWN + ".store.table",
                    OWN + ".study",
                    OWN + ".workspace");

    @ArchTest
    static final ArchRule NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(UUID.class);

    /** Logs tell when they were written; nothing else knows. */
    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .that()
            .haveNameNotMatching(".*\\.RunLog")
            .should()
            .callMethodWhere(
                    target(nameMatching("now|currentTimeMillis|nanoTime")).as("a clock"));

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
