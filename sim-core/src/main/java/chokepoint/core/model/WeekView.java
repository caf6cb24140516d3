package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.agent.Trader;
import chokepoint.core.agent.User;
import chokepoint.core.agent.Users;
import chokepoint.core.control.LicenceOffice;
import chokepoint.core.investment.Project;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.reserve.NationalReserve;
import chokepoint.core.stock.WeekFlows;
import chokepoint.core.world.World;
import java.util.List;

/** What observers see of a run at the end of a week; to be looked at, never to be changed. */
public interface WeekView {

    /** The drawn world of the run. */
    World world();

    /** Users in the order of the world. */
    Users users();

    /** A view of one user. */
    User user(int index);

    /** Sellers in the order of the world. */
    List<Seller> sellers();

    /** Traders in the order of the world. */
    List<Trader> traders();

    /** Market of an item in a region. */
    Market market(Region region, Item item);

    /** The national reserve of Japan. */
    NationalReserve reserve();

    /** The licence office. */
    LicenceOffice office();

    /** Flows of the week that just ended. */
    WeekFlows flows();

    /** Alarm about an item in a region, in [0, 1]. */
    double alarmIndex(Region region, Item item);

    /** Instruments and their accounts. */
    PolicyDesk policy();

    /** Stock that an instrument holds, t REO. */
    double stockpileTReo(int instrument);

    /** The same at long-run price, USD. */
    double stockpileUsd(int instrument);

    /** What a reserve holds of what it is to add, in [0, 1], mean over its oxides; 0 for other instruments. */
    double reserveFilledShare(int instrument);

    /** Projects outside China in the order of the world. */
    List<Project> projects();

    /** Money spent on a project this week, USD. */
    double investedUsd(int project);

    /** Need of a region's users for the items of a nest this week, t REO. */
    double needTReo(Region region, Nest nest);

    /** Use that stays in a region under border measures, in [0, 1]. */
    double stayingShare(Region region, Nest nest);

    /** Tonnes of an item that were put on users' shelves when stocks became what was drawn, less those taken off; 0 before. */
    double restatedTReo(Item item);
}
