package chokepoint.core.factor;

import chokepoint.core.scenario.Tables;

/** What whole tables of inputs are about, in words. */
final class TableSubject {

    private TableSubject() {}

    /** What a table is about. */
    static String label(String table) {
        return switch (table) {
            case Tables.JAPAN_USE -> "how use in Japan is split over industries";
            case Tables.JAPAN_TOTALS -> "how much of each oxide Japan uses";
            case Tables.JAPAN_DEPENDENCE -> "how much output stops without an oxide";
            case Tables.JAPAN_MAGNETS -> "Japan's imports of finished magnets and what is in them";
            case Tables.CHINA_SHARE -> "China's share of Japan's imports";
            case Tables.DEPOSITS -> "what is in each deposit";
            case Tables.CHINA_FEED -> "feed of Chinese separators";
            case Tables.CHINA_SEPARATION -> "what Chinese separators recover";
            case Tables.CHINA_EXPORTS -> "Chinese exports to other regions";
            case Tables.PRICES_2024 -> "prices of 2024";
            case Tables.PRICES_2009 -> "prices of 2009";
            case Tables.PRODUCERS -> "output of plants outside China";
            case Tables.PRODUCER_TERMS -> "costs and ramps of plants outside China";
            case Tables.PRODUCER_SALES -> "where plants outside China sell";
            case Tables.CONTRACTS -> "tonnes under offtake contracts";
            case Tables.STOCKS_ELSEWHERE -> "stocks in other regions";
            case Tables.GROWTH -> "growth of use and of supply";
            case Tables.PRECAUTION -> "stocks laid in before the licences of April 2025";
            case Tables.MAGNET_MAKERS -> "who makes Japan's imported magnets";
            case Tables.TRADERS -> "shares of re-exporters and smugglers";
            case Tables.PROJECT_OUTPUT -> "output of projects outside China";
            case Tables.PROJECT_TERMS -> "costs and times of projects outside China";
            case Tables.INVESTMENT -> "what investors ask for, and money";
            case Tables.COALITION -> "weights of the coalition's treasuries";
            default -> "table " + table;
        };
    }
}
