package chokepoint.reports.table;

import chokepoint.findings.policy.CostCurve;
import chokepoint.findings.policy.CostCurve.Point;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.Ratio;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cost curves for a terminal, and the cells that a page shows of them, too. */
public final class CurveTable {

    private static final int WORDS_WIDTH = 120;

    /** Heads of the columns beside the value. */
    public static final List<String> HEADS =
            List.of("outlay", "t/yr more", "USD for a t/yr", "of the last ones", "loss avoided");

    private CurveTable() {}

    /**
     * Every curve with its paragraph; empty without any.
     *
     * @param width places in a line of the terminal
     */
    public static String render(List<CostCurve> curves, int width) {
        StringBuilder text = new StringBuilder();
        for (CostCurve curve : curves) {
            CurveWords words = new CurveWords(curve);
            List<Group> groups = new ArrayList<>();
            groups.add(new Group("", Column.ofNumbers(curve.family().quantity())));
            HEADS.forEach(
                    head -> groups.add(new Group(head, Column.ofNumbers("mean"), Column.ofNumbers("95% interval"))));
            TextTable table = new TextTable(groups);
            for (Point point : curve.points()) {
                List<String> cells = new ArrayList<>(List.of(point.value()));
                cells(point).forEach(cell -> {
                    cells.add(cell.get(0));
                    cells.add(cell.get(1));
                });
                table.add(cells);
            }
            text.append(words.heading())
                    .append('\n')
                    .append(table.render(width))
                    .append('\n');
            words.sentences().forEach(sentence -> text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH))));
            text.append('\n');
        }
        return text.toString();
    }

    /** Mean and interval of each column. */
    public static List<List<String>> cells(Point point) {
        return List.of(
                money(point.outlay()),
                List.of(Estimates.plus(point.tonnes().mean()), Estimates.known(point.tonnes(), Estimates::signed)),
                ratio(Optional.of(point.perTonne())),
                ratio(point.lastTonnes()),
                money(point.lossAvoided()));
    }

    private static List<String> money(PairedDifference usd) {
        Money unit = Money.of(usd.hasInterval() ? Math.max(Math.abs(usd.low()), Math.abs(usd.high())) : usd.mean());
        String mean = Money.words(usd.mean());
        return List.of(mean, usd.hasInterval() ? unit.interval(usd) + " " + unit.unit() : unit.interval(usd));
    }

    private static List<String> ratio(Optional<Ratio> ratio) {
        if (ratio.isEmpty()) {
            return List.of("", "");
        }
        return ratio.get().hasInterval()
                ? List.of(
                        CurveWords.rounded(ratio.get().estimate()),
                        CurveWords.rounded(ratio.get().low()) + " to "
                                + CurveWords.rounded(ratio.get().high()))
                : List.of("cannot tell", "");
    }
}
