package chokepoint.scenarios.language;

import chokepoint.core.scenario.Conditions;
import chokepoint.core.scenario.Course;
import chokepoint.core.scenario.ExportTax;
import chokepoint.core.scenario.QuotaPlan;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.SupplyPath;
import chokepoint.core.scenario.UsePath;
import chokepoint.scenarios.keys.KeyType;
import java.util.stream.Collectors;

/** What differs between two scenarios in export quotas, export taxes, and use and supply by date. */
final class ConditionsDifference {

    private final Changes text;
    private final Scenario a;
    private final Scenario b;

    ConditionsDifference(Changes text, Scenario a, Scenario b) {
        this.text = text;
        this.a = a;
        this.b = b;
    }

    private void quota(String name, QuotaPlan first, QuotaPlan second) {
        text.words(name + ", items", first.items().symbols(), second.items().symbols());
        text.moved(name + ", start", first.start(), second.start());
        text.moved(name + ", end", first.end(), second.end());
        text.change(name + ", tonnes", tonnes(first), tonnes(second));
        text.change(name + ", outside it", outside(first), outside(second));
        text.change(
                name + ", takes over what is left", Changes.yes(first.takesOver()), Changes.yes(second.takesOver()));
    }

    private static String tonnes(QuotaPlan quota) {
        return KeyType.plain(quota.tonnes()) + " t of " + (quota.productWeight() ? "product" : "oxide");
    }

    private static String outside(QuotaPlan quota) {
        return Changes.range(
                        quota.outside().lowPerYear(),
                        quota.outside().centralPerYear(),
                        quota.outside().highPerYear())
                + " t/yr";
    }

    void list() {
        text.named(
                "export quota",
                Changes.byName(a.quotas(), QuotaPlan::name),
                Changes.byName(b.quotas(), QuotaPlan::name),
                this::quota);
        Conditions first = a.conditions();
        Conditions second = b.conditions();
        text.named(
                "export tax",
                Changes.byName(first.exportTaxes(), ExportTax::name),
                Changes.byName(second.exportTaxes(), ExportTax::name),
                (name, x, y) -> {
                    text.words(name + ", items", x.items().symbols(), y.items().symbols());
                    text.change(name + ", rate", rates(x), rates(y));
                });
        text.named(
                "use path",
                Changes.byName(first.usePaths(), UsePath::name),
                Changes.byName(second.usePaths(), UsePath::name),
                (name, x, y) -> {
                    text.words(name + ", items", x.items().symbols(), y.items().symbols());
                    text.words(
                            name + ", regions", x.regions().names(), y.regions().names());
                    text.change(name + ", factor", factors(x.course()), factors(y.course()));
                });
        text.named(
                "supply path",
                Changes.byName(first.supplyPaths(), SupplyPath::name),
                Changes.byName(second.supplyPaths(), SupplyPath::name),
                (name, x, y) -> {
                    text.words(name + ", feeds", x.feeds(), y.feeds());
                    text.words(name + ", plants", x.plants(), y.plants());
                    text.change(name + ", factor", factors(x.course()), factors(y.course()));
                });
    }

    private static String rates(ExportTax tax) {
        return tax.rates().stream()
                .map(rate -> KeyType.plain(rate.taxShare()) + " from " + rate.from())
                .collect(Collectors.joining(", "));
    }

    private static String factors(Course course) {
        return course.steps().stream()
                .map(step -> Changes.range(step.lowFactor(), step.centralFactor(), step.highFactor()) + " from "
                        + step.from())
                .collect(Collectors.joining(", "));
    }
}
