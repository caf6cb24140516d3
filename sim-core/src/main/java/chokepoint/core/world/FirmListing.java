package chokepoint.core.world;

import java.util.Arrays;

/**
 * Firms an export control names, by address. Firms on the control list get nothing of the listed items; firms on the watch
 * list have applications under review without deadline, so they get nothing either while the control lasts, but are delayed
 * rather than refused.
 */
public final class FirmListing {

    /** No firm is named: the control holds for whole end-use classes. */
    public static final FirmListing NONE = new FirmListing(new int[0], new int[0]);

    private final int[] controlList;
    private final int[] watchList;

    /** Lists of firms' addresses, in any order. */
    public FirmListing(int[] controlList, int[] watchList) {
        this.controlList = sorted(controlList);
        this.watchList = sorted(watchList);
    }

    private static int[] sorted(int[] addresses) {
        int[] copy = addresses.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Whether any firm is named. */
    public boolean namesFirms() {
        return controlList.length + watchList.length > 0;
    }

    /** Whether the firm at an address gets nothing. */
    public boolean isOnControlList(int address) {
        return Arrays.binarySearch(controlList, address) >= 0;
    }

    /** Whether the firm at an address waits without deadline. */
    public boolean isOnWatchList(int address) {
        return Arrays.binarySearch(watchList, address) >= 0;
    }

    /** Addresses on the control list, rising. */
    public int[] controlList() {
        return controlList.clone();
    }

    /** Addresses on the watch list, rising. */
    public int[] watchList() {
        return watchList.clone();
    }
}
