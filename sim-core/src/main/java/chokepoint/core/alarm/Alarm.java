package chokepoint.core.alarm;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.World;
import java.util.List;

/**
 * Alarm by item and region, in [0, 1]. It jumps when a control is announced or something else alarming happens, in full where it hits
 * and in part elsewhere; rises with the share of orders that is refused; and halves in a given number of weeks.
 */
public final class Alarm {

    private final List<ExportControl> controls;
    private final List<AlarmSpec> events;
    private final double keepShare;
    private final double chinaFactor;
    private final double abroadFactor;
    private final double refusalPerWeek;
    private final double[] index = new double[Cell.COUNT];

    public Alarm(World world) {
        Behaviour behaviour = world.behaviour();
        controls = world.controls();
        events = world.alarms();
        keepShare = Math.pow(0.5, 1 / behaviour.get(Parameter.RISK_HALF_LIFE_WEEKS));
        chinaFactor = behaviour.get(Parameter.RISK_CHINA_FACTOR);
        abroadFactor = behaviour.get(Parameter.RISK_ABROAD_FACTOR);
        refusalPerWeek = behaviour.get(Parameter.RISK_REFUSAL_PER_WEEK);
    }

    /** Alarm by cell. */
    public double[] index() {
        return index;
    }

    /** Lets it decay and jump. */
    public void beginWeek(int week) {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            index[cell] *= keepShare;
        }
        for (ExportControl control : controls) {
            if (control.announceWeek() == week) {
                raise(control.items(), control.destinations(), control.alarmIndex(), control.alarmAtHomeShare());
            }
        }
        for (AlarmSpec event : events) {
            if (event.week() == week) {
                raise(event.items(), event.regions(), event.alarmIndex(), event.alarmAtHomeShare());
            }
        }
    }

    private void raise(ItemSet items, RegionSet regions, double levelIndex, double atHomeShare) {
        for (int r = 0; r < Region.COUNT; r++) {
            double feltIndex = levelIndex * feltShare(r, regions.has(r), atHomeShare);
            for (int item = 0; item < Item.COUNT; item++) {
                if (items.has(item)) {
                    int cell = Cell.of(r, item);
                    index[cell] = Math.max(index[cell], feltIndex);
                }
            }
        }
    }

    private double feltShare(int region, boolean hit, double atHomeShare) {
        if (region == Region.CHINA.ordinal()) {
            return chinaFactor * atHomeShare;
        }
        return region == Region.JAPAN.ordinal() && hit ? 1 : abroadFactor;
    }

    /** Raises it in proportion to the share of a week's orders that was denied. */
    public void noteRefused(int cell, double orderedTReo, double deniedTReo) {
        if (orderedTReo > 0 && deniedTReo > 0) {
            double deniedShare = Math.min(1, deniedTReo / orderedTReo);
            index[cell] = index[cell] + refusalPerWeek * deniedShare * (1 - index[cell]);
        }
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        tape.numbers(index);
    }
}
