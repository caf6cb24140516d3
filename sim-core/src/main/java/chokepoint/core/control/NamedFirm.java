package chokepoint.core.control;

import chokepoint.core.world.ExportControl;
import java.util.ArrayList;
import java.util.List;

/**
 * A firm's entry on a list, for the weeks in which the control that names it is in force.
 *
 * @param waits whether it is on the watch list; else on the control list
 */
record NamedFirm(ExportControl control, boolean waits) {

    /** Entries of the firm at an address. */
    static List<NamedFirm> listings(List<ExportControl> controls, int address) {
        List<NamedFirm> found = new ArrayList<>();
        for (ExportControl control : controls) {
            if (control.firms().isOnControlList(address)) {
                found.add(new NamedFirm(control, false));
            } else if (control.firms().isOnWatchList(address)) {
                found.add(new NamedFirm(control, true));
            }
        }
        return List.copyOf(found);
    }

    /** The worst standing among a firm's entries in a week. */
    static Standing standing(List<NamedFirm> entries, int week) {
        Standing worst = Standing.FREE;
        for (int e = 0; e < entries.size(); e++) {
            NamedFirm entry = entries.get(e);
            if (entry.control.inForce(week)) {
                if (!entry.waits) {
                    return Standing.REFUSED;
                }
                worst = Standing.WAITING;
            }
        }
        return worst;
    }
}
