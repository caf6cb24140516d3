package chokepoint.scenarios.table;

import chokepoint.core.scenario.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of the world: the catalogue of what can be replaced by a CSV of the same header.
 *
 * @param name name in files, first part of its rows' paths
 * @param keyColumns columns that name a row
 * @param doc what its rows say
 */
public record TableKey(String name, List<String> keyColumns, String doc) {

    /** Who the Japanese industries are: a table whose rows are words. */
    public static final TableKey INDUSTRIES = new TableKey(
            "industries",
            List.of("industry", "end_use_class", "magnet_user", "car_row", "deferrable", "industry_ja"),
            "End-use class of each Japanese industry in the eyes of an export control, and what kind of user it is.");

    /** Which plants outside China there are and which may be built: words, shipped and not to be replaced. */
    public static final TableKey SITES = new TableKey(
            "sites",
            List.of("site", "evidence_id", "operator", "country", "role", "partner", "belongs_to", "source", "note"),
            "Every plant and project outside China in the evidence, and whether it is a seller of oxides of its own: "
                    + "operating, committed or planned, or else feed or part of another, downstream, or none.");

    /** Tables with numbers, in the order in which their rows stand among the inputs. */
    public static final List<TableKey> NUMBERS = List.of(
            new TableKey(
                    Tables.JAPAN_INDUSTRY,
                    List.of("industry", "quantity"),
                    "Stocks by layer in days of use, value added, and room for substitution of each Japanese industry; the last "
                            + "not with rules.substitutionByNest: true."),
            new TableKey(
                    Tables.JAPAN_SUBSTITUTION,
                    List.of("industry", "nest", "quantity"),
                    "Share of an industry's need for an oxide, or for it and its stand-in, that something else can replace, and "
                            + "years until most of it is. Without a row nothing can."),
            new TableKey(
                    Tables.JAPAN_USE,
                    List.of("industry", "oxide"),
                    "Use of each oxide by industry; rows are rescaled to the oxide's total, rows marked remainder come on top."),
            new TableKey(
                    Tables.JAPAN_TOTALS,
                    List.of("group"),
                    "Use of each oxide, or of Nd and Pr together, in Japan without the remainder rows."),
            new TableKey(
                    Tables.JAPAN_DEPENDENCE,
                    List.of("industry", "nest"),
                    "Share of an industry's output that stops without an oxide or its stand-in."),
            new TableKey(
                    Tables.JAPAN_MAGNETS,
                    List.of("quantity", "industry"),
                    "Imported finished magnets, who uses them, and the reserve that magnet makers pool. "
                            + "Shares of imported magnets sum to one. With rules.magnetMakers: true imports_by_customs_t_per_year and "
                            + "imports_with_dy_or_tb_share are read, without it imported_magnets_t_per_year."),
            new TableKey(Tables.CHINA_SHARE, List.of("oxide"), "China's share of Japan's imports of an oxide."),
            new TableKey(
                    Tables.DEPOSITS,
                    List.of("deposit", "oxide"),
                    "Baskets: share of each oxide in a deposit, in percent; a basket sums to 100."),
            new TableKey(
                    Tables.CHINA_FEED,
                    List.of("exporter", "deposit_feed", "basket"),
                    "Ore and concentrate that each Chinese exporter separates."),
            new TableKey(
                    Tables.CHINA_SEPARATION,
                    List.of("quantity"),
                    "Recoveries of Chinese separation, and published totals it is checked against."),
            new TableKey(
                    Tables.CHINA_EXPORTS,
                    List.of("oxide", "region"),
                    "Chinese exports of an oxide to the G7 and to third countries."),
            new TableKey(
                    Tables.PRICES_2024,
                    List.of("oxide", "market"),
                    "Prices of 2024 at home and abroad: to these, expectations return."),
            new TableKey(
                    Tables.PRICES_2009,
                    List.of("oxide", "market"),
                    "Prices of 2009 at home and abroad: to these, expectations return."),
            new TableKey(
                    Tables.PRODUCERS,
                    List.of("plant", "oxide"),
                    "Output of each plant outside China in the base year."),
            new TableKey(
                    Tables.PRODUCER_TERMS,
                    List.of("plant", "quantity"),
                    "Cash cost, ramp to 2026 and heavy lines of each plant outside China."),
            new TableKey(
                    Tables.PRODUCER_SALES,
                    List.of("plant", "oxide", "region"),
                    "Where each plant outside China sells an oxide; the shares of a plant and oxide sum to one."),
            new TableKey(
                    Tables.CONTRACTS,
                    List.of("contract", "seller", "buyer_region", "oxide_group", "from", "to"),
                    "Offtake contracts: yearly tonnage, or share of the seller's output. Zero switches one off."),
            new TableKey(
                    Tables.STOCKS_ELSEWHERE,
                    List.of("region", "quantity"),
                    "Stocks by layer of users outside Japan, in days of use, and of sellers, in weeks of output."),
            new TableKey(
                    Tables.GROWTH,
                    List.of("nest_or_oxide", "quantity"),
                    "Growth of use and of planned supply, percent a year."),
            new TableKey(
                    Tables.PRECAUTION,
                    List.of("item"),
                    "Stock on top of the layers that buyers abroad built before April 2025, in days of use."),
            new TableKey(
                    Tables.MAGNET_MAKERS,
                    List.of("maker"),
                    "Chinese makers' shares of Japan's imports of finished magnets; they sum to one."),
            new TableKey(
                    Tables.TRADERS,
                    List.of("trader", "kind", "buys_in", "sells_in"),
                    "Shares of re-exporters and of smugglers in the capacity of their kind; each kind sums to one."),
            new TableKey(
                    Tables.PROJECT_OUTPUT,
                    List.of("project", "oxide"),
                    "Output at capacity of each plant outside China that is not there yet."),
            new TableKey(
                    Tables.PROJECT_TERMS,
                    List.of("project", "quantity"),
                    "Investment, cost, dates and buyers of each plant outside China that is not there yet."),
            new TableKey(
                    Tables.INVESTMENT,
                    List.of("quantity"),
                    "How money is invested outside China, how the exporter answers, how the cost of policy is counted."),
            new TableKey(
                    Tables.COALITION,
                    List.of("member", "region", "quantity"),
                    "Treasuries that may pay for policies; the shares of a region's use sum to one."));

    private static final List<String> NOT_IN_EVERY_WORLD = List.of(
            Tables.PRICES_2024,
            Tables.PRICES_2009,
            Tables.CONTRACTS,
            Tables.PRECAUTION,
            Tables.PROJECT_OUTPUT,
            Tables.PROJECT_TERMS,
            Tables.INVESTMENT,
            Tables.COALITION,
            SITES.name());

    /** Whether every world has the table. */
    boolean inEveryWorld() {
        return !NOT_IN_EVERY_WORLD.contains(name);
    }

    /** All tables that can be replaced. */
    public static List<TableKey> all() {
        List<TableKey> all = new ArrayList<>(NUMBERS);
        all.add(INDUSTRIES);
        return all;
    }

    /** The table of a name. */
    public static Optional<TableKey> ofName(String name) {
        return all().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** Columns of its CSV in order. */
    public List<String> header() {
        List<String> header = new ArrayList<>(keyColumns);
        if (!name.equals(INDUSTRIES.name()) && !name.equals(SITES.name())) {
            header.addAll(Table.VALUE_COLUMNS);
        }
        return header;
    }
}
