package chokepoint.core.market;

import chokepoint.core.scenario.Timeline;
import chokepoint.core.snapshot.Tape;
import java.util.Arrays;

/**
 * The market of one item in one region: one book in calm times, two while a control is in force. Chinese lots go to licensed
 * demand first; everything else, for what demand is left, trades in the free book, which is thin and dear.
 *
 * <p>Each book has a slow expectation E with {@code Δ ln E = w (ln P − b − ln E)/τE + (ln C − ln E)/τC}, where w =
 * min(1, traded/normal volume), b is the book's mean of ln(P/E) and C the long-run cost. It ties price to stock levels: bids
 * on last week's price would integrate stock errors, drift and overshoot.
 */
public final class Market {

    private static final int INDEX_WEEKS = 13;
    private static final double LEAST_PRICE_SHARE = 0.05;

    /** Price and expectation of one book. */
    private static final class Quote {
        private double expectationUsdPerKg;
        private double biasLog;
        private double priceUsdPerKg;
        private double tradedTReo;
        private double recentTReo;
        private boolean traded;

        void copyFrom(Quote other) {
            expectationUsdPerKg = other.expectationUsdPerKg;
            biasLog = other.biasLog;
            priceUsdPerKg = other.priceUsdPerKg;
            tradedTReo = 0;
            recentTReo = 0;
            traded = false;
        }

        void tape(Tape tape) {
            expectationUsdPerKg = tape.number(expectationUsdPerKg);
            biasLog = tape.number(biasLog);
            priceUsdPerKg = tape.number(priceUsdPerKg);
            tradedTReo = tape.number(tradedTReo);
            recentTReo = tape.number(recentTReo);
            traded = tape.flag(traded);
        }
    }

    private final OrderBook licensedBook = new OrderBook();
    private final OrderBook freeBook = new OrderBook();
    private final Quote licensed = new Quote();
    private final Quote free = new Quote();
    private boolean split;

    private double longRunCostUsdPerKg;
    /** What Chinese offers carry on top in this market, and which part of it is a levy. */
    private double markupUsdPerKg;

    private double levyUsdPerKg;
    private double referenceUsdPerKg;
    private double smoothedUsdPerKg;
    private double recentExportUsdPerKg;
    private double normalVolumeTReo;
    private final double[] indexUsdPerKg = new double[INDEX_WEEKS];

    private double priceSum;
    private double volumeSum;
    private double logRatioSum;
    private int measuredWeeks;

    public Market(double longRunCostUsdPerKg) {
        this.longRunCostUsdPerKg = longRunCostUsdPerKg;
        licensed.expectationUsdPerKg = longRunCostUsdPerKg;
        licensed.priceUsdPerKg = longRunCostUsdPerKg;
        free.copyFrom(licensed);
        referenceUsdPerKg = longRunCostUsdPerKg;
        smoothedUsdPerKg = longRunCostUsdPerKg;
        recentExportUsdPerKg = longRunCostUsdPerKg;
        Arrays.fill(indexUsdPerKg, longRunCostUsdPerKg);
    }

    /** Book for Chinese lots under a control; the only book otherwise. */
    public OrderBook licensedBook() {
        return licensedBook;
    }

    /** Book for everything else under a control; empty otherwise. */
    public OrderBook freeBook() {
        return freeBook;
    }

    /** Opens or closes the second book. */
    public void setSplit(boolean controlled) {
        if (controlled && !split) {
            free.copyFrom(licensed);
        } else if (!controlled && split) {
            mergeBooks();
        }
        split = controlled;
    }

    /** After a control the common expectation is the volume-weighted one of the last quarter. */
    private void mergeBooks() {
        double total = licensed.recentTReo + free.recentTReo;
        if (total > 0) {
            double freeShare = free.recentTReo / total;
            licensed.expectationUsdPerKg = Math.exp((1 - freeShare) * Math.log(licensed.expectationUsdPerKg)
                    + freeShare * Math.log(free.expectationUsdPerKg));
        }
    }

    public boolean isSplit() {
        return split;
    }

