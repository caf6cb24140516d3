package chokepoint.scenarios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.instrument.Terms;
import chokepoint.scenarios.language.instrument.InstrumentCodecs;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
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
                .layer("kinds of instrument")
                .definedBy("..scenarios.language.instrument")
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
                .whereLayer("kinds of instrument")
                .mayOnlyBeAccessedByLayers("language")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("language", "library")
                .whereLayer("calibration")
                .mayOnlyBeAccessedByLayers("table", "language", "library")
                .whereLayer("keys")
                .mayOnlyBeAccessedByLayers("kinds of instrument", "table", "language", "library")
                .whereLayer("yaml")
                .mayOnlyBeAccessedByLayers("keys", "table", "language", "library")
                .check(CLASSES);
    }

    @Test
    void everyKindOfInstrumentHasItsCodecAndNobodyAsksForAKind() {
        Set<String> kinds = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("chokepoint.core.instrument")
                        .stream()
                        .filter(type -> type.isAssignableTo(Terms.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(InstrumentCodecs.SHIPPED)
                .extracting(codec -> codec.type().getName())
                .containsExactlyInAnyOrderElementsOf(kinds)
                .hasSizeGreaterThan(6);
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getInstanceofChecks().stream())
                        .filter(check -> check.getRawType().isAssignableTo(Terms.class)))
                .isEmpty();
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
