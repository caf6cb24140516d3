package chokepoint.core.model;

import chokepoint.core.agent.Seller;
import chokepoint.core.investment.Project;
import chokepoint.core.investment.Project.Stage;
import chokepoint.core.investment.ProjectValue;
import chokepoint.core.market.Market;
import chokepoint.core.material.Item;
import chokepoint.core.material.Nest;
import chokepoint.core.place.Cell;
import chokepoint.core.place.Region;
import chokepoint.core.programme.PolicyDesk;
import chokepoint.core.snapshot.Tape;
import chokepoint.core.world.InvestmentTerms;
import chokepoint.core.world.ProjectSpec;
import chokepoint.core.world.SellerSpec;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plants outside China are built week by week and decided on once a quarter, the cheapest first, each knowing what
 * was decided before it. Long-run cost follows the price that the cheapest plant not yet decided on would need.
 */
final class Investment {

    /** Investors take no price for real that lies under this part of long-run cost. */
    private static final double LEAST_OUTLOOK_SHARE = 0.3;

    private static final Nest[] INVESTED = {Nest.ND_PR, Nest.DY_TB};
    private static final int[] NEST_OF = new int[Item.COUNT];

    static {
        for (Item item : Item.values()) {
            NEST_OF[item.ordinal()] = Nest.of(item).ordinal();
        }
    }

    private final ModelState state;
    private final Project[] projects;
    private final ProjectValue[] values;
    /** Multiple of the base year's prices that each project needs. */
    private final double[] incentiveFactor;
    /** Projects from the cheapest to the dearest. */
    private final int[] byPrice;

    private final GrantBook grants;
    private final SupportOutlook support;
    private final InvestmentTerms terms;
    private final double[] baseCostUsdPerKg = new double[Cell.COUNT];
    /** Marginal incentive price over that of the base year, by nest. */
    private final double[] marginalFactor = new double[Nest.COUNT];

    private final double[] baseMarginalFactor = new double[Nest.COUNT];
    /** Money spent on new plants this week, by project. */
    private final double[] spentUsd;

    private final double[] priceUsdPerKg = new double[Item.COUNT];
    private final double[] longRunUsdPerKg = new double[Item.COUNT];
    private final double[] crowdingFactor = new double[Item.COUNT];
    private final double[] committedTReo = new double[Nest.COUNT];
    private final double[] outsideUseTReo = new double[Nest.COUNT];

    Investment(ModelState state) {
        this.state = state;
        terms = state.world.prospects().terms();
        List<ProjectSpec> specs = state.world.prospects().projects();
        projects = specs.stream().map(Project::new).toArray(Project[]::new);
        values = new ProjectValue[projects.length];
        incentiveFactor = new double[projects.length];
        spentUsd = new double[projects.length];
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            baseCostUsdPerKg[cell] = state.markets[cell].longRunCostUsdPerKg();
        }
        for (int p = 0; p < projects.length; p++) {
            values[p] = new ProjectValue(specs.get(p), seller(p).spec(), terms);
            outlook(p);
            incentiveFactor[p] = values[p].incentiveFactor(longRunUsdPerKg);
            seller(p).clearSite();
        }
        byPrice = IntStream.range(0, projects.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> incentiveFactor[p]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (Nest nest : INVESTED) {
            baseMarginalFactor[nest.ordinal()] = marginal(nest);
            marginalFactor[nest.ordinal()] = 1;
        }
        grants = new GrantBook(state);
        support = new SupportOutlook(state);
    }

    private Seller seller(int project) {
        return state.sellers[projects[project].spec().site().seller()];
    }

    void run(int week) {
        if (projects.length == 0
                || !state.world.timeline().growth()
                || week < state.world.timeline().warmUpWeeks()) {
            return;
        }
        for (int p = 0; p < projects.length; p++) {
            build(p, week);
        }
        if (PolicyDesk.endsQuarter(week)) {
            grants.settle(week);
            review(week);
        }
        followMarginalCost();
    }

    private void build(int p, int week) {
        Project project = projects[p];
        double step = project.build(week);
        double planned = project.spec().capitalUsd() * step;
        spentUsd[p] = planned * project.spec().overrunFactor();
        grants.pay(project, planned);
        for (int item = 0; item < Item.OXIDES; item++) {
            seller(p).setBuilt(item, project.builtShare(item, week + 1));
        }
    }

    private void review(int week) {
        for (int nest = 0; nest < Nest.COUNT; nest++) {
            committedTReo[nest] = 0;
            outsideUseTReo[nest] = 0;
        }
        for (int line = 0; line < state.users.lineCount(); line++) {
            int cell = state.users.cellOf(line);
            if (cell / Item.COUNT != Region.CHINA.ordinal()) {
                outsideUseTReo[NEST_OF[cell % Item.COUNT]] += state.users.needTReo(line);
            }
        }
        for (int p = 0; p < projects.length; p++) {
            if (projects[p].stage() != Stage.WAITING) {
                commit(p, week);
            }
        }
        for (int p : byPrice) {
            review(p, week);
        }
        for (Nest nest : INVESTED) {
            int n = nest.ordinal();
            marginalFactor[n] = baseMarginalFactor[n] > 0 ? marginal(nest) / baseMarginalFactor[n] : 1;
        }
    }

