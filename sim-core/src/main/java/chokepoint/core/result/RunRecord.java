package chokepoint.core.result;

import chokepoint.core.damage.Damage;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.scenario.Timeline;
import chokepoint.core.stock.WeekFlows.Channel;
import chokepoint.core.world.IndustrySpec;
import java.util.List;

/**
 * What one run left behind: weekly series from the end of the warm-up (index 0) to the end, for Japan by industry and for
 * markets by item. Frozen; arrays inside are not to be changed.
 *
 * @param replication index of the replication
 * @param outputShare by [industry][week]: output relative to plan
 * @param shortFirmsShare by [industry][week]: share of firms under 99 % of plan
 * @param bindingNest by [industry][week]: ordinal of the nest that cost most output, −1 for none
 * @param bindingCause by [industry][week]: ordinal of the cause of that loss
 * @param firmNest by [firm in Japan][week]: as bindingNest
 * @param firmCause by [firm in Japan][week]: as bindingCause
 * @param coverDays by [industry][nest][layer][week]: stock in days of need; null where the industry does not use the nest
 * @param deniedShare by [industry][nest][week]: share of the week's orders that was denied a licence; null as in coverDays
 * @param markets by [{@link MarketSeries}][item][week]
 * @param channelTReo by [channel][item][week]: tonnes bought for (or given to) Japan in the week
 * @param firmOutputShare by [{@link FirmSeries}][industry][week]: output of single firms relative to plan
 * @param nullSurvivalDays by industry: days to the first lost output as the {@link NullModel} has it; infinite when never short
 * @param nullLossJpyBn loss of the first year as the {@link NullModel} has it
 */
public record RunRecord(
        int replication,
        Timeline timeline,
        List<IndustrySpec> industries,
        double damageShare,
        double gdpJpyBnPerYear,
        double[][] outputShare,
        double[][] shortFirmsShare,
        byte[][] bindingNest,
        byte[][] bindingCause,
        byte[][] firmNest,
        byte[][] firmCause,
        float[][][][] coverDays,
        float[][][] deniedShare,
        double[][][] markets,
        double[][][] channelTReo,
        double[][][] firmOutputShare,
        double[] nullSurvivalDays,
        double nullLossJpyBn) {

    /** Layers of private stock, from the plant outwards. */
    public enum Layer {
        PARTS("parts"),
        OWN_RESERVE("own reserve"),
        TRADING_HOUSES("trading houses");

        public static final int COUNT = 3;

        private final String label;

        Layer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Weekly series kept for every item. */
    public enum MarketSeries {
        JAPAN_LICENSED_PRICE("japan_licensed_price", "USD/kg"),
        JAPAN_FREE_PRICE("japan_free_price", "USD/kg"),
        JAPAN_LICENSED_VOLUME("japan_licensed_volume", "t REO/week"),
        JAPAN_FREE_VOLUME("japan_free_volume", "t REO/week"),
        G7_LICENSED_PRICE("g7_licensed_price", "USD/kg"),
        OTHER_LICENSED_PRICE("other_licensed_price", "USD/kg"),
        CHINA_HOME_PRICE("china_home_price", "USD/kg"),
        JAPAN_USE("japan_use", "t REO/week"),
        RESERVE_STOCK("national_reserve", "t REO"),
        JAPAN_ALARM("japan_alarm", "index");

        private final String key;
        private final String unit;

        MarketSeries(String key, String unit) {
            this.key = key;
            this.unit = unit;
        }

        public String key() {
            return key;
        }

        public String unit() {
            return unit;
        }
    }

    /**
     * Weekly series of the firms of an industry in Japan, each in [0, 1] of plan; 1 in an industry that uses nothing. A firm is large
     * whose share of its industry's output is at least an even one, so that every industry with firms has a large one.
     */
    public enum FirmSeries {
        LEAST_FIRM("least_firm_output_share", "Output of the firm that makes least of its plan"),
        LEAST_LARGE_FIRM("least_large_firm_output_share", "Output of the large firm that makes least of its plan"),
        LARGE_FIRMS("large_firms_output_share", "Output of all large firms together, by size");

        private final String key;
        private final String meaning;

        FirmSeries(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        public String key() {
            return key;
        }

        /** What it says, in a sentence without a full stop. */
        public String meaning() {
            return meaning;
        }
    }

    /** A series of the firms of an industry. */
    public double[] firms(FirmSeries series, int industry) {
        return firmOutputShare[series.ordinal()][industry];
    }

    /** Index of the measure's first week in the series. */
    public int measureIndex() {
        return timeline.measureWeek() - timeline.warmUpWeeks();
    }

    /** First week of the series that no longer belongs to the first year of the measure. */
    public int endOfFirstYear() {
        return Math.min(measureIndex() + Damage.YEAR_WEEKS, weeks());
    }

    /** Weeks in the series. */
    public int weeks() {
        return timeline.reportedWeeks();
    }

    /** A market series of an item. */
    public double[] market(MarketSeries series, Item item) {
        return markets[series.ordinal()][item.ordinal()];
    }

    /** Tonnes bought for Japan through a channel. */
    public double[] channel(Channel channel, Item item) {
        return channelTReo[channel.ordinal()][item.ordinal()];
    }

    /** Private cover of a nest in days at a week, all layers. */
    public double totalCoverDays(int industry, Nest nest, int week) {
        double sum = 0;
        for (float[] layer : coverDays[industry][nest.ordinal()]) {
            sum += layer[week];
        }
        return sum;
    }

    /** Whether an industry uses a nest. */
    public boolean uses(int industry, Nest nest) {
        return coverDays[industry][nest.ordinal()] != null;
    }
}
