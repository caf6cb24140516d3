package chokepoint.core.place;

/** Parts of the world that buy: G7 is the other six and the EU; OTHER is where re-export happens. */
public enum Region {
    CHINA,
    JAPAN,
    G7,
    OTHER;

    public static final int COUNT = 4;
}
