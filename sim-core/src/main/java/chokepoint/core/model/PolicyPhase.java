package chokepoint.core.model;

import chokepoint.core.control.Standing;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.AlarmSpec;
import chokepoint.core.world.ExportControl;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.UserSpec;
import java.util.Arrays;

/** Phase 0: controls, quotas and announcements take effect; alarm decays or jumps; plans for the week are made. */
final class PolicyPhase {

    /** A week before every ramp: plants at the output of the base year. */
    private static final int BEFORE_ANY_RAMP = -1;

    private static final Region[] REGIONS = Region.values();
    private static final Item[] ITEMS = Item.values();

    private final ModelState state;
    private final double alarmKeepShare;
    private final boolean firmsAreNamed;
    private final ExporterPush answer;
    /** Use of the base year by [region][nest]. */
    private final double[][] baseUseTReo = new double[Region.COUNT][Nest.COUNT];

    PolicyPhase(ModelState state) {
        this.state = state;
        answer = new ExporterPush(state);
        for (UserSpec user : state.world.users()) {
            for (Item item : ITEMS) {
                baseUseTReo[user.region().ordinal()][Nest.of(item).ordinal()] += user.needTReoPerWeek()[item.ordinal()];
            }
        }
        firmsAreNamed = state.world.controls().stream()
                .anyMatch(control -> control.firms().namesFirms());
        alarmKeepShare = Math.pow(0.5, 1 / state.behaviour.get(Parameter.RISK_HALF_LIFE_WEEKS));
    }

    void run(int week) {
        state.flows.clear();
        grow(week);
        state.office.beginWeek(week);
        updateAlarm(week);
        state.rules.beginWeek(week, state.sellers);
        boolean carried = false;
        for (int cell = 0; cell < ModelState.CELLS; cell++) {
            boolean controlled = state.office.isControlled(REGIONS[cell / Item.COUNT], ITEMS[cell % Item.COUNT]);
            state.markets[cell].setSplit(controlled);
            carried |= controlled;
        }
        state.border.beginWeek(week);
        state.users.plan(week, state.demandFactor);
        state.publicReserves.beginWeek(week);
        if (carried && state.office.turnsBack()) {
            turnBackQueues(week);
        }
        if (firmsAreNamed) {
            closeHousesToRefused();
        }
    }

    /** Whoever passes Chinese goods to a firm on a control list is liable: trading houses stop serving it. */
    private void closeHousesToRefused() {
        for (int line = 0; line < state.users.lineCount(); line++) {
            state.users.serveFromHouses(line, state.office.standing(line) != Standing.REFUSED);
        }
    }

    private void grow(int week) {
        boolean growing = state.world.timeline().growth();
        int ran = Math.max(0, week - state.world.timeline().warmUpWeeks());
        int grown = growing ? ran : 0;
        for (int nest = 0; nest < Nest.COUNT; nest++) {
            double yearly =
                    grown == 0 ? 1 : WeekCalendar.growthFactor(state.world.demandGrowthPerYear()[nest], grown);
            for (int r = 0; r < Region.COUNT; r++) {
                // what a scenario gives by date holds in a world that does not grow, too
                double dated = ran == 0
                        ? 1
                        : state.world.courses().useFactor()[r][nest].at(week);
                state.demandFactor[r][nest] = yearly * dated;
            }
        }
        boolean answers = grown > 0 && answer.pushes(week);
        for (int item = 0; item < Item.COUNT; item++) {
            if (ran == 0 || state.world.courses().plansGiven()) {
                state.supplyFactor[item] = 1;
            } else if (growing) {
                state.supplyFactor[item] = chineseFactor(item, grown, week, answers);
            } else {
                state.supplyFactor[item] = usePathFactor(Nest.of(ITEMS[item]).ordinal(), week);
            }
        }
        for (var seller : state.sellers) {
            if (!seller.isAbsent()) {
                seller.plan(state.supplyFactor, week);
            }
        }
    }

