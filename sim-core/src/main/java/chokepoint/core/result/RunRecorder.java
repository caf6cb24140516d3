package chokepoint.core.result;

import chokepoint.core.agent.Users;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.WeekObserver;
import chokepoint.core.model.WeekView;
import chokepoint.core.place.Region;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.scenario.Parameter;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.World;
import java.util.Arrays;

/** Fills the series of a run at the end of each reported week. */
public final class RunRecorder implements WeekObserver {

    private static final double FULL_OUTPUT_SHARE = 0.99;
    private static final int CAUSES = 6;

    private static final Item[] ITEMS = Item.values();
    private static final Channel[] CHANNELS = Channel.values();

    private final World world;
    private final int firstWeek;
    private final double[][] output;
    private final double[][] shortFirms;
    private final byte[][] bindingNest;
    private final byte[][] bindingCause;
    private final byte[][] firmNest;
    private final byte[][] firmCause;
    private final float[][][][] coverDays;
    private final float[][][] deniedShare;
    private final double[][][] markets;
    private final double[][][] channels;

    private final int[] nestOfItem = new int[Item.COUNT];
    /** Tonnes of a nest's first item that a tonne of an item does for. */
    private final double[] equivalentFactor = new double[Item.COUNT];

    /** Users in Japan. */
    private final int[] firms;

    private final int[] firmIndustry;
    private final double[] firmOutputShare;
    private final FirmOutput firmOutput;
    private final int[] firmsInIndustry;
    private final double[][] lossByNest;
    private final double[][] lossByCause;
    /** By [industry × nest]: sums of the week over the lines of a nest in an industry. */
    private final double[] needTReo;

    private final double[] orderedTReo;
    private final double[] deniedTReo;
    /** By [(industry × nest) × layer]. */
    private final double[] stockTReo;

    public RunRecorder(World world) {
        for (Item item : Item.values()) {
            nestOfItem[item.ordinal()] = Nest.of(item).ordinal();
            equivalentFactor[item.ordinal()] = 1;
        }
        this.world = world;
        firstWeek = world.timeline().warmUpWeeks();
        int weeks = world.timeline().reportedWeeks();
        int industries = world.industries().size();
        output = new double[industries][weeks];
        shortFirms = new double[industries][weeks];
        bindingNest = new byte[industries][weeks];
        bindingCause = new byte[industries][weeks];
        firmsInIndustry = new int[industries];
        firms = world.usersOf(Region.JAPAN);
        firmIndustry = new int[firms.length];
        firmOutputShare = new double[firms.length];
        lossByNest = new double[industries][Nest.COUNT];
        lossByCause = new double[industries][CAUSES];
        needTReo = new double[industries * Nest.COUNT];
        orderedTReo = new double[needTReo.length];
        deniedTReo = new double[needTReo.length];
        stockTReo = new double[needTReo.length * Layer.COUNT];
        coverDays = new float[industries][Nest.COUNT][][];
        deniedShare = new float[industries][Nest.COUNT][];
        for (int f = 0; f < firms.length; f++) {
            var spec = world.users().get(firms[f]);
            firmIndustry[f] = spec.industry();
            firmOutputShare[f] = spec.outputShare();
            firmsInIndustry[spec.industry()]++;
            for (Item item : Item.values()) {
                int nest = Nest.of(item).ordinal();
                if (spec.needTReoPerWeek()[item.ordinal()] > 0 && coverDays[spec.industry()][nest] == null) {
                    coverDays[spec.industry()][nest] = new float[Layer.COUNT][weeks];
                    deniedShare[spec.industry()][nest] = new float[weeks];
                }
            }
        }
        equivalentFactor[Item.TB.ordinal()] = world.behaviour().get(Parameter.DY_PER_TB_FACTOR);
        firmOutput = new FirmOutput(firmIndustry, firmOutputShare, industries, weeks);
        firmNest = new byte[firms.length][weeks];
        firmCause = new byte[firms.length][weeks];
        markets = new double[MarketSeries.values().length][Item.COUNT][weeks];
        channels = new double[Channel.values().length][Item.COUNT][weeks];
    }

