package chokepoint.core.alarm;

import chokepoint.core.material.Item;
import chokepoint.core.material.ItemSet;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.place.RegionSet;
import chokepoint.core.scenario.AlarmSpec;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.scenario.Rule;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.Behaviour;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.World;
import java.util.List;

/**
 * Alarm by item and region, in [0, 1]. It jumps when a control is announced or something else alarming happens, in full where it hits
 * and in part elsewhere; rises with the share of orders that is refused; and halves in a given number of weeks.
 *
 * <p>How far it jumps the scenario says, or what the announcements of a week put at risk: {@code min(1, c Σ κ (1 − p) B/need)} of {@link
 * Exposure}, where they name the region, abroad times what is felt there.
 */
public final class Alarm {

    private final List<ExportControl> controls;
    private final List<AlarmSpec> events;
    private final double keepShare;
    private final double chinaFactor;
    private final double abroadFactor;
    private final double refusalPerWeek;
    private final double[] index = new double[Cell.COUNT];
    private final boolean byExposure;
    private final Exposure exposure;
    private final double exposureFactor;
    /** What the announcements of a week put at risk, by cell. */
    private final double[] atRiskShare = new double[Cell.COUNT];

    public Alarm(World world) {
        Behaviour behaviour = world.behaviour();
        controls = world.controls();
        events = world.alarms();
        keepShare = Math.pow(0.5, 1 / behaviour.get(Parameter.RISK_HALF_LIFE_WEEKS));
        chinaFactor = behaviour.get(Parameter.RISK_CHINA_FACTOR);
        abroadFactor = behaviour.get(Parameter.RISK_ABROAD_FACTOR);
        refusalPerWeek = behaviour.get(Parameter.RISK_REFUSAL_PER_WEEK);
        byExposure = world.rules().has(Rule.ALARM_BY_EXPOSURE);
        exposureFactor = behaviour.get(Parameter.RISK_EXPOSURE_FACTOR);
        exposure = new Exposure(world);
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
        if (byExposure) {
            jumpByExposure(week);
            return;
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

    private void jumpByExposure(int week) {
        boolean any = false;
        for (int k = 0; k < controls.size(); k++) {
            ExportControl control = controls.get(k);
            if (control.announceWeek() == week) {
                for (int cell = 0; cell < Cell.COUNT; cell++) {
                    double felt =
                            feltWhereNamed(cell, control.items(), control.destinations(), control.alarmAtHomeShare());
                    boolean home = Cell.region(cell) == Region.CHINA.ordinal();
                    // at home nothing is captured: what is feared there is that goods leave, or are not made
                    double risk = home ? exposure.ofGoods(cell) : exposure.ofControl(k, control.announcedShare(), cell);
                    atRiskShare[cell] += felt * risk;
                }
                any = true;
            }
        }
        for (int e = 0; e < events.size(); e++) {
            AlarmSpec event = events.get(e);
            if (event.week() == week) {
                for (int cell = 0; cell < Cell.COUNT; cell++) {
                    atRiskShare[cell] += feltWhereNamed(cell, event.items(), event.regions(), event.alarmAtHomeShare())
                            * exposure.ofGoods(cell);
                }
                any = true;
            }
        }
        for (int cell = 0; any && cell < Cell.COUNT; cell++) {
            index[cell] = Math.max(index[cell], Math.min(1, exposureFactor * atRiskShare[cell]));
            atRiskShare[cell] = 0;
        }
    }

    /** How much of a risk is felt in a cell: where the goods and the region are named, abroad in part; in China as far as it is meant. */
    private double feltWhereNamed(int cell, ItemSet items, RegionSet regions, double atHomeShare) {
        int region = Cell.region(cell);
        if (!items.has(Cell.item(cell))) {
            return 0;
        }
        if (region == Region.CHINA.ordinal()) {
            return chinaFactor * atHomeShare;
        }
        if (!regions.has(region)) {
            return 0;
        }
        return region == Region.JAPAN.ordinal() ? 1 : abroadFactor;
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
