package chokepoint.core.result;

import chokepoint.core.agent.Seller;
import chokepoint.core.damage.Damage;
import chokepoint.core.floor.Cents;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.material.Units;
import chokepoint.core.model.WeekObserver;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.List;

/** Sums of a run by calendar year, to compare policies: far less than a {@link RunRecorder} keeps, at a fraction of its time. */
public final class PolicyRecorder implements WeekObserver {

    private static final Nest[] CAPACITY_NESTS = {Nest.ND_PR, Nest.DY_TB};
    private static final Region[] BUYERS = {Region.JAPAN, Region.G7};
    private static final Nest[] NESTS = Nest.values();
    private static final int PEAK_WEEKS = 13;
    private static final double LONGEST_DAYS = 365;
    /** Firms' shares sum to one up to rounding; a loss smaller than that is none. */
    private static final double ROUNDING_SHARE = 1e-9;

    private final World world;
    private final int firstWeek;
    private final int measureWeek;
    private final int years;
    private final int[] firms;
    private final int[] firmIndustry;
    private final double[] firmOutputShare;
    /** By [industry][week]. */
    private final double[][] outputShare;

    /** By [industry][year]. */
    private final double[][] lostShare;
    /** Exposed value added that was not made, by year; the rows that feed the same car count once a week. */
    private final double[] exposedLossJpyBn;

    private final double[] recentUsdPerKg = new double[Item.OXIDES * PEAK_WEEKS];
    private final double[] peakUsdPerKg = new double[Item.OXIDES];
    private final double[] beforeUsdPerKg = new double[Item.OXIDES];
    /** By [nest of the two][year]. */
    private final double[][] capacityTReoPerYear;
    /** By [buyer × items + item][year]. */
    private final double[][] spendingUsd;

    private final double[][] boughtTReo;
    /** By [buyer][year]. */
    private final double[][] useLeftTReo;

    private final double[][] useLeftWorthUsd;
    /** By [project][year]. */
    private final double[][] investedUsd;
    /** By [instrument][year]. */
    private final double[][] stockpileTReo;

    /** By instrument. */
    private final double[] filledShare;

    private int capacityYear = -1;

    public PolicyRecorder(World world) {
        this.world = world;
        firstWeek = world.timeline().warmUpWeeks();
        measureWeek = world.timeline().measureWeek();
        WeekCalendar calendar = world.timeline().calendar();
        years = calendar.startOf(world.timeline().endWeek() - 1).getYear()
                - calendar.startOf(firstWeek).getYear()
                + 1;
        firms = world.usersOf(Region.JAPAN);
        firmIndustry = new int[firms.length];
        firmOutputShare = new double[firms.length];
        for (int f = 0; f < firms.length; f++) {
            firmIndustry[f] = world.users().get(firms[f]).industry();
            firmOutputShare[f] = world.users().get(firms[f]).outputShare();
        }
        int industries = world.industries().size();
        outputShare = new double[industries][world.timeline().reportedWeeks()];
        lostShare = new double[industries][years];
        exposedLossJpyBn = new double[years];
        capacityTReoPerYear = new double[CAPACITY_NESTS.length][years];
        spendingUsd = new double[BUYERS.length * Item.COUNT][years];
        boughtTReo = new double[BUYERS.length * Item.COUNT][years];
        useLeftTReo = new double[BUYERS.length][years];
        useLeftWorthUsd = new double[BUYERS.length][years];
        investedUsd = new double[world.prospects().projects().size()][years];
        stockpileTReo = new double[world.policy().instruments().size()][years];
        filledShare = new double[stockpileTReo.length];
    }

    @Override
    public void observe(int week, WeekView state) {
        int at = week - firstWeek;
        int year = state.policy().yearIndex(week);
        for (int f = 0; f < firms.length; f++) {
            outputShare[firmIndustry[f]][at] +=
                    firmOutputShare[f] * state.users().outputShare(firms[f]);
        }
        for (int industry = 0; industry < outputShare.length; industry++) {
            if (outputShare[industry][at] > 1 - ROUNDING_SHARE) {
                outputShare[industry][at] = 1;
            }
            lostShare[industry][year] += (1 - outputShare[industry][at]) / WeekCalendar.WEEKS_PER_YEAR;
        }
        exposedLossJpyBn[year] +=
                Damage.exposedJpyBnPerYear(world.industries(), outputShare, at) / WeekCalendar.WEEKS_PER_YEAR;
        observePrices(week, state);
        if (year != capacityYear) {
            capacityYear = year;
            observeCapacity(year, state);
        }
        for (int b = 0; b < BUYERS.length; b++) {
            for (Item item : ITEMS) {
                int row = b * Item.COUNT + item.ordinal();
                spendingUsd[row][year] += state.flows().userSpendingUsd(BUYERS[b], item);
                boughtTReo[row][year] += state.flows().userBoughtTReo(BUYERS[b], item);
            }
        }
        observeUseLeft(year, state);
        for (int p = 0; p < investedUsd.length; p++) {
            investedUsd[p][year] += state.investedUsd(p);
        }
        for (int i = 0; i < stockpileTReo.length; i++) {
            stockpileTReo[i][year] = state.stockpileTReo(i);
            // until the measure, as a case that branches off this one may have an earlier one
            if (week < measureWeek || week == firstWeek) {
                filledShare[i] = state.reserveFilledShare(i);
            }
        }
    }

