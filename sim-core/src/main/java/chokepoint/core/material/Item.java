package chokepoint.core.material;

import java.util.Optional;

/**
 * What is traded: ten rare-earth oxides and finished magnets. Mass is tonnes of rare-earth oxide (t REO); metal, alloy and
 * magnets count as the oxide in them. Finished magnets are an item of their own with their own ledger: the oxide in them
 * was used where they were made.
 */
public enum Item {
    LA("La", "lanthanum oxide", Weight.LIGHT),
    CE("Ce", "cerium oxide", Weight.LIGHT),
    PR("Pr", "praseodymium oxide", Weight.LIGHT),
    ND("Nd", "neodymium oxide", Weight.LIGHT),
    SM("Sm", "samarium oxide", Weight.HEAVY),
    EU("Eu", "europium oxide", Weight.HEAVY),
    GD("Gd", "gadolinium oxide", Weight.HEAVY),
    TB("Tb", "terbium oxide", Weight.HEAVY),
    DY("Dy", "dysprosium oxide", Weight.HEAVY),
    Y("Y", "yttrium oxide", Weight.HEAVY),
    MAGNETS("magnets", "finished magnets", Weight.LIGHT);

    /** Class of an oxide for thrifting speed: light = La, Ce, Pr, Nd; heavy = the other six. */
    public enum Weight {
        LIGHT,
        HEAVY
    }

    /** Number of items, oxides and magnets. */
    public static final int COUNT = 11;

    /** Number of oxides; items below this index are oxides. */
    public static final int OXIDES = 10;

    private final String symbol;
    private final String label;
    private final Weight weight;

    Item(String symbol, String label, Weight weight) {
        this.symbol = symbol;
        this.label = label;
        this.weight = weight;
    }

    /** Name in files: {@code Nd}, {@code Dy}, {@code magnets}. */
    public String symbol() {
        return symbol;
    }

    public String label() {
        return label;
    }

    public boolean isHeavy() {
        return weight == Weight.HEAVY;
    }

    public boolean isOxide() {
        return this != MAGNETS;
    }

    public static Optional<Item> ofSymbol(String symbol) {
        for (Item item : values()) {
            if (item.symbol.equals(symbol)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