    @Override
    public void observe(int week, WeekView state) {
        int at = week - firstWeek;
        clearScratch();
        for (int f = 0; f < firms.length; f++) {
            observeFirm(state.users(), f, at);
        }
        for (int industry = 0; industry < output.length; industry++) {
            closeIndustry(industry, at);
        }
        for (Item item : ITEMS) {
            observeItem(state, item, at);
        }
    }

    private void clearScratch() {
        for (int industry = 0; industry < output.length; industry++) {
            Arrays.fill(lossByNest[industry], 0);
            Arrays.fill(lossByCause[industry], 0);
        }
        Arrays.fill(needTReo, 0);
        Arrays.fill(orderedTReo, 0);
        Arrays.fill(deniedTReo, 0);
        Arrays.fill(stockTReo, 0);
    }

    private void observeFirm(Users users, int firm, int at) {
        int user = firms[firm];
        int industry = firmIndustry[firm];
        double share = firmOutputShare[firm];
        double made = users.outputShare(user);
        output[industry][at] += share * made;
        firmOutput.take(firm, at, made);
        if (made < FULL_OUTPUT_SHARE) {
            shortFirms[industry][at] += 1.0 / firmsInIndustry[industry];
        }
        Nest binding = users.bindingNest(user);
        int cause = users.cause(user).ordinal();
        firmNest[firm][at] = (byte) (binding == null ? -1 : binding.ordinal());
        firmCause[firm][at] = (byte) cause;
        if (binding != null) {
            lossByNest[industry][binding.ordinal()] += share * (1 - made);
            lossByCause[industry][cause] += share * (1 - made);
        }
        for (int line = users.firstLine(user); line < users.endLine(user); line++) {
            int item = users.itemOf(line);
            int sum = industry * Nest.COUNT + nestOfItem[item];
            double equivalent = equivalentFactor[item];
            needTReo[sum] += equivalent * users.needTReo(line);
            orderedTReo[sum] += equivalent * users.orderedTReo(line);
            deniedTReo[sum] += equivalent * users.deniedTReo(line);
            int layer = sum * Layer.COUNT;
            stockTReo[layer] += equivalent * users.partsTReo(line);
            stockTReo[layer + 1] += equivalent * users.ownReserveTReo(line);
            stockTReo[layer + 2] += equivalent * users.houseTReo(line);
        }
    }

    private void closeIndustry(int industry, int at) {
        // firms' shares sum to one up to rounding; a loss smaller than that is none; who uses nothing loses nothing
        if (output[industry][at] > 1 - 1e-9 || firmsInIndustry[industry] == 0) {
            output[industry][at] = 1;
        }
        bindingNest[industry][at] = (byte) strongest(lossByNest[industry]);
        bindingCause[industry][at] = (byte) Math.max(0, strongest(lossByCause[industry]));
        for (int nest = 0; nest < Nest.COUNT; nest++) {
            float[][] layers = coverDays[industry][nest];
            if (layers != null) {
                int sum = industry * Nest.COUNT + nest;
                for (int layer = 0; layer < Layer.COUNT; layer++) {
                    double stock = stockTReo[sum * Layer.COUNT + layer];
                    double weeks = needTReo[sum] > 0 ? stock / needTReo[sum] : 0;
                    layers[layer][at] = (float) (weeks * WeekCalendar.DAYS_PER_WEEK);
                }
                double orders = orderedTReo[sum];
                deniedShare[industry][nest][at] = (float) (orders > 0 ? deniedTReo[sum] / orders : 0);
            }
        }
    }

