package chokepoint.core.model;

/** The ten phases of a week, in order. */
public enum Phase {
    /** Controls, quotas and announcements take effect; alarm updates. */
    POLICY,
    /** Exporters, producers and recyclers add output to stock. */
    MINE_AND_SEPARATE,
    /** Shipments whose transit or licence delay has ended reach the buyer. */
    ARRIVE,
    /** Users run their plants from stock; shortages cut output. */
    PRODUCE,
    /** Offtake tonnage moves at the index price. */
    DELIVER_CONTRACTS,
    /** Users post bids, sellers post offers. */
    TENDER,
    /** Auctions clear: licensed book first, then the free book; trades become shipments. */
    CLEAR,
    /** The national reserve releases or refills. */
    RESERVE,
    /** Thrifting, recycling, expectations, mothballing, sales splits. */
    ADAPT,
    /** Balances are struck and the week is recorded. */
    SETTLE
}
