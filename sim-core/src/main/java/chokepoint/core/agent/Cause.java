package chokepoint.core.agent;

/** Why a nest limited output. */
public enum Cause {
    NONE("none"),
    /** Orders were refused a licence. */
    REFUSED("refused"),
    /** Goods wait in the licence queue. */
    DELAYED("delayed"),
    /** Bids in the free market were too low, or nobody sold. */
    OUTBID("outbid"),
    /** Goods are on the water. */
    IN_TRANSIT("in transit"),
    /** Smuggled or re-exported goods were seized on their way. */
    SEIZED("seized");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
