package chokepoint.scenarios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages of this module stand on each other: input, yaml, keys, table, language, and the library on top. */
final class ScenarioPackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chokepoint.scenarios");

    @Test
    void eachPackageKnowsOnlyThoseBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("library")
                .definedBy("chokepoint.scenarios")
                .layer("language")
                .definedBy("..scenarios.language")
                .layer("table")
                .definedBy("..scenarios.table")
                .layer("calibration")
                .definedBy("..scenarios.calibration")
                .layer("keys")
                .definedBy("..scenarios.keys")
                .layer("yaml")
                .definedBy("..scenarios.yaml")
                .layer("input")
                .definedBy("..scenarios.input")
                .whereLayer("library")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("language")
                .mayOnlyBeAccessedByLayers("library")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("language", "library")
                .whereLayer("calibration")
                .mayOnlyBeAccessedByLayers("table", "language", "library")
                .whereLayer("keys")
                .mayOnlyBeAccessedByLayers("table", "language", "library")
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("keys", "table", "language", "library")
                .check(CLASSES);
    }

    @Test
    void onlyTheYamlReaderKnowsTheParser() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("YamlReader")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(CLASSES);
    }

    @Test
    void nothingPrintsOrLooksAtTheClock() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
        classes()
                .that()
                .haveSimpleName("ScenarioLibrary")
                .should()
                .haveOnlyFinalFields()
                .check(CLASSES);
    }
}