    /**
     * Chinese plans follow the growth of use, less what plants outside China add: quotas are set to what the market takes. For new
     * plants they make room in part, and none while the exporter pushes them out.
     */
    private double chineseFactor(int item, int grownWeeks, int rampWeek, boolean pushes) {
        double chinese = 0;
        double outsideBefore = 0;
        double outsideNow = 0;
        for (var seller : state.sellers) {
            double plan = seller.isProject() ? 0 : seller.spec().planTReoPerWeek()[item];
            if (plan == 0) {
                continue;
            }
            if (seller.spec().chinese()) {
                chinese += plan;
            } else {
                outsideBefore += plan * seller.spec().ramp()[item].at(BEFORE_ANY_RAMP);
                outsideNow += plan * seller.spec().ramp()[item].at(rampWeek);
            }
        }
        double room = pushes ? 0 : state.world.prospects().terms().roomShare();
        for (var project : state.world.prospects().projects()) {
            var seller = state.sellers[project.site().seller()];
            outsideNow += room * seller.spec().planTReoPerWeek()[item] * seller.builtShare(item);
        }
        double growth = WeekCalendar.growthFactor(state.world.supplyGrowthPerYear()[item], grownWeeks)
                * usePathFactor(Nest.of(ITEMS[item]).ordinal(), rampWeek);
        double factor = pushes ? state.world.prospects().terms().floodFactor() : 1;
        return chinese > 0 ? factor * Math.max(0, ((chinese + outsideBefore) * growth - outsideNow) / chinese) : 0;
    }

    /** Use of the world over what yearly growth alone makes it, where a scenario gives paths of use. */
    private double usePathFactor(int nest, int week) {
        double use = 0;
        double moved = 0;
        for (int r = 0; r < Region.COUNT; r++) {
            use += baseUseTReo[r][nest];
            moved += baseUseTReo[r][nest]
                    * state.world.courses().useFactor()[r][nest].at(week);
        }
        return use > 0 ? moved / use : 1;
    }

    private void updateAlarm(int week) {
        for (int cell = 0; cell < ModelState.CELLS; cell++) {
            state.alarmIndex[cell] *= alarmKeepShare;
        }
        for (ExportControl control : state.world.controls()) {
            if (control.announceWeek() == week) {
                raise(control.items(), control.destinations(), control.alarmIndex(), control.alarmAtHomeShare());
            }
        }
        for (AlarmSpec alarm : state.world.alarms()) {
            if (alarm.week() == week) {
                raise(alarm.items(), alarm.regions(), alarm.alarmIndex(), alarm.alarmAtHomeShare());
            }
        }
    }

    private void raise(boolean[] items, boolean[] regions, double level, double atHomeShare) {
        for (int r = 0; r < Region.COUNT; r++) {
            double felt = level * feltShare(r, regions[r], atHomeShare);
            for (int i = 0; i < Item.COUNT; i++) {
                if (items[i]) {
                    int cell = r * Item.COUNT + i;
                    state.alarmIndex[cell] = Math.max(state.alarmIndex[cell], felt);
                }
            }
        }
    }

    private double feltShare(int region, boolean hit, double atHomeShare) {
        if (region == Region.CHINA.ordinal()) {
            return state.behaviour.get(Parameter.RISK_CHINA_FACTOR) * atHomeShare;
        }
        if (region == Region.JAPAN.ordinal()) {
            return hit ? 1 : state.behaviour.get(Parameter.RISK_ABROAD_FACTOR);
        }
        return state.behaviour.get(Parameter.RISK_ABROAD_FACTOR);
    }

    /** A stricter control turns back lots that still wait for a licence; they return to Chinese sellers, money to buyers. */
    private void turnBackQueues(int week) {
        for (int line = 0; line < state.users.lineCount(); line++) {
            int cell = state.users.cellOf(line);
            int item = cell % Item.COUNT;
            double share = state.office.isNewlyListed(line)
                    ? 1
                    : state.office.turnedBackShare(
                            REGIONS[cell / Item.COUNT],
                            ITEMS[item],
                            state.users.spec(state.users.userOf(line)).endUse());
            if (share > 0) {
                double turned = state.users.turnBackQueued(line, share);
                state.users.noteDenied(line, turned, state.office.isWaiting(line), week);
                returnToSellers(item, turned, state.markets[cell].licensedPriceUsdPerKg());
            }
        }
    }

    private void returnToSellers(int item, double tReo, double priceUsdPerKg) {
        if (tReo <= 0) {
            return;
        }
        double plans = Arrays.stream(state.sellers)
                .filter(seller -> seller.spec().chinese())
                .mapToDouble(seller -> seller.spec().planTReoPerWeek()[item])
                .sum();
        double returned = 0;
        for (var seller : state.sellers) {
            if (seller.spec().chinese() && plans > 0) {
                double part = tReo * seller.spec().planTReoPerWeek()[item] / plans;
                seller.takeBack(item, part);
                returned += part;
            }
        }
        state.money.paid(-chokepoint.core.material.Units.valueUsd(returned, priceUsdPerKg));
        state.money.received(-chokepoint.core.material.Units.valueUsd(tReo, priceUsdPerKg));
    }
}