    /** Empties both books for a new tender. */
    public void openTender() {
        licensedBook.clearOrders();
        freeBook.clearOrders();
    }

    /** Clears the licensed (or only) book. */
    public void clearLicensed() {
        clear(licensedBook, licensed);
    }

    /** Clears the free book. */
    public void clearFree() {
        clear(freeBook, free);
    }

    private static void clear(OrderBook book, Quote quote) {
        book.clear();
        quote.tradedTReo = book.tradedTReo();
        quote.traded = quote.tradedTReo > 0;
        quote.priceUsdPerKg = quote.traded ? book.priceUsdPerKg() : book.quoteUsdPerKg(quote.priceUsdPerKg);
    }

    /**
     * Takes the week's prices into smoothed prices and expectations.
     *
     * @param pinned whether the expectation is held at long-run cost (warm-up)
     * @param measuring whether this week counts for reference price, normal volume and bias
     */
    public void learn(
            boolean pinned,
            boolean measuring,
            double tauPriceWeeks,
            double tauCostWeeks,
            double smoothingWeeks,
            double exportSmoothingWeeks) {
        double price = paidUsdPerKg();
        smoothedUsdPerKg += (price - smoothedUsdPerKg) / smoothingWeeks;
        if (licensed.traded) {
            double seen = beforeMarkup(licensed.priceUsdPerKg);
            recentExportUsdPerKg += (seen - recentExportUsdPerKg) / exportSmoothingWeeks;
        }
        licensed.recentTReo += (licensed.tradedTReo - licensed.recentTReo) / INDEX_WEEKS;
        free.recentTReo += (free.tradedTReo - free.recentTReo) / INDEX_WEEKS;
        if (measuring) {
            priceSum += licensed.priceUsdPerKg;
            volumeSum += licensed.tradedTReo;
            logRatioSum += Math.log(licensed.priceUsdPerKg / licensed.expectationUsdPerKg);
            measuredWeeks++;
        }
        if (!pinned) {
            follow(licensed, beforeMarkup(licensed.priceUsdPerKg), tauPriceWeeks, tauCostWeeks);
            if (split) {
                follow(free, free.priceUsdPerKg, tauPriceWeeks, tauCostWeeks);
            }
        }
    }

    /** A price without what a border measure adds to it; never under a small part of it. */
    private double beforeMarkup(double priceUsdPerKg) {
        return markupUsdPerKg == 0
                ? priceUsdPerKg
                : Math.max(priceUsdPerKg - markupUsdPerKg, LEAST_PRICE_SHARE * priceUsdPerKg);
    }

    private void follow(Quote quote, double priceUsdPerKg, double tauPriceWeeks, double tauCostWeeks) {
        double weight = normalVolumeTReo > 0 ? Math.min(1, quote.tradedTReo / normalVolumeTReo) : 0;
        double logE = Math.log(quote.expectationUsdPerKg);
        double change = (Math.log(longRunCostUsdPerKg) - logE) / tauCostWeeks;
        if (weight > 0) {
            change += weight * (Math.log(priceUsdPerKg) - quote.biasLog - logE) / tauPriceWeeks;
        }
        quote.expectationUsdPerKg = Math.exp(logE + change);
    }

    /** Notes this week's price for the contract index. */
    public void recordIndex(int week) {
        indexUsdPerKg[week % INDEX_WEEKS] = licensed.priceUsdPerKg;
    }

    /** Mean licensed price of the last 13 weeks. */
    public double indexUsdPerKg() {
        double sum = 0;
        for (double price : indexUsdPerKg) {
            sum += price;
        }
        return sum / INDEX_WEEKS;
    }

    /** Ends the warm-up: reference price, normal volume and bias become the means of its last weeks. */
    public void endWarmUp() {
        if (measuredWeeks != Timeline.REFERENCE_WEEKS) {
            throw new IllegalStateException(
                    "reference measured over " + measuredWeeks + " weeks, not " + Timeline.REFERENCE_WEEKS);
        }
        referenceUsdPerKg = priceSum / measuredWeeks;
        normalVolumeTReo = volumeSum / measuredWeeks;
        licensed.biasLog = logRatioSum / measuredWeeks;
        smoothedUsdPerKg = referenceUsdPerKg;
    }

