package chokepoint.core.validation;

import chokepoint.core.validation.Target.Role;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All scores of a replay, and whether they clear the bar. */
public record Scoreboard(List<Score> scores) {

    /** Share of the scored calibrate rows that must pass. */
    public static final double LEAST_PASS_SHARE = 0.85;

    /** Largest root mean square of ln(simulated/observed) over prices. */
    public static final double LARGEST_PRICE_ERROR_LOG = 0.28;

    /** The same over monthly imports. */
    public static final double LARGEST_IMPORT_ERROR_LOG = 0.40;

    /** The bar of one kind of rows: how many there are, how many pass, how far off and how wide they are. */
    public record Summary(int rows, int medianPasses, int bandPasses, int passes, double errorLog, double widthFactor) {

        /** Share of the rows that pass; 1 without rows. */
        public double passShare() {
            return rows == 0 ? 1 : (double) passes / rows;
        }
    }

    /** Rows that count and may be fitted. */
    public Summary calibrate() {
        return summary(score -> score.target().role() == Role.CALIBRATE);
    }

    /** Rows that are only looked at. */
    public Summary check() {
        return summary(score -> score.target().role() == Role.CHECK);
    }

    /** Export prices that may be fitted. */
    public Summary prices() {
        return summary(score -> score.target().role() == Role.CALIBRATE
                && score.target().group().equals("price")
                && score.target().quantity().equals("price"));
    }

    /** Japanese imports by month. */
    public Summary imports() {
        return summary(score -> score.target().role() == Role.CALIBRATE
                && score.target().quantity().equals("Japanese imports from China"));
    }

    /** Export over home prices. */
    public Summary premiums() {
        return summary(score -> score.target().quantity().startsWith("export price / "));
    }

    /** Rows of a kind that count. */
    public Summary summary(Predicate<Score> kind) {
        List<Score> rows = counted().filter(kind).toList();
        double squares = 0;
        double width = 0;
        int positive = 0;
        for (Score score : rows) {
            width += score.widthFactor();
            if (score.target().observedUnits() > 0) {
                squares += score.errorLog() * score.errorLog();
                positive++;
            }
        }
        return new Summary(
                rows.size(),
                (int) rows.stream().filter(Score::medianPasses).count(),
                (int) rows.stream().filter(Score::bandPasses).count(),
                (int) rows.stream().filter(Score::passes).count(),
                positive == 0 ? 0 : Math.sqrt(squares / positive),
                rows.isEmpty() ? 1 : width / rows.size());
    }

    private Stream<Score> counted() {
        return scores.stream().filter(Score::counts);
    }

    /** Whether the replay is good enough: rows, prices, imports and premiums. */
    public boolean clearsTheBar() {
        return ReplayScore.of(List.of(this)).clearsTheBar();
    }
}
