package chokepoint.core.validation;

import chokepoint.core.validation.Scoreboard.Summary;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a replay scores as a mean over seeds, so that no lucky seed speaks for the model.
 *
 * @param seeds how many seeds it is a mean of
 * @param rows rows that count and may be fitted
 * @param passes of these, how many pass
 * @param priceErrorLog root mean square of ln(simulated/observed) over export prices
 * @param importErrorLog the same over Japan's imports by month
 * @param premiums rows of export over home prices
 * @param premiumPasses of these, how many pass by their median
 */
public record ReplayScore(
        int seeds,
        double rows,
        double passes,
        double priceErrorLog,
        double importErrorLog,
        double premiums,
        double premiumPasses) {

    /**
     * The mean over scoreboards of the same rows.
     *
     * @param boards one a seed, at least one
     */
    public static ReplayScore of(List<Scoreboard> boards) {
        return new ReplayScore(
                boards.size(),
                mean(boards, board -> board.calibrate().rows()),
                mean(boards, board -> board.calibrate().passes()),
                mean(boards, board -> board.prices().errorLog()),
                mean(boards, board -> board.imports().errorLog()),
                mean(boards, board -> board.premiums().rows()),
                mean(boards, board -> board.premiums().medianPasses()));
    }

    /** The mean of anything over scoreboards. */
    public static double mean(List<Scoreboard> boards, ToDoubleFunction<Scoreboard> figure) {
        return boards.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** Share of the rows that pass; 1 without rows, as in {@link Summary#passShare()}. */
    public double passShare() {
        return rows == 0 ? 1 : passes / rows;
    }

    /** Factor by which prices are missed: e to the root mean square error. */
    public double priceFactor() {
        return Math.exp(priceErrorLog);
    }

    /** Whether enough rows pass. */
    public boolean meetsRows() {
        return passShare() >= Scoreboard.LEAST_PASS_SHARE;
    }

    /** Whether prices are near enough. */
    public boolean meetsPrices() {
        return priceErrorLog <= Scoreboard.LARGEST_PRICE_ERROR_LOG;
    }

    /** Whether monthly imports are near enough. */
    public boolean meetsImports() {
        return importErrorLog <= Scoreboard.LARGEST_IMPORT_ERROR_LOG;
    }

    /** Whether every premium passes, under every seed. */
    public boolean meetsPremiums() {
        return premiumPasses >= premiums;
    }

    /** Whether the replay is good enough: rows, prices, imports and premiums. */
    public boolean clearsTheBar() {
        return meetsRows() && meetsPrices() && meetsImports() && meetsPremiums();
    }
}
