package chokepoint.core.world;

import static chokepoint.core.scenario.Tables.path;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.scenario.InputRow;
import chokepoint.core.scenario.Provenance;
import chokepoint.core.scenario.Tables;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.core.scenario.WorldStructure.Feed;
import chokepoint.core.scenario.WorldStructure.Industry;
import java.util.ArrayList;
import java.util.List;

/**
 * Who makes and who buys how much of each oxide in the base year, t REO a year, balanced to the letter:
 *
 * <ul>
 *   <li>Japan's use: each oxide's total first, then the rows rescaled to it; remainder rows on top;
 *   <li>imports = use × (1 − recycled share); Chinese part = China's share, the rest from plants outside China;
 *   <li>Chinese output = Σ feed × recovery × basket share; use in CHINA = output − exports + plants' sales to China;
 *   <li>use in G7 and OTHER = Chinese exports + plants' sales there; all over (1 − recycled share);
 *   <li>what Japan does not use is used elsewhere all the same: nothing that is made is without a user.
 * </ul>
 */
final class TradeBalance {

    /** Japan takes at most this share of what plants outside China make of an oxide. */
    private static final double LARGEST_JAPAN_SHARE = 0.95;
    /** Exports to G7 and OTHER leave at least this share of Chinese output at home. */
    private static final double LEAST_HOME_SHARE = 0.05;

    private final InputDraw draw;
    private final WorldStructure structure;

    /** Japan's use by [industry][item]. */
    final double[][] japanUse;

    final double[] japanTotal = new double[Item.COUNT];
    /** Use by [region][item]. */
    final double[][] use = new double[Region.COUNT][Item.COUNT];

    final List<String> exporters = new ArrayList<>();
    /** Chinese output by [exporter][item]. */
    final double[][] exporterOutput;

    /** What Chinese exporters make of each feed by [feed][item]. */
    final double[][] feedTReoPerYear;

    final double[] chineseOutput = new double[Item.COUNT];
    /** Chinese sales by [item][region]. */
    final double[][] chineseSales = new double[Item.COUNT][Region.COUNT];
    /** Plants' output by [plant][item], base year. */
    final double[][] plantOutput;
    /** Rows of plants' output by [plant][item]: what a path of supply is a multiple of. */
    final double[][] plantRowsTReoPerYear;
    /** Plants' sales by [plant][item][region]. */
    final double[][][] plantSales;

    /**
     * @param plantStartFactors what of its rows each plant makes in the base year
     */
    TradeBalance(InputDraw draw, WorldStructure structure, double recycledShare, double[] plantStartFactors) {
        this.draw = draw;
        this.structure = structure;
        structure.feeds().stream().map(Feed::exporter).distinct().forEach(exporters::add);
        japanUse = new double[structure.industries().size()][Item.COUNT];
        exporterOutput = new double[exporters.size()][Item.COUNT];
        feedTReoPerYear = new double[structure.feeds().size()][Item.COUNT];
        plantOutput = new double[structure.plants().size()][Item.COUNT];
        plantRowsTReoPerYear = new double[structure.plants().size()][Item.COUNT];
        plantSales = new double[structure.plants().size()][Item.COUNT][Region.COUNT];
        drawJapanUse();
        drawChineseOutput();
        drawPlants(plantStartFactors);
        balance(recycledShare);
    }

    private void drawJapanUse() {
        for (InputRow total : draw.table().under(Tables.JAPAN_TOTALS)) {
            List<Item> items = new ArrayList<>();
            for (String symbol :
                    total.path().substring(Tables.JAPAN_TOTALS.length() + 1).split("\\+")) {
                items.add(Item.ofSymbol(symbol).orElseThrow());
            }
            // an observed total is a fact: only how it splits is uncertain
            boolean observed = total.provenance() == Provenance.OBSERVED;
            scaleRows(items, observed ? total.central() : draw.value(total.path()));
        }
        for (int industry = 0; industry < japanUse.length; industry++) {
            for (int item = 0; item < Item.OXIDES; item++) {
                japanTotal[item] += japanUse[industry][item];
            }
        }
    }

    /** Draws the rows of a group of oxides and rescales them to the group's total; remainder rows come on top. */
    private void scaleRows(List<Item> items, double total) {
        double sum = 0;
        for (Item item : items) {
            for (Industry industry : structure.industries()) {
                sum += isRemainder(industry, item) ? 0 : drawnUse(industry, item);
            }
        }
        for (Item item : items) {
            for (int i = 0; i < japanUse.length; i++) {
                Industry industry = structure.industries().get(i);
                double factor = isRemainder(industry, item) ? 1 : sum > 0 ? total / sum : 0;
                japanUse[i][item.ordinal()] = drawnUse(industry, item) * factor;
            }
        }
    }

    /**
     * Share of an industry in what a region uses of an oxide: Japan's; by Japan's rows before they are rescaled where its total is
     * nil; of all industries alike where no row names one.
     */
    double useShare(int industry, int item) {
        if (japanTotal[item] > 0) {
            return japanUse[industry][item] / japanTotal[item];
        }
        double sum = 0;
        for (Industry each : structure.industries()) {
            sum += drawnUse(each, Item.values()[item]);
        }
        return sum > 0
                ? drawnUse(structure.industries().get(industry), Item.values()[item]) / sum
                : 1.0 / structure.industries().size();
    }

    private double drawnUse(Industry industry, Item item) {
        return draw.valueOr(path(Tables.JAPAN_USE, industry.name(), item.symbol()), 0);
    }