    private static int strongest(double[] losses) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < losses.length; i++) {
            if (losses[i] > most) {
                most = losses[i];
                best = i;
            }
        }
        return best;
    }

    private void observeItem(WeekView state, Item item, int at) {
        var japan = state.market(Region.JAPAN, item);
        set(MarketSeries.JAPAN_LICENSED_PRICE, item, at, japan.licensedPriceUsdPerKg());
        set(MarketSeries.JAPAN_FREE_PRICE, item, at, japan.freePriceUsdPerKg());
        // What customs holds up without asking for a licence is counted when it leaves China; the parts held up add up
        // to what was traded but for rounding, which must not leave a volume under nought.
        double heldUp = state.flows().heldUpTReo(Region.JAPAN, item);
        set(MarketSeries.JAPAN_LICENSED_VOLUME, item, at, Math.max(0, japan.licensedTradedTReo() - heldUp));
        set(MarketSeries.JAPAN_FREE_VOLUME, item, at, japan.freeTradedTReo());
        set(
                MarketSeries.G7_LICENSED_PRICE,
                item,
                at,
                state.market(Region.G7, item).licensedPriceUsdPerKg());
        set(
                MarketSeries.OTHER_LICENSED_PRICE,
                item,
                at,
                state.market(Region.OTHER, item).licensedPriceUsdPerKg());
        set(
                MarketSeries.CHINA_HOME_PRICE,
                item,
                at,
                state.market(Region.CHINA, item).licensedPriceUsdPerKg());
        set(MarketSeries.JAPAN_USE, item, at, state.flows().japanUsedTReo(item));
        set(MarketSeries.RESERVE_STOCK, item, at, state.reserve().stockTReo(item.ordinal()));
        set(MarketSeries.JAPAN_ALARM, item, at, state.alarmIndex(Region.JAPAN, item));
        for (Channel channel : CHANNELS) {
            channels[channel.ordinal()][item.ordinal()][at] = state.flows().japanTReo(channel, item);
        }
    }

    private void set(MarketSeries series, Item item, int at, double value) {
        markets[series.ordinal()][item.ordinal()][at] = value;
    }

    /** The finished record. */
    public RunRecord freeze(int replication) {
        NullAnswer nullModel = NullModel.of(world);
        return new RunRecord(
                replication,
                world.timeline(),
                world.industries(),
                world.behaviour().get(Parameter.DAMAGE_SHARE),
                world.behaviour().get(Parameter.JAPAN_GDP_JPY_BN_PER_YEAR),
                output,
                shortFirms,
                bindingNest,
                bindingCause,
                firmNest,
                firmCause,
                coverDays,
                deniedShare,
                markets,
                channels,
                firmOutput.series(),
                nullModel.daysToSurvive(),
                nullModel.lossJpyBn());
    }

    /** Records or restores what was recorded before {@code week}. */
    public void tape(Tape tape, int week) {
        int weeks = Math.max(0, week - firstWeek);
        for (double[][] rows : new double[][][] {output, shortFirms}) {
            tapeRows(tape, rows, weeks);
        }
        firmOutput.tape(tape, weeks);
        for (byte[][] rows : new byte[][][] {bindingNest, bindingCause, firmNest, firmCause}) {
            for (byte[] row : rows) {
                tape.wholes(row, weeks);
            }
        }
        for (int industry = 0; industry < coverDays.length; industry++) {
            for (int nest = 0; nest < Nest.COUNT; nest++) {
                if (coverDays[industry][nest] != null) {
                    for (float[] layer : coverDays[industry][nest]) {
                        tape.numbers(layer, weeks);
                    }
                    tape.numbers(deniedShare[industry][nest], weeks);
                }
            }
        }
        for (double[][] rows : markets) {
            tapeRows(tape, rows, weeks);
        }
        for (double[][] rows : channels) {
            tapeRows(tape, rows, weeks);
        }
    }

    private static void tapeRows(Tape tape, double[][] rows, int weeks) {
        for (double[] row : rows) {
            tape.numbers(row, weeks);
        }
    }
}
