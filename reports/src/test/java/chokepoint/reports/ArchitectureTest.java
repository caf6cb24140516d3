package chokepoint.reports;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.UUID;

/** Who may know whom inside the reports. */
@AnalyzeClasses(packages = "chokepoint.reports", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OWN = "chokepoint.reports";

    @ArchTest
    static final ArchRule ONLY_CHARTS_DRAW = noClasses()
            .that()
            .resideOutsideOfPackage(OWN + ".chart")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..");

    @ArchTest
    static final ArchRule ONLY_FILES_WRITE_CSV_AND_JSON = noClasses()
            .that()
            .resideOutsideOfPackage(OWN + ".file")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.csv..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule ONLY_PAGES_KNOW_PAPER = noClasses()
            .that()
            .resideOutsideOfPackage(OWN + ".page")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox..");

    /** Templates too, as the classes that the build makes of them. */
    @ArchTest
    static final ArchRule ONLY_PAGES_KNOW_TEMPLATES = noClasses()
            .that()
            .resideOutsideOfPackages(OWN + ".page", OWN + ".template..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("gg.jte..", OWN + ".template..");

    @ArchTest
    static final ArchRule TEMPLATES_ARE_ASKED_FOR_BY_NAME = noClasses()
            .that()
            .resideInAPackage(OWN + ".page")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OWN + ".template..");

    @ArchTest
    static final ArchRule TEMPLATES_SEE_VIEWS_ALONE = classes()
            .that()
            .resideInAPackage(OWN + ".template..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(OWN + ".template..", OWN + ".view", "gg.jte..", "java.lang..", "java.util.."));

    @ArchTest
    static final ArchRule VIEWS_ARE_VALUES = classes()
            .that()
            .resideInAPackage(OWN + ".view")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(OWN + ".view", "java.lang..", "java.util.."));

    @ArchTest
    static final ArchRule NO_OTHER_FLOOR_BUT_FINDINGS_AND_THE_CORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "chokepoint.scenarios..", "chokepoint.studies..", "chokepoint.app..", "org.duckdb..", "java.sql..");

    @ArchTest
    static final ArchRule TABLES_KNOW_NO_OTHER_OUTPUT = noClasses()
            .that()
            .resideInAPackage(OWN + ".table")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OWN + ".chart", OWN + ".file", OWN + ".page");

    /** What is drawn has been chosen, reckoned and said before. */
    @ArchTest
    static final ArchRule CHARTS_KNOW_FIGURES_ALONE = noClasses()
            .that()
            .resideInAPackage(OWN + ".chart")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "chokepoint.findings.policy..",
                    "chokepoint.findings.replay..",
                    "chokepoint.findings.outcome..",
                    OWN + ".figure");

    /** What is shown does not depend on how it is drawn. */
    @ArchTest
    static final ArchRule FIGURES_KNOW_NO_DRAWING = noClasses()
            .that()
            .resideInAPackage(OWN + ".figure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OWN + ".chart", OWN + ".file", OWN + ".page");

    @ArchTest
    static final ArchRule CHARTS_AND_FILES_KNOW_NO_PAGE = noClasses()
            .that()
            .resideInAnyPackage(OWN + ".chart", OWN + ".file")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OWN + ".page");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(
                    target(nameMatching("now|currentTimeMillis|nanoTime")).as("a clock"));

    @ArchTest
    static final ArchRule NO_CLOCK_BY_ANOTHER_NAME = noClasses()
            .should()
            .callConstructor(Date.class)
            .orShould()
            .accessClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(UUID.class);

    /** The typeface has a file of its own for a moment, where the JDK cannot do without. */
    @ArchTest
    static final ArchRule FILES_ARE_WRITTEN_IN_ONE_PLACE = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(ResultFiles|Fingerprint|Typeface)")
            .should()
            .accessClassesThat()
            .areAssignableTo(Files.class);
}
