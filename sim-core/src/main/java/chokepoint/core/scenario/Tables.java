package chokepoint.core.scenario;

/** Names of the input tables; a row's path is table and keys joined by dots. */
public final class Tables {

    public static final String JAPAN_INDUSTRY = "japan_industry";
    public static final String JAPAN_USE = "japan_use";
    public static final String JAPAN_TOTALS = "japan_oxide_totals";
    public static final String JAPAN_DEPENDENCE = "japan_dependence";
    public static final String JAPAN_SUBSTITUTION = "japan_substitution";
    public static final String JAPAN_MAGNETS = "japan_magnets";
    public static final String CHINA_SHARE = "china_share_of_japan_imports";
    public static final String DEPOSITS = "deposits";
    public static final String CHINA_FEED = "china_feed";
    public static final String CHINA_SEPARATION = "china_separation";
    public static final String CHINA_EXPORTS = "china_exports";
    /** Prices of the base year of each world. */
    public static final String PRICES_2024 = "prices_2024";

    public static final String PRICES_2009 = "prices_2009";
    public static final String PRODUCERS = "producers";
    public static final String PRODUCER_TERMS = "producer_terms";
    public static final String PRODUCER_SALES = "producer_sales";
    public static final String CONTRACTS = "contracts";
    public static final String STOCKS_ELSEWHERE = "stocks_elsewhere";
    public static final String GROWTH = "growth";
    public static final String PRECAUTION = "precautionary_stocks";
    public static final String MAGNET_MAKERS = "magnet_makers";
    public static final String TRADERS = "traders";
    public static final String PROJECT_OUTPUT = "project_output";
    public static final String PROJECT_TERMS = "project_terms";
    public static final String INVESTMENT = "investment";
    public static final String COALITION = "coalition";

    /** Days of finished magnets that users hold themselves. */
    static final String MAGNETS_OWN_RESERVE = path(JAPAN_MAGNETS, "magnets_own_reserve_days", "all");

    /** Imports of finished magnets, t of magnets a year, where all magnets are alike. */
    public static final String IMPORTED_MAGNETS = path(JAPAN_MAGNETS, "imported_magnets_t_per_year", "all");

    /** The same as customs count them, where they are a traded good of two grades. */
    public static final String MAGNETS_BY_CUSTOMS = path(JAPAN_MAGNETS, "imports_by_customs_t_per_year", "all");

    /** Share of them that holds Dy or Tb and needs a licence. */
    public static final String MAGNETS_WITH_HEAVY = path(JAPAN_MAGNETS, "imports_with_dy_or_tb_share", "all");

    private Tables() {}

    /** Path of a row: table and keys joined by dots. */
    public static String path(String table, String... keys) {
        return table + "." + String.join(".", keys);
    }
}
