package chokepoint.core.magnet;

/** What goes into magnets; inside a kind one oxide stands in for the other. */
public enum OxideKind {
    /** Nd and Pr. */
    LIGHT,
    /** Dy and Tb, in Dy equivalents. */
    HEAVY;

    static final int COUNT = values().length;
}