    private void observePrices(int week, WeekView state) {
        for (Item item : ITEMS) {
            if (!item.isOxide()) {
                continue;
            }
            int i = item.ordinal();
            Market market = state.market(Region.JAPAN, item);
            recentUsdPerKg[i * PEAK_WEEKS + week % PEAK_WEEKS] = market.paidUsdPerKg();
            double mean = 0;
            for (int w = 0; w < PEAK_WEEKS; w++) {
                mean += recentUsdPerKg[i * PEAK_WEEKS + w] / PEAK_WEEKS;
            }
            if (week < measureWeek) {
                beforeUsdPerKg[i] = mean;
            } else {
                peakUsdPerKg[i] = Math.max(peakUsdPerKg[i], mean);
            }
        }
    }

    private static final Item[] ITEMS = Item.values();

    private void observeCapacity(int year, WeekView state) {
        for (int n = 0; n < CAPACITY_NESTS.length; n++) {
            double capacity = 0;
            for (Seller seller : state.sellers()) {
                for (Item item : CAPACITY_NESTS[n].items()) {
                    boolean runs = !seller.spec().chinese() && !seller.isMothballed();
                    capacity += runs ? seller.planTReoPerYear(item.ordinal()) : 0;
                }
            }
            capacityTReoPerYear[n][year] = capacity;
        }
    }

    private void observeUseLeft(int year, WeekView state) {
        for (int b = 0; b < BUYERS.length; b++) {
            for (Nest nest : NESTS) {
                double staying = state.stayingShare(BUYERS[b], nest);
                if (staying < 1) {
                    double left = state.needTReo(BUYERS[b], nest) * (1 / staying - 1);
                    double markup = state.market(BUYERS[b], nest.items().get(0)).markupUsdPerKg();
                    useLeftTReo[b][year] += left;
                    useLeftWorthUsd[b][year] += Units.valueUsd(left, markup / 2);
                }
            }
        }
    }

    /** What was read off the run; zeros are left out. */
    public List<PolicyValue> values(WeekView state) {
        Collected values = new Collected(state.policy().firstYear());
        losses(values);
        for (int industry = 0; industry < outputShare.length; industry++) {
            double days =
                    SurvivalTime.daysToSurvive(outputShare[industry], measureWeek - firstWeek, SurvivalTime.FULL_SHARE);
            values.add(
                    PolicyMeasure.DAYS_TO_SURVIVE,
                    world.industries().get(industry).name(),
                    -1,
                    Math.min(days, LONGEST_DAYS));
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            if (beforeUsdPerKg[item] > 0) {
                values.add(
                        PolicyMeasure.PRICE_PEAK, ITEMS[item].symbol(), -1, peakUsdPerKg[item] / beforeUsdPerKg[item]);
            }
        }
        for (int year = 0; year < years; year++) {
            for (int n = 0; n < CAPACITY_NESTS.length; n++) {
                values.add(PolicyMeasure.CAPACITY, CAPACITY_NESTS[n].key(), year, capacityTReoPerYear[n][year]);
            }
            for (int b = 0; b < BUYERS.length; b++) {
                for (Item item : ITEMS) {
                    int row = b * Item.COUNT + item.ordinal();
                    PolicyKey key = PolicyKey.of(BUYERS[b].name(), item.symbol());
                    values.add(PolicyMeasure.USER_SPENDING, key, year, spendingUsd[row][year]);
                    values.add(PolicyMeasure.USER_TONNES, key, year, boughtTReo[row][year]);
                }
                values.add(PolicyMeasure.USE_LEFT, BUYERS[b].name(), year, useLeftTReo[b][year]);
                values.add(PolicyMeasure.USE_LEFT_WORTH, BUYERS[b].name(), year, useLeftWorthUsd[b][year]);
            }
        }
        investments(values);
        accounts(values, state);
        return values.list;
    }

