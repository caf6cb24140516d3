package chokepoint.core.world;

import static chokepoint.core.scenario.Tables.path;

import chokepoint.core.draw.Chance;
import chokepoint.core.instrument.Payer;
import chokepoint.core.material.Item;
import chokepoint.core.material.Units;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.Site;
import chokepoint.core.scenario.WorldStructure.SiteStage;
import chokepoint.core.time.WeekCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws what may be built outside China: the projects as sellers that make nothing yet, and what decides on them. */
final class ProspectsAssembler {

    private static final int DAYS_OF_A_YEAR = 364;

    private final Scenario scenario;
    private final InputDraw draw;
    private final Chance chance;

    ProspectsAssembler(Scenario scenario, InputDraw draw, Chance chance) {
        this.scenario = scenario;
        this.draw = draw;
        this.chance = chance;
    }

    /**
     * Projects as sellers at full capacity.
     *
     * @param firstAddress their addresses in the draws follow from it
     */
    List<SellerSpec> sellers(int firstAddress) {
        List<SellerSpec> sellers = new ArrayList<>();
        List<Site> sites = scenario.structure().sites();
        for (int s = 0; s < sites.size(); s++) {
            if (sites.get(s).stage() != SiteStage.OPERATING) {
                sellers.add(seller(sites.get(s).name(), firstAddress + s));
            }
        }
        return sellers;
    }

    private SellerSpec seller(String name, int address) {
        double[] plan = new double[Item.COUNT];
        double[][] share = new double[Item.COUNT][Region.COUNT];
        double[] sales = new double[Region.COUNT];
        double sum = 0;
        for (Region region : Region.values()) {
            String quantity = "sales_share_" + region.name().toLowerCase(java.util.Locale.ROOT);
            sales[region.ordinal()] = term(name, quantity);
            sum += sales[region.ordinal()];
        }
        for (int item = 0; item < Item.OXIDES; item++) {
            String row = path(Tables.PROJECT_OUTPUT, name, Item.values()[item].symbol());
            plan[item] = WeekCalendar.weeklyFlow(draw.valueOr(row, 0));
            for (int r = 0; r < Region.COUNT; r++) {
                share[item][r] = sales[r] / sum;
            }
        }
        double cost = term(name, "cash_cost_usd_per_kg_reo");
        return new SellerSpec(address, name, false, plan, share, SellerSpec.noRamp(), cost);
    }

    /** What decides on projects, and what policy asks of every plant outside China. */
    Prospects prospects(List<SellerSpec> sellers) {
        List<SiteSpec> sites = new ArrayList<>();
        List<ProjectSpec> projects = new ArrayList<>();
        for (Site site : scenario.structure().sites()) {
            SiteSpec spec = new SiteSpec(
                    SellerSpec.indexOf(sellers, site.name()),
                    site.country(),
                    site.partner(),
                    held(site, "held_floor_usd_per_kg"),
                    held(site, "held_floor_share"));
            sites.add(spec);
            if (site.stage() != SiteStage.OPERATING) {
                projects.add(project(site, spec));
            }
        }
        return new Prospects(
                sites,
                projects,
                sites.isEmpty() ? InvestmentTerms.NONE : InvestmentTerms.of(draw),
                scenario.exporterAnswer(),
                payers());
    }

    private double held(Site site, String quantity) {
        String table = site.stage() == SiteStage.OPERATING ? Tables.PRODUCER_TERMS : Tables.PROJECT_TERMS;
        return draw.valueOr(path(table, site.name(), quantity), 0);
    }

    private ProjectSpec project(Site site, SiteSpec spec) {
        double leadWeeks = weeks(term(site.name(), "lead_years"));
        int decisionWeek = weekOf(term(site.name(), "decision_year"));
        boolean committed = site.stage() == SiteStage.COMMITTED;
        double elapsed = scenario.timeline().warmUpWeeks() - decisionWeek;
        double slip = term(site.name(), "slip_median_years")
                * Math.exp(draw.value(path(Tables.INVESTMENT, "slip_log_sd")) * chance.slipScore(site.name()));
        return new ProjectSpec(
                spec,
                committed,
                decisionWeek,
                leadWeeks,
                weeks(slip),
                weeks(draw.value(path(Tables.INVESTMENT, "heavy_technology_delay_years"))),
                weeks(term(site.name(), "ramp_years")),
                Units.usdOfMillions(term(site.name(), "capital_usd_m")),
                term(site.name(), "overrun_factor"),
                committed ? Math.max(0, Math.min(1, elapsed / leadWeeks)) : 0);
    }

    private List<Payer> payers() {
        List<Payer> payers = new ArrayList<>();
        for (WorldStructure.Member member : scenario.structure().members()) {
            String row = path(Tables.COALITION, member.name(), member.region().name());
            payers.add(new Payer(
                    member.name(),
                    member.region(),
                    Units.usdOfBillions(draw.value(path(row, "gdp_usd_bn"))),
                    draw.value(path(row, "share_of_region_use"))));
        }
        return payers;
    }

    private double term(String project, String quantity) {
        return draw.value(path(Tables.PROJECT_TERMS, project, quantity));
    }

    private static double weeks(double years) {
        return years * WeekCalendar.WEEKS_PER_YEAR;
    }

    private int weekOf(double decimalYear) {
        int year = (int) Math.floor(decimalYear);
        LocalDate day = LocalDate.ofYearDay(year, 1 + (int) Math.floor((decimalYear - year) * DAYS_OF_A_YEAR));
        return scenario.timeline().calendar().weekOf(day);
    }
}
