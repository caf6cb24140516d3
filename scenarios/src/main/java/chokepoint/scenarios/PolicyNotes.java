package chokepoint.scenarios;

import chokepoint.core.instrument.Instrument;
import chokepoint.core.instrument.Policy;
import chokepoint.core.instrument.TonnePayment;
import chokepoint.core.instrument.TonnePayment.Sort;
import chokepoint.core.material.Item;
import chokepoint.scenarios.input.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is right in a policy and may not be what was meant: instruments that are for the same tonnes. */
final class PolicyNotes {

    private PolicyNotes() {}

    /** One note for each two instruments that are for the same tonnes. */
    static List<Problem> of(String nameOrFile, Policy policy) {
        List<Problem> notes = new ArrayList<>();
        List<Instrument> instruments = policy.instruments();
        for (int i = 0; i < instruments.size(); i++) {
            for (int j = 0; j < i; j++) {
                Instrument first = instruments.get(j);
                Instrument second = instruments.get(i);
                if (topsUp(first) && topsUp(second) && meet(first, second)) {
                    notes.add(new Problem(nameOrFile, 0, "instruments." + second.name(), "", overlap(first, second)));
                }
            }
        }
        return notes;
    }

    private static String overlap(Instrument first, Instrument second) {
        return "is for the same tonnes as instruments." + first.name() + " (" + sharedItems(first, second) + " from "
                + later(first.start(), second.start()) + " until " + earlier(first.end(), second.end())
                + "): a tonne is topped up once, " + who(first, second);
    }

    private static String who(Instrument first, Instrument second) {
        if (isSubsidy(first) != isSubsidy(second)) {
            return "what " + (isSubsidy(first) ? first : second).name() + " pays counts towards the floor of "
                    + (isSubsidy(first) ? second : first).name();
        }
        Instrument higher = usdPerKg(second) > usdPerKg(first) ? second : first;
        String what = isSubsidy(first) ? "subsidy" : "floor";
        return usdPerKg(first) == usdPerKg(second)
                ? "by " + first.name() + ", which is written first"
                : "by the higher " + what + ", that of " + higher.name() + "; the other takes what its caps leave";
    }

    private static boolean topsUp(Instrument instrument) {
        return usdPerKg(instrument) > 0;
    }

    private static boolean isSubsidy(Instrument instrument) {
        TonnePayment payment = instrument.terms().payment();
        return payment != null && payment.sort() == Sort.SUBSIDY;
    }

    /** Floor of the first year, or payment; 0 for what tops up no tonne. */
    private static double usdPerKg(Instrument instrument) {
        TonnePayment payment = instrument.terms().payment();
        return payment == null ? 0 : payment.heightUsdPerKg(0);
    }

    private static boolean meet(Instrument first, Instrument second) {
        // two purchases take different tonnes
        boolean purchases = first.terms().purchase() != null && second.terms().purchase() != null;
        boolean sameTime =
                first.start().isBefore(second.end()) && second.start().isBefore(first.end());
        boolean samePlants = first.plants().isEmpty()
                || second.plants().isEmpty()
                || first.plants().stream().anyMatch(second.plants()::contains);
        return !purchases
                && sameTime
                && samePlants
                && !sharedItems(first, second).isEmpty();
    }

    private static String sharedItems(Instrument first, Instrument second) {
        return Stream.of(Item.values())
                .filter(item -> first.items().has(item) && second.items().has(item))
                .map(Item::symbol)
                .collect(Collectors.joining(", "));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