    /** Volume-weighted price paid this week; the free quote when nothing traded. */
    public double paidUsdPerKg() {
        if (!split) {
            return licensed.priceUsdPerKg;
        }
        double total = licensed.tradedTReo + free.tradedTReo;
        if (total <= 0) {
            return free.priceUsdPerKg;
        }
        return (licensed.tradedTReo * licensed.priceUsdPerKg + free.tradedTReo * free.priceUsdPerKg) / total;
    }

    /** Price of the licensed (or only) book: clearing price, or quote when nothing traded. */
    public double licensedPriceUsdPerKg() {
        return licensed.priceUsdPerKg;
    }

    /** Price of the free book; the licensed price while there is one book. */
    public double freePriceUsdPerKg() {
        return split ? free.priceUsdPerKg : licensed.priceUsdPerKg;
    }

    public double licensedTradedTReo() {
        return licensed.tradedTReo;
    }

    public double freeTradedTReo() {
        return split ? free.tradedTReo : 0;
    }

    /** Slow expectation E of the licensed (or only) book, with what a border measure adds: everybody knows it. */
    public double licensedExpectationUsdPerKg() {
        return licensed.expectationUsdPerKg + markupUsdPerKg;
    }

    /** Slow expectation E of the free book; that of the only book while there is one. */
    public double freeExpectationUsdPerKg() {
        return split ? free.expectationUsdPerKg : licensedExpectationUsdPerKg();
    }

    /**
     * Sets what Chinese offers carry on top in this market.
     *
     * @param levy part of it that goes to treasuries; the rest stays with the seller
     */
    public void setMarkup(double markup, double levy) {
        markupUsdPerKg = markup;
        levyUsdPerKg = levy;
    }

    /** What Chinese offers carry on top in this market. */
    public double markupUsdPerKg() {
        return markupUsdPerKg;
    }

    /** Part of the mark-up that goes to treasuries. */
    public double levyUsdPerKg() {
        return levyUsdPerKg;
    }

    /** Moves long-run cost, to which expectations return. */
    public void setLongRunCost(double usdPerKg) {
        longRunCostUsdPerKg = usdPerKg;
    }

    /** Reference price: mean of the last 104 warm-up weeks (long-run cost before). */
    public double referenceUsdPerKg() {
        return referenceUsdPerKg;
    }

    /** Smoothed price that thrifting answers to. */
    public double smoothedUsdPerKg() {
        return smoothedUsdPerKg;
    }

    /** Smoothed recent licensed price that sellers hold out for, with what a border measure adds. */
    public double recentExportUsdPerKg() {
        return recentExportUsdPerKg + markupUsdPerKg;
    }

    /** Mean weekly volume before any control, t REO. */
    public double normalVolumeTReo() {
        return normalVolumeTReo;
    }

    public double longRunCostUsdPerKg() {
        return longRunCostUsdPerKg;
    }

    /** Records or restores the state between weeks. */
    public void tape(Tape tape) {
        licensed.tape(tape);
        free.tape(tape);
        split = tape.flag(split);
        longRunCostUsdPerKg = tape.number(longRunCostUsdPerKg);
        markupUsdPerKg = tape.number(markupUsdPerKg);
        levyUsdPerKg = tape.number(levyUsdPerKg);
        referenceUsdPerKg = tape.number(referenceUsdPerKg);
        smoothedUsdPerKg = tape.number(smoothedUsdPerKg);
        recentExportUsdPerKg = tape.number(recentExportUsdPerKg);
        normalVolumeTReo = tape.number(normalVolumeTReo);
        tape.numbers(indexUsdPerKg);
        priceSum = tape.number(priceSum);
        volumeSum = tape.number(volumeSum);
        logRatioSum = tape.number(logRatioSum);
        measuredWeeks = tape.whole(measuredWeeks);
    }
}
