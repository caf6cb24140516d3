package chokepoint.reports.table;

import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.ScoreRow;
import java.util.List;
import java.util.stream.Stream;

/** Dollars as people read them: in billions, in millions where all are small, one by one where all are tiny. */
public enum Money {
    BILLIONS("USD bn", 1e9),
    MILLIONS("USD M", 1e6),
    DOLLARS("USD", 1);

    /** Under this many billions everything is told in millions. */
    private static final double FEWEST_BILLIONS = 0.5;
    /** Under this many millions everything is told in dollars. */
    private static final double FEWEST_MILLIONS = 0.05;

    private final String unit;
    private final double usd;

    Money(String unit, double usd) {
        this.unit = unit;
        this.usd = usd;
    }

    /** The unit in which amounts up to {@code largestUsd} are read best. */
    public static Money of(double largestUsd) {
        double size = Math.abs(largestUsd);
        if (size >= FEWEST_BILLIONS * BILLIONS.usd) {
            return BILLIONS;
        }
        return size == 0 || size >= FEWEST_MILLIONS * MILLIONS.usd ? MILLIONS : DOLLARS;
    }

    /** The unit in which the net gains, losses avoided and payments of some rows are read best. */
    public static Money of(List<ScoreRow> rows) {
        return of(rows.stream()
                .flatMap(row -> Stream.of(
                        row.expectedGain(),
                        row.lossAvoided(),
                        row.outlay(),
                        row.japanCost().net()))
                .mapToDouble(amount -> Math.abs(amount.mean()))
                .max()
                .orElse(0));
    }

    public String unit() {
        return unit;
    }

    /** The unit without its currency: " bn". */
    private String scale() {
        return unit.substring("USD".length());
    }

    /** The number in this unit. */
    public double in(double amountUsd) {
        return amountUsd / usd;
    }

    /** The number in this unit, the minus as people write it. */
    public String text(double amountUsd) {
        String size = Figures.amount(Math.abs(in(amountUsd)));
        return amountUsd < 0 && !size.equals("0") ? "−" + size : size;
    }

    /** The same with a plus in front of gains. */
    public String signed(double amountUsd) {
        String text = text(amountUsd);
        return amountUsd > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** What is known of a mean: the ends of its interval, −1.2 to 3.4, or how many runs differ; empty for a single replication. */
    public String interval(PairedDifference amountUsd) {
        return Estimates.known(amountUsd, this::text);
    }

    /** An amount in its own best unit: USD 1.2 bn, −USD 22 M. */
    public static String words(double amountUsd) {
        Money money = of(amountUsd);
        String size = money.text(Math.abs(amountUsd));
        return size.equals("0") ? "USD 0" : (amountUsd < 0 ? "−" : "") + "USD " + size + money.scale();
    }

    /** A mean with what is known of it in words: USD 1.2 bn (95% interval 0.8 to 1.6). */
    public static String words(PairedDifference amountUsd) {
        Money money = amountUsd.hasInterval()
                ? of(Math.max(Math.abs(amountUsd.low()), Math.abs(amountUsd.high())))
                : of(amountUsd.mean());
        String size = money.text(Math.abs(amountUsd.mean()));
        String mean = size.equals("0")
                ? "USD 0" + (amountUsd.hasInterval() ? money.scale() : "")
                : (amountUsd.mean() < 0 ? "−" : "") + "USD " + size + money.scale();
        return mean + Estimates.inBrackets(amountUsd, money::text);
    }
}