    /** Counts a project's capacity that is decided on and not yet in the market. */
    private void commit(int p, int week) {
        double[] plan = seller(p).spec().planTReoPerWeek();
        for (int item = 0; item < Item.OXIDES; item++) {
            committedTReo[NEST_OF[item]] += plan[item] * (1 - projects[p].builtShare(item, week));
        }
    }

    private void review(int p, int week) {
        Project project = projects[p];
        if (project.stage() == Stage.STARTED || week < project.spec().decisionWeek()) {
            return;
        }
        outlook(p);
        boolean building = project.stage() == Stage.BUILDING;
        double[] plan = seller(p).spec().planTReoPerWeek();
        for (int item = 0; item < Item.OXIDES; item++) {
            int nest = NEST_OF[item];
            double others = committedTReo[nest] - (building ? plan[item] : 0);
            crowdingFactor[item] = outsideUseTReo[nest] > 0
                    ? Math.exp(-terms.crowdingFactor() * Math.max(0, others) / outsideUseTReo[nest])
                    : 1;
        }
        support.lookFrom(project.spec().site().seller(), week);
        double cost =
                terms.capitalCostPerYearShare() - terms.floorReliefPerYearShare() * support.coverShare(priceUsdPerKg);
        double grant = building ? project.grantShare() : grants.offeredShare(project.spec(), week);
        double value = values[p].netPresentUsd(
                priceUsdPerKg, longRunUsdPerKg, crowdingFactor, support, cost, grant, project.doneShare());
        if (building) {
            project.reviewBuilding(value >= 0);
        } else if (value > 0) {
            project.decide(grants.reserve(project.spec(), week));
            commit(p, week);
        }
    }

    /** Prices where a project sells, without what border measures add, and what they are expected to return to. */
    private void outlook(int p) {
        SellerSpec spec = seller(p).spec();
        for (int item = 0; item < Item.OXIDES; item++) {
            double price = 0;
            double cost = 0;
            for (int r = 0; r < Region.COUNT; r++) {
                Market market = state.markets[r * Item.COUNT + item];
                double share = spec.salesShare()[item][r];
                price += share
                        * Math.max(
                                LEAST_OUTLOOK_SHARE * market.longRunCostUsdPerKg(),
                                market.smoothedUsdPerKg() - market.markupUsdPerKg());
                cost += share * market.longRunCostUsdPerKg();
            }
            priceUsdPerKg[item] = price;
            longRunUsdPerKg[item] = cost;
        }
    }

    /** Incentive price of the cheapest project of a nest that waits; of the dearest one when none waits. */
    private double marginal(Nest nest) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int p = 0; p < projects.length; p++) {
            double plan = 0;
            for (Item item : nest.items()) {
                plan += seller(p).spec().planTReoPerWeek()[item.ordinal()];
            }
            if (plan > 0) {
                most = Math.max(most, incentiveFactor[p]);
                if (projects[p].stage() == Stage.WAITING) {
                    least = Math.min(least, incentiveFactor[p]);
                }
            }
        }
        return Double.isInfinite(least) ? most : least;
    }

    private void followMarginalCost() {
        for (int cell = 0; cell < Cell.COUNT; cell++) {
            int nest = NEST_OF[cell % Item.COUNT];
            if (nest == Nest.ND_PR.ordinal() || nest == Nest.DY_TB.ordinal()) {
                Market market = state.markets[cell];
                double goal = baseCostUsdPerKg[cell] * marginalFactor[nest];
                double now = market.longRunCostUsdPerKg();
                market.setLongRunCost(now + (goal - now) / terms.longRunWeeks());
            }
        }
    }

    /** New plants' running output of Nd and Pr over use outside China. */
    double newPlantsShare() {
        double output = 0;
        for (int p = 0; p < projects.length; p++) {
            for (Item item : Nest.ND_PR.items()) {
                output += seller(p).outputTReo(item.ordinal());
            }
        }
        double use = outsideUseTReo[Nest.ND_PR.ordinal()];
        return use > 0 ? output / use : 0;
    }

    /** Money spent on a project this week. */
    double spentUsd(int project) {
        return spentUsd[project];
    }

    /** Projects in the order of the world. */
    List<Project> projects() {
        return List.of(projects);
    }

    /** Records or restores the state between weeks. */
    void tape(Tape tape, int week) {
        for (Project project : projects) {
            project.tape(tape);
        }
        tape.numbers(marginalFactor);
        tape.numbers(outsideUseTReo);
        grants.tape(tape, week);
    }
}