    private void losses(Collected values) {
        double damage = world.behaviour().get(Parameter.DAMAGE_SHARE);
        for (int year = 0; year < years; year++) {
            for (int industry = 0; industry < lostShare.length; industry++) {
                values.add(
                        PolicyMeasure.OUTPUT_LOST,
                        world.industries().get(industry).name(),
                        year,
                        lostShare[industry][year]);
            }
            values.add(PolicyMeasure.LOSS, "", year, damage * exposedLossJpyBn[year]);
        }
    }

    private void investments(Collected values) {
        var projects = world.prospects().projects();
        List<String> countries = projects.stream()
                .map(project -> project.site().country())
                .distinct()
                .toList();
        for (String country : countries) {
            for (int year = 0; year < years; year++) {
                double sum = 0;
                for (int p = 0; p < projects.size(); p++) {
                    sum += projects.get(p).site().country().equals(country) ? investedUsd[p][year] : 0;
                }
                values.add(PolicyMeasure.CAPITAL, country, year, sum);
            }
        }
    }

    private void accounts(Collected values, WeekView state) {
        PolicyDesk desk = state.policy();
        desk.accounts().check();
        for (int i = 0; i < desk.instruments().size(); i++) {
            String instrument = desk.instruments().get(i);
            for (int year = 0; year < years; year++) {
                for (int p = 0; p < desk.payers().size(); p++) {
                    double usd = Cents.usd(desk.accounts().outlayCents(i, year, p));
                    values.add(
                            PolicyMeasure.OUTLAY,
                            PolicyKey.of(instrument, desk.payers().get(p)),
                            year,
                            usd);
                }
                for (int r = 0; r < desk.recipients().size(); r++) {
                    double usd = Cents.usd(desk.accounts().receivedCents(i, year, r));
                    values.add(
                            PolicyMeasure.TRANSFER,
                            PolicyKey.of(instrument, desk.recipients().get(r)),
                            year,
                            usd);
                }
                values.add(PolicyMeasure.CARRY, instrument, year, desk.carryUsd(i, year));
                values.add(PolicyMeasure.STOCKPILE, instrument, year, stockpileTReo[i][year]);
            }
            values.add(PolicyMeasure.RESERVE_FILLED, instrument, -1, filledShare[i]);
            values.add(PolicyMeasure.RECOVERABLE, instrument, -1, state.stockpileUsd(i));
        }
    }

    /** Values without zeros. */
    private static final class Collected {

        private final List<PolicyValue> list = new ArrayList<>();
        private final int firstYear;

        Collected(int firstYear) {
            this.firstYear = firstYear;
        }

        /** Adds a number; {@code year} counts from the first, −1 is for a measure without years. */
        void add(PolicyMeasure measure, String of, int year, double value) {
            add(measure, PolicyKey.of(of), year, value);
        }

        void add(PolicyMeasure measure, PolicyKey key, int year, double value) {
            if (value != 0) {
                int calendarYear = year < 0 ? PolicyValue.NO_YEAR : firstYear + year;
                list.add(new PolicyValue(measure, key, calendarYear, value));
            }
        }
    }

    /** Records or restores what was recorded before {@code week}; instruments are not announced before it. */
    public void tape(Tape tape, int week, boolean quiet) {
        int weeks = Math.max(0, week - firstWeek);
        for (double[] row : outputShare) {
            tape.numbers(row, weeks);
        }
        tape.numbers(recentUsdPerKg);
        tape.numbers(peakUsdPerKg);
        tape.numbers(beforeUsdPerKg);
        WeekCalendar calendar = world.timeline().calendar();
        // runs that go on from here may end at different times: later years are empty
        int begun = Math.max(
                0,
                calendar.startOf(week - 1).getYear()
                        - calendar.startOf(firstWeek).getYear()
                        + 1);
        double[][][] byYear = {
            lostShare,
            capacityTReoPerYear,
            spendingUsd,
            boughtTReo,
            useLeftTReo,
            useLeftWorthUsd,
            investedUsd,
            stockpileTReo
        };
        tape.numbers(exposedLossJpyBn, begun);
        for (double[][] rows : byYear) {
            for (double[] row : rows) {
                if (!(quiet && rows == stockpileTReo)) {
                    tape.numbers(row, begun);
                }
            }
        }
        if (!quiet) {
            tape.numbers(filledShare);
        }
        capacityYear = tape.whole(capacityYear);
    }
}
