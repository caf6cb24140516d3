package chokepoint.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.instrument.Terms;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Architecture: who may know whom inside {@code sim-core}, what it may use from outside, and how its numbers are named. One row per
 * package; a new package or a new arrow is a decision and is written down here.
 */
class SimCoreArchitectureTest {

    private static final String ROOT = "chokepoint.core.";

    /** Arrows point from the key to the values, and downwards only. */
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("mathematics", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("random", Set.of()),
            Map.entry("material", Set.of()),
            Map.entry("snapshot", Set.of()),
            Map.entry("search", Set.of()),
            Map.entry("place", Set.of("material")),
            Map.entry("draw", Set.of("random")),
            Map.entry("instrument", Set.of("time", "material", "place")),
            Map.entry("scenario", Set.of("time", "material", "place", "draw", "instrument")),
            Map.entry("design", Set.of("random")),
            Map.entry("factor", Set.of("mathematics", "random", "draw", "scenario")),
            Map.entry("stock", Set.of("snapshot", "material", "place")),
            Map.entry("magnet", Set.of("snapshot", "mathematics", "time", "stock")),
            Map.entry("world", Set.of("time", "random", "material", "place", "draw", "instrument", "scenario")),
            Map.entry("damage", Set.of("world")),
            Map.entry("market", Set.of("snapshot", "world")),
            Map.entry(
                    "control",
                    Set.of("snapshot", "mathematics", "time", "random", "material", "place", "scenario", "world")),
            Map.entry("floor", Set.of("snapshot", "material", "place", "instrument")),
            Map.entry("investment", Set.of("snapshot", "mathematics", "time", "material", "place", "world")),
            Map.entry(
                    "agent",
                    Set.of("snapshot", "mathematics", "time", "material", "place", "stock", "scenario", "world")),
            Map.entry("alarm", Set.of("snapshot", "material", "place", "scenario", "world")),
            Map.entry("recycling", Set.of("snapshot", "material", "place", "scenario", "world")),
            Map.entry("growth", Set.of("snapshot", "time", "material", "place", "scenario", "agent", "world")),
            Map.entry(
                    "programme",
                    Set.of(
                            "scenario",
                            "snapshot",
                            "time",
                            "random",
                            "material",
                            "place",
                            "instrument",
                            "floor",
                            "world")),
            Map.entry(
                    "reserve",
                    Set.of(
                            "snapshot",
                            "time",
                            "material",
                            "place",
                            "instrument",
                            "scenario",
                            "stock",
                            "market",
                            "control",
                            "agent",
                            "programme",
                            "world")),
            Map.entry(
                    "model",
                    Set.of(
                            "snapshot",
                            "mathematics",
                            "time",
                            "random",
                            "material",
                            "place",
                            "instrument",
                            "scenario",
                            "stock",
                            "market",
                            "control",
                            "floor",
                            "investment",
                            "agent",
                            "alarm",
                            "recycling",
                            "growth",
                            "programme",
                            "reserve",
                            "world")),
            Map.entry("engine", Set.of("model")),
            Map.entry("engine.mason", Set.of("model", "engine")),
            Map.entry(
                    "result",
                    Set.of(
                            "snapshot",
                            "time",
                            "material",
                            "place",
                            "instrument",
                            "scenario",
                            "stock",
                            "market",
                            "floor",
                            "agent",
                            "damage",
                            "programme",
                            "reserve",
                            "model",
                            "world")),
            Map.entry("store", Set.of("result")),
            Map.entry(
                    "validation",
                    Set.of(
                            "time",
                            "material",
                            "place",
                            "scenario",
                            "stock",
                            "market",
                            "control",
                            "agent",
                            "model",
                            "world")),
            Map.entry(
                    "experiment",
                    Set.of(
                            "programme",
                            "snapshot",
                            "time",
                            "random",
                            "draw",
                            "instrument",
                            "scenario",
                            "world",
                            "model",
                            "engine",
                            "result",
                            "store",
                            "validation"))));

    /** Libraries from outside, by package prefix, and the packages that may use them; empty: everybody. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "java.lang", Set.of(),
            "java.util", Set.of(),
            "java.time", Set.of(),
            "org.jspecify.annotations", Set.of(),
            "org.apache.commons.math3", Set.of("draw", "design"),
            "org.apache.commons.rng", Set.of("random"),
            "io.jenetics", Set.of("search"),
            "sim.engine", Set.of("engine.mason"));

    /** Ends of names that tell the unit of a number. */
    private static final List<String> UNITS = List.of(
            "TReo",
            "TReoPerWeek",
            "TReoPerYear",
            "UsdPerKg",
            "Usd",
            "Jpy",
            "JpyBn",
            "JpyBnPerYear",
            "Weeks",
            "Days",
            "PerWeek",
            "PerYear",
            "Share",
            "ShareOfGdp",
            "Probability",
            "Elasticity",
            "Factor",
            "Index",
            "Score",
            "Log",
            "LogSd",
            "Units");

    /** Pure numbers, conversions, and values that carry their unit beside them. */
    private static final Set<String> WITHOUT_UNIT = Set.of(
            "agent.StockLayers.numbers",
            "mathematics.Exponential.ROUND",
            "model.Tender.numbers",
            "material.Units.KG_PER_TONNE",
            "material.Units.MILLION_PER_BILLION",
            "random.Draws.UNIT",
            "random.InverseNormal.CENTRAL_DENOMINATOR",
            "random.InverseNormal.CENTRAL_NUMERATOR",
            "random.InverseNormal.FAR_DENOMINATOR",
            "random.InverseNormal.FAR_NUMERATOR",
            "random.InverseNormal.NEAR_DENOMINATOR",
            "random.InverseNormal.NEAR_NUMERATOR",
            "result.RunRecord.markets",
            "result.PolicyValue.value",
            "result.RunRecorder.markets",
            "search.Lever.least",
            "search.Lever.most",
            "snapshot.Snapshot.numbers",
            "snapshot.Tape.recorded",
            "validation.Measurement.PERCENT",
            "validation.ReplayScore.passes",
            "validation.ReplayScore.premiumPasses",
            "validation.ReplayScore.premiums",
            "validation.ReplayScore.rows",
            "world.Behaviour.values",
            "scenario.FeedLoss.Step.central",
            "scenario.FeedLoss.Step.high",
            "scenario.FeedLoss.Step.low",
            "scenario.InputRow.central",
            "scenario.InputRow.high",
            "scenario.InputRow.low",
            "scenario.Parameter.central",
            "scenario.Parameter.high",
            "scenario.Parameter.least",
            "scenario.Parameter.low",
            "scenario.Parameter.most",
            "scenario.QuotaPlan.tonnes",
            "time.StepPath.value",
            "world.WorldAssembler.PERCENT");

    /** To be renamed; nothing is added here. */
    private static final Set<String> NOT_YET_NAMED = Set.of(
            "control.LicenceOffice.UNLIMITED",
            "market.Market.logRatioSum",
            "market.Market.priceSum",
            "market.Market.volumeSum",
            "model.Tendering.allowed",
            "model.Tendering.split",
            "result.IndustryOutcome.ANY_FIRM",
            "result.RunRecorder.channels",
            "result.RunRecorder.lossByCause",
            "result.RunRecorder.lossByNest",
            "result.RunRecorder.output",
            "result.RunRecorder.shortFirms",
            "result.SurvivalTime.ROUNDING",
            "scenario.ControlPlan.Approval.central",
            "scenario.ControlPlan.Approval.high",
            "scenario.ControlPlan.Approval.low",
            "world.TradeBalance.chineseOutput",
            "world.TradeBalance.chineseSales",
            "world.TradeBalance.exporterOutput",
            "world.TradeBalance.japanTotal",
            "world.TradeBalance.japanUse",
            "world.TradeBalance.plantOutput",
            "world.TradeBalance.plantSales",
            "world.TradeBalance.use");

    private static JavaClasses core;

    @BeforeAll
    static void read() {
        core = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chokepoint.core");
        assertThat(core.size()).as("classes read").isGreaterThan(80);
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }

    @Test
    void arrowsArePermitted() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : core) {
            String from = packageOf(type);
            if (!ALLOWED.containsKey(from)) {
                wrong.add("package " + from + " has no row");
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = packageOf(target);
                if (target.getPackageName().startsWith(ROOT)
                        && !to.equals(from)
                        && !ALLOWED.get(from).contains(to)) {
                    wrong.add(from + " -> " + to + ": " + type.getSimpleName() + " knows " + target.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Kinds of instrument are told apart by what they do, never by their class. */
    @Test
    void nobodyAsksForAKindOfInstrument() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : core) {
            type.getInstanceofChecks().stream()
                    .filter(check -> check.getRawType().isAssignableTo(Terms.class))
                    .forEach(check -> wrong.add(check.toString()));
        }
        assertThat(wrong).isEmpty();
    }

    /** What an instrument does in a week is asked of its programme, which knows whether it may; its terms serve to set books up. */
    @Test
    void termsAreAskedForBeforeTheFirstWeekOnly() {
        Set<String> asking = new TreeSet<>();
        for (JavaClass type : core.that(JavaClass.Predicates.resideInAnyPackage(
                "chokepoint.core.model", "chokepoint.core.programme", "chokepoint.core.reserve"))) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Terms.class))
                    .filter(call -> !call.getOrigin().isConstructor())
                    .forEach(call -> asking.add(
                            type.getSimpleName() + "." + call.getOrigin().getName()));
        }
        assertThat(asking)
                .containsExactly(
                        "Programme.grant",
                        "Programme.heightUsdPerKg",
                        "Programme.knownLevy",
                        "Programme.knownPayment",
                        "Programme.knownPurchase",
                        "Programme.knownReserve",
                        "Programme.levy",
                        "Programme.payment",
                        "Programme.purchase",
                        "Programme.reserve");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("chokepoint.core.(*)..").should().beFreeOfCycles().check(core);
    }

    @Test
    void librariesAreUsedWhereTheyBelong() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : core) {
            String from = packageOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String library = target.getPackageName();
                if (library.startsWith("chokepoint.") || target.isPrimitive()) {
                    continue;
                }
                boolean permitted = LIBRARIES.entrySet().stream()
                        .anyMatch(row -> (library.equals(row.getKey()) || library.startsWith(row.getKey() + "."))
                                && (row.getValue().isEmpty() || row.getValue().contains(from)));
                if (!permitted) {
                    wrong.add(from + ": " + type.getSimpleName() + " uses " + target.getFullName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFileNoClockNoEnvironmentNoForeignGenerator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.security..", "java.sql..")
                .check(core);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.SplittableRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID")
                .check(core);
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("the machine answers") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        String owner = call.getTargetOwner().getFullName();
                        String name = call.getTarget().getName();
                        return (owner.equals("java.lang.System") && !name.equals("arraycopy"))
                                || (owner.equals("java.lang.Math") && name.equals("random"))
                                || (owner.startsWith("java.time.") && name.equals("now"))
                                || owner.equals("java.lang.Runtime")
                                || name.equals("parallelStream")
                                || name.equals("parallel");
                    }
                })
                .check(core);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(core);
    }

    /** A hash map may answer look-ups; nothing may depend on its order. Map.of and Set.of shuffle on every start. */
    @Test
    void nothingIsIteratedInHashOrder() {
        Set<String> unordered = Set.of(
                HashMap.class.getName(),
                HashSet.class.getName(),
                "java.util.IdentityHashMap",
                "java.util.WeakHashMap",
                "java.util.concurrent.ConcurrentHashMap");
        Set<String> iterating = Set.of("keySet", "entrySet", "values", "forEach", "replaceAll", "iterator", "stream");
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : core) {
            boolean makesHashMap = type.getConstructorCallsFromSelf().stream()
                    .anyMatch(call -> unordered.contains(call.getTargetOwner().getFullName()));
            List<JavaCall<?>> calls = new ArrayList<>(type.getMethodCallsFromSelf());
            calls.addAll(type.getConstructorCallsFromSelf());
            for (JavaCall<?> call : calls) {
                String owner = call.getTargetOwner().getFullName();
                String name = call.getTarget().getName();
                boolean ofMap = owner.equals("java.util.Map") || unordered.contains(owner);
                if (makesHashMap && ofMap && iterating.contains(name)) {
                    wrong.add(call.getDescription());
                }
                boolean ofSet = owner.equals("java.util.Map") || owner.equals("java.util.Set");
                if (ofSet && (name.equals("of") || name.equals("copyOf") || name.equals("ofEntries"))) {
                    wrong.add(call.getDescription());
                }
                if (owner.equals("java.util.stream.Collectors")
                        && (name.equals("toSet") || name.equals("toMap") || name.startsWith("groupingBy"))) {
                    wrong.add(call.getDescription());
                }
                if (owner.equals(HashSet.class.getName()) && name.equals("<init>")) {
                    wrong.add(call.getDescription());
                }
            }
            for (JavaField field : type.getFields()) {
                if (unordered.contains(field.getRawType().getFullName())) {
                    wrong.add(field.getFullName());
                }
            }
            type.getMethods().forEach(method -> {
                if (unordered.contains(method.getRawReturnType().getFullName())) {
                    wrong.add(method.getFullName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noStaticStateAndNoOpenFields() {
        fields().that().areStatic().should().beFinal().check(core);
        noFields()
                .that()
                .arePublic()
                .and()
                .areNotFinal()
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("chokepoint..")
                .allowEmptyShould(true)
                .check(core);
        List<String> openArrays = new ArrayList<>();
        for (JavaClass type : core) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.PUBLIC)
                        && field.getRawType().isArray()) {
                    openArrays.add(field.getFullName());
                }
            }
        }
        assertThat(openArrays).as("public arrays can be changed by anybody").isEmpty();
    }

    @Test
    void everyNumberIsNamedWithItsUnit() {
        Set<String> unnamed = new TreeSet<>();
        for (JavaClass type : core) {
            for (JavaField field : type.getFields()) {
                String base = field.getRawType().getBaseComponentType().getName();
                if ((base.equals("double") || base.equals("float"))
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !endsInUnit(field.getName())) {
                    unnamed.add(type.getFullName().substring(ROOT.length()).replace('$', '.') + "." + field.getName());
                }
            }
        }
        unnamed.removeAll(WITHOUT_UNIT);
        unnamed.removeAll(NOT_YET_NAMED);
        assertThat(unnamed).as("numbers whose name does not end in a unit").isEmpty();
    }

    private static boolean endsInUnit(String name) {
        // "daysToSurvive" says its unit first
        if (name.startsWith("days")) {
            return true;
        }
        for (String unit : UNITS) {
            String constant = unit.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            String alone = unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
            if (name.endsWith(unit) || name.equals(alone) || name.equals(constant) || name.endsWith("_" + constant)) {
                return true;
            }
        }
        return false;
    }
}
