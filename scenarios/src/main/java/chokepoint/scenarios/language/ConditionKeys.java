package chokepoint.scenarios.language;

import chokepoint.scenarios.keys.Key;
import chokepoint.scenarios.keys.KeyType.Choice;
import chokepoint.scenarios.keys.KeyType.Date;
import chokepoint.scenarios.keys.KeyType.Group;
import chokepoint.scenarios.keys.KeyType.GroupList;
import chokepoint.scenarios.keys.KeyType.Quantity;
import chokepoint.scenarios.keys.KeyType.WordList;
import chokepoint.scenarios.keys.KeyType.YesNo;
import chokepoint.scenarios.table.WorldTables;
import java.util.List;

/** The part of the catalogue that says what the years of a scenario were like: quotas, taxes, use and supply by date. */
final class ConditionKeys {

    private static final Quantity FACTOR = new Quantity(0, 20, false, "1");

    private ConditionKeys() {}

    static Group exportQuota() {
        Quantity tonnes = new Quantity(0, 1e7, false, "t");
        Quantity tonnesPerYear = new Quantity(0, 1e7, false, "t/yr");
        return new Group(List.of(
                ScenarioKeys.active(),
                Key.optional("items", new WordList(ScenarioKeys.OXIDES), "all oxides", "Oxides it covers together."),
                Key.needed("start", new Date(), "First day of the period."),
                Key.needed("end", new Date(), "First day after it."),
                Key.needed("tonnes", tonnes, "Tonnes that may leave."),
                Key.optional(
                        "weight",
                        new Choice(List.of("oxide", ScenarioKeys.PRODUCT_WEIGHT)),
                        "oxide",
                        "What the tonnes weigh; china_separation.reo_per_product_tonne converts product."),
                Key.optional(
                        "takesOver",
                        new YesNo(),
                        "false",
                        "Whether what is left of the quota that ends on its first day may still be used."),
                Key.optional(
                        "outsideTonnesPerYear",
                        tonnesPerYear,
                        "0",
                        "Products that leave without quota, in the proportions of exports of the base year."),
                Key.optional("outsideLow", tonnesPerYear, "the same", "Lowest plausible value of it."),
                Key.optional("outsideHigh", tonnesPerYear, "the same", "Highest plausible value of it."),
                ScenarioKeys.source()));
    }

    static Group exportTax() {
        Group rate = new Group(List.of(
                Key.needed("from", new Date(), "Day from which the rate holds, until the next."),
                Key.needed("share", new Quantity(0, 5, false, "1"), "Tax over the price before tax.")));
        return new Group(List.of(
                ScenarioKeys.active(),
                Key.needed("items", new WordList(ScenarioKeys.OXIDES), "Oxides it is levied on."),
                Key.needed("rates", new GroupList(rate), "The rate through time, in steps."),
                ScenarioKeys.source()));
    }

    private static GroupList course(String doc) {
        return new GroupList(new Group(List.of(
                Key.needed("from", new Date(), "Day from which the factor holds; straight between days."),
                Key.needed("factor", FACTOR, doc),
                Key.optional("low", FACTOR, "the factor", "Lowest plausible factor."),
                Key.optional("high", FACTOR, "the factor", "Highest plausible factor."))));
    }

    static Group usePath() {
        return new Group(List.of(
                ScenarioKeys.active(),
                Key.needed("items", new WordList(ScenarioKeys.OXIDES), "Oxides used; Nd stands for Pr too, Dy for Tb."),
                Key.needed("regions", new WordList(ScenarioKeys.REGIONS), "Regions of the users."),
                Key.needed("course", course("Use over the base year."), "Use through time."),
                ScenarioKeys.source()));
    }

    static Group supplyPath(List<WorldTables> worlds) {
        return new Group(List.of(
                ScenarioKeys.active(),
                Key.optional("feeds", new WordList(ScenarioKeys.feeds(worlds)), "none", "Feeds of Chinese separators."),
                Key.optional(
                        "plants",
                        new WordList(ScenarioKeys.names(
                                worlds, world -> world.structure().plants())),
                        "none",
                        "Plants outside China; the factor replaces their ramp."),
                Key.needed("course", course("Planned output over the rows of the tables."), "Output through time."),
                ScenarioKeys.source()));
    }
}
