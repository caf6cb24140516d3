package chokepoint.findings.ensemble;

import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.result.RunRecord.FirmSeries;
import chokepoint.core.result.RunRecord.MarketSeries;
import chokepoint.core.stock.WeekFlows.Channel;

/** Which weekly series of a run is meant. */
public sealed interface Series {

    /** An industry's output relative to plan. */
    record Output(int industry) implements Series {}

    /** Share of an industry's firms that are short. */
    record FirmsShort(int industry) implements Series {}

    /** Output of single firms of an industry relative to plan. */
    record FirmOutput(FirmSeries kind, int industry) implements Series {}

    /** An industry's cover of a nest it uses, all private layers, days. */
    record Cover(int industry, Nest nest) implements Series {}

    /** A price, volume, stock or index of an item. */
    record Quote(MarketSeries kind, Item item) implements Series {}

    /** Tonnes a week of an item bought or made for Japan through a channel. */
    record Supply(Channel channel, Item item) implements Series {}
}
