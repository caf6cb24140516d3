package chokepoint.core.stock;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import java.util.Arrays;

/** Tonnes that moved in the current week, by item, for the record. Emptied when a week begins. */
public final class WeekFlows {

    /** How material is bought or made for Japan; lots stand in the week of purchase, before transit. */
    public enum Channel {
        /** Chinese lots, under licence while a control is in force. */
        CHINA,
        /** Chinese lots that come by smuggling or re-export. */
        LEAKED,
        /** Offtake contracts. */
        CONTRACT,
        /** Spot purchases from producers outside China, and resold contract lots. */
        OTHER_SPOT,
        /** Releases of the national reserve. */
        RESERVE,
        /** End-of-life material. */
        RECYCLED
    }

    private static final int CHANNELS = Channel.values().length;

    private final double[] japanTReo = new double[CHANNELS * Item.COUNT];
    private final double[] usedTReo = new double[Item.COUNT];
    private final double[] japanUsedTReo = new double[Item.COUNT];
    private final double[] tradedTReo = new double[Item.COUNT];
    private final double[] orderedTReo = new double[Region.COUNT * Item.COUNT];
    private final double[] deniedTReo = new double[Region.COUNT * Item.COUNT];
    private final double[] exportedTReo = new double[Region.COUNT * Item.COUNT];
    private final double[] smuggledTReo = new double[Item.COUNT];
    private final double[] userSpendingUsd = new double[Region.COUNT * Item.COUNT];
    private final double[] heldUpTReo = new double[Region.COUNT * Item.COUNT];
    private final double[] userBoughtTReo = new double[Region.COUNT * Item.COUNT];

    public void clear() {
        Arrays.fill(japanTReo, 0);
        Arrays.fill(usedTReo, 0);
        Arrays.fill(japanUsedTReo, 0);
        Arrays.fill(tradedTReo, 0);
        Arrays.fill(orderedTReo, 0);
        Arrays.fill(deniedTReo, 0);
        Arrays.fill(exportedTReo, 0);
        Arrays.fill(smuggledTReo, 0);
        Arrays.fill(userSpendingUsd, 0);
        Arrays.fill(heldUpTReo, 0);
        Arrays.fill(userBoughtTReo, 0);
    }

    /** Tonnes used outside Japan, by item: filled by whoever uses. */
    public double[] usedElsewhereTReo() {
        return usedTReo;
    }

    /** Tonnes used by plants in Japan, by item: filled by whoever uses. */
    public double[] usedInJapanTReo() {
        return japanUsedTReo;
    }

    /** Tonnes used anywhere. */
    public double usedTReo(int item) {
        return usedTReo[item] + japanUsedTReo[item];
    }

    /** Tonnes that changed hands, by item: what the mass ledger holds against stocks. */
    public double[] tradedTReo() {
        return tradedTReo;
    }

    public void noteTraded(int item, double tReo) {
        tradedTReo[item] += tReo;
    }

    public void noteOrdered(int cell, double tReo) {
        orderedTReo[cell] += tReo;
    }

    /** Notes ordered tonnes for which no licence was given. */
    public void noteDenied(int cell, double tReo) {
        deniedTReo[cell] += tReo;
    }

    public void noteExported(int cell, double tReo) {
        exportedTReo[cell] += tReo;
    }

    /** Notes tonnes without need of a licence that were bought and that customs holds up; those it lets go count off. */
    public void noteHeldUp(int cell, double tReo) {
        heldUpTReo[cell] += tReo;
    }

    /** Tonnes that customs came to hold up this week, less those it let go. */
    public double heldUpTReo(Region region, Item item) {
        return heldUpTReo[region.ordinal() * Item.COUNT + item.ordinal()];
    }

    public void noteSmuggled(int item, double tReo) {
        smuggledTReo[item] += tReo;
    }

    /** Tonnes ordered in a market. */
    public double orderedTReo(int cell) {
        return orderedTReo[cell];
    }

    /** Tonnes ordered in a market for which no licence was given. */
    public double deniedTReo(int cell) {
        return deniedTReo[cell];
    }

    public void toJapan(Channel channel, int item, double tReo) {
        japanTReo[channel.ordinal() * Item.COUNT + item] += tReo;
    }

    /** Notes what users of a market paid for goods. */
    public void spend(int cell, double tReo, double usd) {
        userBoughtTReo[cell] += tReo;
        userSpendingUsd[cell] += usd;
    }

    /** What users of a region paid for an item this week, levies included. */
    public double userSpendingUsd(Region region, Item item) {
        return userSpendingUsd[region.ordinal() * Item.COUNT + item.ordinal()];
    }

    /** Tonnes that users of a region paid for this week: bought, delivered under contracts, released. */
    public double userBoughtTReo(Region region, Item item) {
        return userBoughtTReo[region.ordinal() * Item.COUNT + item.ordinal()];
    }

    /** Tonnes bought by (or given to) users in Japan through a channel this week. */
    public double japanTReo(Channel channel, Item item) {
        return japanTReo[channel.ordinal() * Item.COUNT + item.ordinal()];
    }

    /** Tonnes used by plants in Japan. */
    public double japanUsedTReo(Item item) {
        return japanUsedTReo[item.ordinal()];
    }

    /** Tonnes ordered in a region. */
    public double orderedTReo(Region region, Item item) {
        return orderedTReo[region.ordinal() * Item.COUNT + item.ordinal()];
    }

    /** Tonnes ordered in a region for which no licence was given. */
    public double deniedTReo(Region region, Item item) {
        return deniedTReo[region.ordinal() * Item.COUNT + item.ordinal()];
    }

    /** Chinese lots of an oxide sold to a region abroad by exporters, whenever they leave the port. */
    public double exportedTReo(Region region, Item item) {
        return exportedTReo[region.ordinal() * Item.COUNT + item.ordinal()];
    }

    /** Tonnes of an oxide that smugglers bought in China. */
    public double smuggledTReo(Item item) {
        return smuggledTReo[item.ordinal()];
    }
}
