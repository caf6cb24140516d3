package chokepoint.scenarios.model;

import chokepoint.core.instrument.Allocation;
import chokepoint.core.instrument.BorderFloor;
import chokepoint.core.instrument.CapitalGrant;
import chokepoint.core.instrument.ContractForDifference;
import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.LastResort;
import chokepoint.core.instrument.Offtake;
import chokepoint.core.instrument.PayerKey;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.Reserve;
import chokepoint.core.instrument.Subsidy;
import chokepoint.core.instrument.Terms;
import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Policies of one to four instruments of any kind, announced, started, withdrawn and ended at any time from 2025 to 2031. */
final class DrawnPolicies {

    private static final double NO_CAP = Double.POSITIVE_INFINITY;
    private static final List<List<Item>> PRICED =
            List.of(List.of(Item.ND, Item.PR), List.of(Item.DY), List.of(Item.TB), List.of(Item.LA), List.of(Item.Y));
    private static final List<String> PAYERS = List.of("Japan", "United States", "Germany");
    private static final int KINDS = 7;
    private static final int MOST_INSTRUMENTS = 4;

    private DrawnPolicies() {}

    static Policy draw(String name, RandomGenerator luck) {
        List<Instrument> instruments = new ArrayList<>();
        int count = 1 + luck.nextInt(MOST_INSTRUMENTS);
        for (int i = 0; i < count; i++) {
            // every second one is a reserve: there the rules of the week are many
            instruments.add(instrument("i" + i, luck.nextBoolean() ? KINDS - 1 : luck.nextInt(KINDS), luck));
        }
        return new Policy(name, name, "", instruments);
    }

    private static Instrument instrument(String name, int kind, RandomGenerator luck) {
        LocalDate announce = LocalDate.of(2025, 1, 1).plusDays(luck.nextInt(5 * 365));
        LocalDate start = announce.plusDays(luck.nextInt(300));
        LocalDate end = start.plusDays(30 + luck.nextInt(5 * 365));
        LocalDate withdrawn = luck.nextInt(4) == 0 ? announce.plusDays(luck.nextInt(2 * 365)) : null;
        return new Instrument(
                name,
                terms(kind, luck),
                items(kind, luck),
                announce,
                start,
                end,
                withdrawn,
                luck.nextInt(3) == 0 ? 0.2 : 0,
                luck.nextBoolean() ? PAYERS : List.of("Japan"),
                PayerKey.values()[luck.nextInt(PayerKey.values().length)],
                List.of());
    }

    private static ItemSet items(int kind, RandomGenerator luck) {
        if (kind < 5) {
            return ItemSet.of(PRICED.get(luck.nextInt(PRICED.size())));
        }
        return ItemSet.of(ItemSet.OXIDES.list().stream()
                .filter(item -> kind == 5 || luck.nextInt(4) > 0)
                .toList());
    }

    private static Terms terms(int kind, RandomGenerator luck) {
        double usdPerKg = luck.nextDouble(10, 500);
        Region region = Region.values()[luck.nextInt(Region.COUNT)];
        return switch (kind) {
            case 0 ->
                new ContractForDifference(
                        usdPerKg,
                        luck.nextDouble(-0.05, 0.05),
                        luck.nextDouble(),
                        usdPerKg * luck.nextDouble(1, 2),
                        luck.nextBoolean() ? NO_CAP : 1e6,
                        luck.nextBoolean() ? NO_CAP : luck.nextDouble(100, 10_000),
                        luck.nextBoolean() ? NO_CAP : luck.nextDouble(1e6, 1e9),
                        luck.nextBoolean());
            case 1 ->
                new Offtake(usdPerKg, 0, luck.nextDouble(), usdPerKg * 1.5, 1e7, luck.nextDouble(100, 9_000), region);
            case 2 -> new BorderFloor(usdPerKg, 0, luck.nextBoolean(), luck.nextDouble(2));
            case 3 -> new LastResort(usdPerKg, 0, luck.nextDouble(100, 9_000), 1.5 * usdPerKg, 100, region);
            case 4 -> new Subsidy(luck.nextDouble(1, 40), luck.nextBoolean() ? NO_CAP : 9_000);
            case 5 -> new CapitalGrant(luck.nextDouble(0.05, 0.9), luck.nextDouble(1e8, 3e9));
            default ->
                new Reserve(
                        luck.nextInt(300),
                        luck.nextBoolean() ? 0 : 1 + luck.nextInt(150),
                        luck.nextDouble(0.3, 1),
                        4 + luck.nextInt(30),
                        Allocation.values()[luck.nextInt(Allocation.values().length)],
                        RegionSet.of(RegionSet.ABROAD.list().stream()
                                .filter(ally -> luck.nextBoolean())
                                .toList()));
        };
    }
}
