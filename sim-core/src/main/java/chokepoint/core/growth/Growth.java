package chokepoint.core.growth;

import chokepoint.core.agent.Seller;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Region;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.world.ProjectSpec;
import chokepoint.core.world.UserSpec;
import chokepoint.core.world.World;
import java.util.BitSet;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Growth of use by region and nest, and of Chinese plans by item. Use grows year by year and moves by date where a scenario says so;
 * Chinese plans follow, less what plants elsewhere add, unless a scenario gives them.
 */
public final class Growth {

    /** A week before every ramp: plants at the output of the base year. */
    private static final int BEFORE_ANY_RAMP = -1;

    private static final Item[] ITEMS = Item.values();

    private final World world;
    private final Seller[] sellers;
    private final ExporterPush push;
    /** Use of the base year by [region][nest]. */
    private final double[][] baseUseTReo = new double[Region.COUNT][Nest.COUNT];

    private final double[][] useFactor = new double[Region.COUNT][Nest.COUNT];
    /** Use of the world over what yearly growth alone makes it, where a scenario gives paths of use, by nest. */
    private final double[] pathFactor = new double[Nest.COUNT];

    private final double[] planFactor = new double[Item.COUNT];
    /** Planned output of the base year by item: Chinese, and of the plants elsewhere that are there. */
    private final double[] chineseTReo = new double[Item.COUNT];

    private final double[] outsideBeforeTReo = new double[Item.COUNT];
    /** The latter plants by item. */
    private final int[][] outside = new int[Item.COUNT][];

    /**
     * @param sellers in the order of the world; their plans are set week by week
     */
    public Growth(World world, Seller[] sellers) {
        this.world = world;
        this.sellers = sellers;
        push = new ExporterPush(world);
        for (UserSpec user : world.users()) {
            for (Item item : ITEMS) {
                baseUseTReo[user.region().ordinal()][Nest.of(item).ordinal()] += user.needTReoPerWeek()[item.ordinal()];
            }
        }
        BitSet projects = new BitSet();
        world.prospects()
                .projects()
                .forEach(project -> projects.set(project.site().seller()));
        for (int item = 0; item < Item.COUNT; item++) {
            addBasePlans(item, projects);
        }
    }

    private void addBasePlans(int item, BitSet projects) {
        IntStream.Builder plants = IntStream.builder();
        for (int s = 0; s < sellers.length; s++) {
            double plan = projects.get(s) ? 0 : sellers[s].spec().planTReoPerWeek()[item];
            if (plan != 0 && sellers[s].spec().chinese()) {
                chineseTReo[item] += plan;
            } else if (plan != 0) {
                outsideBeforeTReo[item] += plan * sellers[s].spec().ramp()[item].at(BEFORE_ANY_RAMP);
                plants.add(s);
            }
        }
        outside[item] = plants.build().toArray();
    }

    /** Use of the week over the base year by [region][nest]; not to be changed but by {@link #keepUse}. */
    public double[][] useFactor() {
        return useFactor;
    }

    /** Takes use that has left a region out of the week's. */
    public void keepUse(int region, int nest, double stayingShare) {
        useFactor[region][nest] *= stayingShare;
    }

    /**
     * Grows into a week and sets the plans of all sellers.
     *
     * @param newPlantsShare output of new plants elsewhere over use outside China; asked only where the exporter looks at it
     */
    public void beginWeek(int week, DoubleSupplier newPlantsShare) {
        boolean growing = world.timeline().growth();
        int ran = Math.max(0, week - world.timeline().warmUpWeeks());
        int grown = growing ? ran : 0;
        growUse(week, ran, grown);
        boolean pushes = grown > 0 && push.pushes(week, newPlantsShare);
        for (int item = 0; item < Item.COUNT; item++) {
            if (ran == 0 || world.courses().plansGiven()) {
                planFactor[item] = 1;
            } else if (growing) {
                planFactor[item] = chineseFactor(item, grown, week, pushes);
            } else {
                planFactor[item] = pathFactor[Nest.of(ITEMS[item]).ordinal()];
            }
        }
        for (Seller seller : sellers) {
            if (!seller.isAbsent()) {
                seller.plan(planFactor, week);
            }
        }
    }

    private void growUse(int week, int ranWeeks, int grownWeeks) {
        for (int nest = 0; nest < Nest.COUNT; nest++) {
            double yearly =
                    grownWeeks == 0 ? 1 : WeekCalendar.growthFactor(world.demandGrowthPerYear()[nest], grownWeeks);
            double use = 0;
            double moved = 0;
            for (int r = 0; r < Region.COUNT; r++) {
                // what a scenario gives by date holds in a world that does not grow, too
                double dated =
                        ranWeeks == 0 ? 1 : world.courses().useFactor()[r][nest].at(week);
                useFactor[r][nest] = yearly * dated;
                use += baseUseTReo[r][nest];
                moved += baseUseTReo[r][nest] * dated;
            }
            pathFactor[nest] = use > 0 ? moved / use : 1;
        }
    }

    /**
     * Chinese plans follow the growth of use, less what plants outside China add: quotas are set to what the market takes. For new
     * plants they make room in part, and none while the exporter pushes them out.
     */
    private double chineseFactor(int item, int grownWeeks, int rampWeek, boolean pushes) {
        double outsideNow = 0;
        for (int s : outside[item]) {
            outsideNow += sellers[s].spec().planTReoPerWeek()[item]
                    * sellers[s].spec().ramp()[item].at(rampWeek);
        }
        double room = pushes ? 0 : world.prospects().terms().roomShare();
        for (ProjectSpec project : world.prospects().projects()) {
            Seller seller = sellers[project.site().seller()];
            outsideNow += room * seller.spec().planTReoPerWeek()[item] * seller.builtShare(item);
        }
        double growth = WeekCalendar.growthFactor(world.supplyGrowthPerYear()[item], grownWeeks)
                * pathFactor[Nest.of(ITEMS[item]).ordinal()];
        double factor = pushes ? world.prospects().terms().floodFactor() : 1;
        double chinese = chineseTReo[item];
        return chinese > 0
                ? factor * Math.max(0, ((chinese + outsideBeforeTReo[item]) * growth - outsideNow) / chinese)
                : 0;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        push.tape(tape);
    }
}
