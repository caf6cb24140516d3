package chokepoint.core.result;

import chokepoint.core.agent.User;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.model.ModelState;
import chokepoint.core.model.WeekFlows.Channel;
import chokepoint.core.model.WeekObserver;
import chokepoint.core.result.RunRecord.Layer;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.Parameter;
import chokepoint.core.world.Region;
import chokepoint.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills the series of a run at the end of each reported week. */
public final class RunRecorder implements WeekObserver {

    private static final double FULL_OUTPUT_SHARE = 0.99;
    private static final int CAUSES = 6;

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

    private final List<Integer> firms = new ArrayList<>();
    private final int[] firmsInIndustry;
    private final double[][] lossByNest;
    private final double[][] lossByCause;
    private final double[][][] stock;
    private final double[][] need;
    private final double[][] orderedTReo;
    private final double[][] deniedTReo;

    public RunRecorder(World world) {
        this.world = world;
        firstWeek = world.timeline().warmUpWeeks();
        int weeks = world.timeline().reportedWeeks();
        int industries = world.industries().size();
        output = new double[industries][weeks];
        shortFirms = new double[industries][weeks];
        bindingNest = new byte[industries][weeks];
        bindingCause = new byte[industries][weeks];
        firmsInIndustry = new int[industries];
        lossByNest = new double[industries][Nest.COUNT];
        lossByCause = new double[industries][CAUSES];
        stock = new double[industries][Nest.COUNT][Layer.COUNT];
        need = new double[industries][Nest.COUNT];
        coverDays = new float[industries][Nest.COUNT][][];
        deniedShare = new float[industries][Nest.COUNT][];
        orderedTReo = new double[industries][Nest.COUNT];
        deniedTReo = new double[industries][Nest.COUNT];
        for (int u = 0; u < world.users().size(); u++) {
            var spec = world.users().get(u);
            if (spec.region() != Region.JAPAN) {
                continue;
            }
            firms.add(u);
            firmsInIndustry[spec.industry()]++;
            for (Item item : Item.values()) {
                int nest = Nest.of(item).ordinal();
                if (spec.needTReoPerWeek()[item.ordinal()] > 0 && coverDays[spec.industry()][nest] == null) {
                    coverDays[spec.industry()][nest] = new float[Layer.COUNT][weeks];
                    deniedShare[spec.industry()][nest] = new float[weeks];
                }
            }
        }
        firmNest = new byte[firms.size()][weeks];
        firmCause = new byte[firms.size()][weeks];
        markets = new double[MarketSeries.values().length][Item.COUNT][weeks];
        channels = new double[Channel.values().length][Item.COUNT][weeks];
    }

    @Override
    public void observe(int week, ModelState state) {
        int at = week - firstWeek;
        clearScratch();
        for (int f = 0; f < firms.size(); f++) {
            observeFirm(state.user(firms.get(f)), f, at);
        }
        for (int industry = 0; industry < output.length; industry++) {
            closeIndustry(industry, at);
        }
        for (Item item : Item.values()) {
            observeItem(state, item, at);
        }
    }

    private void clearScratch() {
        for (int industry = 0; industry < output.length; industry++) {
            Arrays.fill(lossByNest[industry], 0);
            Arrays.fill(lossByCause[industry], 0);
            Arrays.fill(need[industry], 0);
            Arrays.fill(orderedTReo[industry], 0);
            Arrays.fill(deniedTReo[industry], 0);
            for (double[] layers : stock[industry]) {
                Arrays.fill(layers, 0);
            }
        }
    }

    private void observeFirm(User user, int firm, int at) {
        int industry = user.spec().industry();
        double share = user.spec().outputShare();
        double made = user.outputShare();
        output[industry][at] += share * made;
        if (made < FULL_OUTPUT_SHARE) {
            shortFirms[industry][at] += 1.0 / firmsInIndustry[industry];
        }
        Nest binding = user.bindingNest();
        firmNest[firm][at] = (byte) (binding == null ? -1 : binding.ordinal());
        firmCause[firm][at] = (byte) user.cause().ordinal();
        if (binding != null) {
            lossByNest[industry][binding.ordinal()] += share * (1 - made);
            lossByCause[industry][user.cause().ordinal()] += share * (1 - made);
        }
        for (int l = 0; l < user.itemCount(); l++) {
            Item item = Item.values()[user.item(l)];
            int nest = Nest.of(item).ordinal();
            double equivalent = item == Item.TB ? world.behaviour().get(Parameter.DY_PER_TB_FACTOR) : 1;
            need[industry][nest] += equivalent * user.needTReo(l);
            orderedTReo[industry][nest] += equivalent * user.orderedTReo(l);
            deniedTReo[industry][nest] += equivalent * user.deniedTReo(l);
            for (int layer = 0; layer < Layer.COUNT; layer++) {
                stock[industry][nest][layer] += equivalent * user.layerTReo(l, layer);
            }
        }
    }

    private void closeIndustry(int industry, int at) {
        // firms' shares sum to one up to rounding; a loss smaller than that is none
        if (output[industry][at] > 1 - 1e-9) {
            output[industry][at] = 1;
        }
        bindingNest[industry][at] = (byte) strongest(lossByNest[industry]);
        bindingCause[industry][at] = (byte) Math.max(0, strongest(lossByCause[industry]));
        for (int nest = 0; nest < Nest.COUNT; nest++) {
            float[][] layers = coverDays[industry][nest];
            if (layers != null) {
                for (int layer = 0; layer < Layer.COUNT; layer++) {
                    double weeks = need[industry][nest] > 0 ? stock[industry][nest][layer] / need[industry][nest] : 0;
                    layers[layer][at] = (float) (weeks * WeekCalendar.DAYS_PER_WEEK);
                }
                double orders = orderedTReo[industry][nest];
                deniedShare[industry][nest][at] = (float) (orders > 0 ? deniedTReo[industry][nest] / orders : 0);
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

    private void observeItem(ModelState state, Item item, int at) {
        var japan = state.market(Region.JAPAN, item);
        set(MarketSeries.JAPAN_LICENSED_PRICE, item, at, japan.licensedPriceUsdPerKg());
        set(MarketSeries.JAPAN_FREE_PRICE, item, at, japan.freePriceUsdPerKg());
        set(MarketSeries.JAPAN_LICENSED_VOLUME, item, at, japan.licensedTradedTReo());
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
        for (Channel channel : Channel.values()) {
            channels[channel.ordinal()][item.ordinal()][at] = state.flows().japanTReo(channel, item);
        }
    }

    private void set(MarketSeries series, Item item, int at, double value) {
        markets[series.ordinal()][item.ordinal()][at] = value;
    }

    /** The finished record. */
    public RunRecord freeze(int replication) {
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
                channels);
    }
}
