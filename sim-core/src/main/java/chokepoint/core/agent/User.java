package chokepoint.core.agent;

import chokepoint.core.material.Nest;
import chokepoint.core.world.UserSpec;
import org.jspecify.annotations.Nullable;

/** A view of one user among {@link Users}. The items it uses are numbered locally 0, 1, …. */
public final class User {

    private final Users users;
    private final int index;
    private final int firstLine;

    User(Users users, int index) {
        this.users = users;
        this.index = index;
        this.firstLine = users.firstLine(index);
    }

    public UserSpec spec() {
        return users.spec(index);
    }

    /** Number of items used. */
    public int itemCount() {
        return users.endLine(index) - firstLine;
    }

    /** Item ordinal of local item {@code l}. */
    public int item(int l) {
        return users.itemOf(firstLine + l);
    }

    /** Line of local item {@code l} among all users. */
    public int line(int l) {
        return firstLine + l;
    }

    /** Output of the week relative to plan, in [0, 1]. */
    public double outputShare() {
        return users.outputShare(index);
    }

    /** Nest that limited output this week; null when none did. */
    public @Nullable Nest bindingNest() {
        return users.bindingNest(index);
    }

    /** Why the binding nest was short. */
    public Cause cause() {
        return users.cause(index);
    }

    /** Share of the need of a local item that is replaced by something else. */
    public double substitutedShare(int l) {
        return users.substitutedShare(firstLine + l);
    }

    /** Stock of a local item by layer: 0 parts, 1 own reserve, 2 trading houses. */
    public double layerTReo(int l, int layer) {
        return switch (layer) {
            case 0 -> users.partsTReo(firstLine + l);
            case 1 -> users.ownReserveTReo(firstLine + l);
            default -> users.houseTReo(firstLine + l);
        };
    }

    /** Stock of a local item in all private layers, claim on the pool included. */
    public double stockTReo(int l) {
        return users.stockTReo(firstLine + l);
    }

    public double inTransitTReo(int l) {
        return users.inTransitTReo(firstLine + l);
    }

    public double inQueueTReo(int l) {
        return users.inQueueTReo(firstLine + l);
    }

    public double needTReo(int l) {
        return users.needTReo(firstLine + l);
    }

    public double intensityIndex(int l) {
        return users.intensityIndex(firstLine + l);
    }

    /** Tonnes ordered this week. */
    public double orderedTReo(int l) {
        return users.orderedTReo(firstLine + l);
    }

    /** Tonnes of this week's order that no licence was given for. */
    public double deniedTReo(int l) {
        return users.deniedTReo(firstLine + l);
    }
}
