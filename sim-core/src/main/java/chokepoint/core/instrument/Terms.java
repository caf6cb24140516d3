package chokepoint.core.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What an instrument does, in the terms of its kind. A kind is one class: its terms as data, and by what it acts on the model: a
 * payment for tonnes, a purchase, a levy, a stockpile, a grant, a reserve, or several of these. The model never asks for the kind
 * but for these parts, so another kind is another class that hands some of them on.
 *
 * <p>Prices are dollars of 2025 per kg of oxide without value-added tax, tonnages t REO. A cap that is not set is infinite.
 */
public interface Terms {

    /** Word for the kind in files. */
    String kind();

    /** What it pays plants for each tonne; null when it pays for none. */
    default @Nullable TonnePayment payment() {
        return null;
    }

    /** What it takes from plants for the users of a region, and pays for by the same terms; null when it takes nothing. */
    default @Nullable Offtake purchase() {
        return null;
    }

    /** What it lays on goods from outside; null when it levies nothing. */
    default @Nullable BorderFloor levy() {
        return null;
    }

    /** What it stores and trades in a market; null when it stores nothing. */
    default @Nullable LastResort stockpile() {
        return null;
    }

    /** What it gives to new plants; null when it gives nothing. */
    default @Nullable CapitalGrant grant() {
        return null;
    }

    /** What it adds to the national reserve; null when it adds nothing. */
    default @Nullable Reserve reserve() {
        return null;
    }
}