    private boolean isRemainder(Industry industry, Item item) {
        String path = path(Tables.JAPAN_USE, industry.name(), item.symbol());
        return draw.table().has(path) && draw.table().row(path).provenance() == Provenance.REMAINDER;
    }

    private void drawChineseOutput() {
        double domestic = draw.value(path(Tables.CHINA_SEPARATION, "recovery_domestic"));
        double imported = draw.value(path(Tables.CHINA_SEPARATION, "recovery_imported"));
        double quota = 0;
        double quotaRows = 0;
        for (Feed feed : structure.feeds()) {
            quota += feed.domestic() ? draw.table().row(feed.path()).central() : 0;
            quotaRows += feed.domestic() ? draw.value(feed.path()) : 0;
        }
        for (int f = 0; f < feedTReoPerYear.length; f++) {
            Feed feed = structure.feeds().get(f);
            // the mining quota is published: its split between mines is not, so rows are rescaled to it
            double scale = feed.domestic() ? quota / quotaRows : 1;
            double separated = draw.value(feed.path()) * scale * (feed.domestic() ? domestic : imported);
            double basketSum = 0;
            for (InputRow row : draw.table().under(path(Tables.DEPOSITS, feed.basket()))) {
                basketSum += draw.value(row.path());
            }
            int exporter = exporters.indexOf(feed.exporter());
            for (int item = 0; item < Item.OXIDES; item++) {
                double share = draw.valueOr(path(Tables.DEPOSITS, feed.basket(), symbol(item)), 0) / basketSum;
                feedTReoPerYear[f][item] = separated * share;
                exporterOutput[exporter][item] += separated * share;
                chineseOutput[item] += separated * share;
            }
        }
    }

    private static String symbol(int item) {
        return Item.values()[item].symbol();
    }

    private void drawPlants(double[] startFactors) {
        for (int p = 0; p < plantOutput.length; p++) {
            String plant = structure.plants().get(p);
            for (int item = 0; item < Item.OXIDES; item++) {
                plantRowsTReoPerYear[p][item] = draw.valueOr(path(Tables.PRODUCERS, plant, symbol(item)), 0);
                plantOutput[p][item] = plantRowsTReoPerYear[p][item] * startFactors[p];
                double sum = 0;
                for (Region region : Region.values()) {
                    sum += salesShare(plant, item, region);
                }
                for (Region region : Region.values()) {
                    plantSales[p][item][region.ordinal()] =
                            sum > 0 ? plantOutput[p][item] * salesShare(plant, item, region) / sum : 0;
                }
            }
        }
    }

    private double salesShare(String plant, int item, Region region) {
        return draw.valueOr(path(Tables.PRODUCER_SALES, plant, symbol(item), region.name()), 0);
    }

    private void balance(double recycledShare) {
        int japan = Region.JAPAN.ordinal();
        int china = Region.CHINA.ordinal();
        for (int item = 0; item < Item.OXIDES; item++) {
            double imports = japanTotal[item] * (1 - recycledShare);
            double outside = scaleJapanSales(item, imports * (1 - chinaShare(item)));
            double toJapan = imports - outside;
            double toG7 = draw.valueOr(path(Tables.CHINA_EXPORTS, symbol(item), Region.G7.name()), 0);
            double toOther = draw.valueOr(path(Tables.CHINA_EXPORTS, symbol(item), Region.OTHER.name()), 0);
            double room = Math.max(0, (1 - LEAST_HOME_SHARE) * chineseOutput[item] - toJapan);
            double cut = toG7 + toOther > room ? room / (toG7 + toOther) : 1;
            chineseSales[item][japan] = toJapan;
            chineseSales[item][Region.G7.ordinal()] = toG7 * cut;
            chineseSales[item][Region.OTHER.ordinal()] = toOther * cut;
            chineseSales[item][china] = chineseOutput[item] - toJapan - (toG7 + toOther) * cut;
            for (int r = 0; r < Region.COUNT; r++) {
                double bought = chineseSales[item][r];
                for (double[][] plant : plantSales) {
                    bought += plant[item][r];
                }
                use[r][item] = bought / (1 - recycledShare);
            }
        }
    }

    /** China's share of Japan's imports; Nd and Pr are bought together and share one draw. */
    private double chinaShare(int item) {
        int row = item == Item.PR.ordinal() ? Item.ND.ordinal() : item;
        return draw.value(path(Tables.CHINA_SHARE, symbol(row)));
    }

    /** Rescales what plants sell to Japan to the wanted total, the rest of their output in proportion; returns what they sell. */
    private double scaleJapanSales(int item, double wanted) {
        int japan = Region.JAPAN.ordinal();
        double output = 0;
        double sold = 0;
        for (int p = 0; p < plantOutput.length; p++) {
            output += plantOutput[p][item];
            sold += plantSales[p][item][japan];
        }
        double goal = Math.min(wanted, LARGEST_JAPAN_SHARE * output);
        if (output <= 0 || sold <= 0) {
            return 0;
        }
        double given = 0;
        for (int p = 0; p < plantOutput.length; p++) {
            double[] sales = plantSales[p][item];
            double toJapan = Math.min(sales[japan] * goal / sold, LARGEST_JAPAN_SHARE * plantOutput[p][item]);
            double rest = plantOutput[p][item] - sales[japan];
            double factor = rest > 0 ? (plantOutput[p][item] - toJapan) / rest : 0;
            for (int r = 0; r < Region.COUNT; r++) {
                sales[r] = r == japan ? toJapan : sales[r] * factor;
            }
            given += toJapan;
        }
        return given;
    }
}
