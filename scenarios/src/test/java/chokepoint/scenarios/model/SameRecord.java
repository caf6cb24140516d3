package chokepoint.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.core.material.Item;
import chokepoint.core.result.RunRecord;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.stock.WeekFlows.Channel;
import java.util.Arrays;

/** Compares run records bit for bit, wholly or over their first weeks. */
final class SameRecord {

    private SameRecord() {}

    /** Asserts that every series of two runs is equal to the last bit. */
    static void assertSame(RunRecord one, RunRecord other) {
        assertThat(one.weeks()).isEqualTo(other.weeks());
        assertSame(one, other, one.weeks());
    }

    /** The same for the first {@code weeks} reported weeks. */
    static void assertSame(RunRecord one, RunRecord other, int weeks) {
        String run = "replication " + one.replication() + ": ";
        for (int i = 0; i < one.industries().size(); i++) {
            String industry = run + one.industries().get(i).name();
            same(industry + " output", one.outputShare()[i], other.outputShare()[i], weeks);
            same(industry + " short firms", one.shortFirmsShare()[i], other.shortFirmsShare()[i], weeks);
            for (FirmSeries series : FirmSeries.values()) {
                same(industry + " " + series, one.firms(series, i), other.firms(series, i), weeks);
            }
            assertThat(Arrays.copyOf(one.bindingNest()[i], weeks))
                    .as(industry + " binding nest")
                    .isEqualTo(Arrays.copyOf(other.bindingNest()[i], weeks));
            assertThat(Arrays.copyOf(one.bindingCause()[i], weeks))
                    .as(industry + " binding cause")
                    .isEqualTo(Arrays.copyOf(other.bindingCause()[i], weeks));
            sameCover(industry, one.coverDays()[i], other.coverDays()[i], weeks);
        }
        for (int firm = 0; firm < one.firmNest().length; firm++) {
            assertThat(Arrays.copyOf(one.firmNest()[firm], weeks))
                    .as(run + "nest of firm " + firm)
                    .isEqualTo(Arrays.copyOf(other.firmNest()[firm], weeks));
            assertThat(Arrays.copyOf(one.firmCause()[firm], weeks))
                    .as(run + "cause of firm " + firm)
                    .isEqualTo(Arrays.copyOf(other.firmCause()[firm], weeks));
        }
        for (Item item : Item.values()) {
            for (MarketSeries series : MarketSeries.values()) {
                same(run + series + " of " + item, one.market(series, item), other.market(series, item), weeks);
            }
            for (Channel channel : Channel.values()) {
                same(run + channel + " of " + item, one.channel(channel, item), other.channel(channel, item), weeks);
            }
        }
    }

    private static void sameCover(String industry, float[][][] one, float[][][] other, int weeks) {
        for (int nest = 0; nest < one.length; nest++) {
            assertThat(one[nest] == null).isEqualTo(other[nest] == null);
            for (int layer = 0; one[nest] != null && layer < one[nest].length; layer++) {
                assertThat(Arrays.copyOf(one[nest][layer], weeks))
                        .as(industry + " cover of nest " + nest + ", layer " + layer)
                        .isEqualTo(Arrays.copyOf(other[nest][layer], weeks));
            }
        }
    }

    private static void same(String what, double[] one, double[] other, int weeks) {
        for (int week = 0; week < weeks; week++) {
            if (Double.doubleToLongBits(one[week]) != Double.doubleToLongBits(other[week])) {
                assertThat(one[week]).as("%s in reported week %s", what, week).isEqualTo(other[week]);
            }
        }
    }
}
