package chokepoint.reports.page;

import chokepoint.core.experiment.PolicyCase;
import chokepoint.findings.figure.Figure;
import chokepoint.findings.figure.Words;
import chokepoint.findings.policy.PairedDifference;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.PolicySetup;
import chokepoint.findings.policy.ScoreRow;
import chokepoint.findings.policy.Scoreboard;
import chokepoint.findings.policy.WhoPays;
import chokepoint.findings.policy.WhoPays.Line;
import chokepoint.findings.policy.WhoPays.Role;
import chokepoint.reports.chart.Charts;
import chokepoint.reports.chart.Form;
import chokepoint.reports.table.Estimates;
import chokepoint.reports.table.Figures;
import chokepoint.reports.table.Money;
import chokepoint.reports.table.PolicyNames;
import chokepoint.reports.table.PolicyWords;
import chokepoint.reports.table.ReplayWords;
import chokepoint.reports.view.BriefView;
import chokepoint.reports.view.BriefView.Picture;
import chokepoint.reports.view.FigureView;
import chokepoint.reports.view.Frame;
import chokepoint.reports.view.Head;
import chokepoint.reports.view.Row;
import chokepoint.reports.view.Section;
import chokepoint.reports.view.Table;
import chokepoint.reports.words.PolicySentence;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The brief of a comparison of policies, for one page of paper: the answer, and for each ban a table with a line for every package that says
 * who gains and who pays. It calls packages and bans by their titles.
 */
public final class BriefPage {

    private static final String TITLE = "What helps Japan against a ban, and who pays for it";

    /** Countries that are named in a cell. */
    private static final int NAMED_COUNTRIES = 2;

    private final PolicySetup setup;
    private final PolicyComparison comparison;
    private final Scoreboard scoreboard;
    private final PolicyWords words;
    private final WhoPays whoPays;
    private final Figure figure;
    private final Picture picture;

    /**
     * A brief with one picture.
     *
     * @param figure what it shows, where there is room
     */
    public BriefPage(PolicySetup setup, PolicyComparison comparison, Scoreboard scoreboard, Figure figure) {
        this.setup = setup;
        this.comparison = comparison;
        this.scoreboard = scoreboard;
        this.figure = figure;
        picture = picture(figure);
        words = new PolicyWords(comparison, scoreboard, PolicyNames.TITLES);
        whoPays = new WhoPays(comparison);
    }

    /** The page for a screen. */
    public String render() {
        return Templates.render(
                "brief", view(PageFrame.screen(TITLE, setup.build()), List.of(FigureViews.of(figure)), List.of()));
    }

    /**
     * The page for paper, well-formed as XML too.
     *
     * @param textPoints size of the text
     * @param pictured whether it shows its figure
     */
    String onPaper(double textPoints, boolean pictured) {
        return Templates.render(
                "brief-paper",
                view(
                        PageFrame.paper(TITLE, setup.build(), Figures.plain(textPoints)),
                        List.of(),
                        pictured ? List.of(picture) : List.of()));
    }

    private BriefView view(Frame frame, List<FigureView> figures, List<Picture> pictures) {
        List<String> answer = new ArrayList<>();
        answer.add(String.join(" ", words.answer(comparison.bans().get(0))));
        comparison.bans().stream()
                .skip(1)
                .forEach(further -> answer.add(String.join(" ", words.answerInShort(further))));
        return new BriefView(
                frame,
                answer,
                comparison.bans().stream().map(this::section).toList(),
                figures,
                pictures,
                notes(),
                Long.toString(setup.seed()));
    }

    private static Picture picture(Figure figure) {
        Words said = figure.words();
        return new Picture(
                said.title(),
                said.description(),
                "data:image/png;base64,"
                        + Base64.getEncoder()
                                .encodeToString(Charts.of(figure, Form.WIDE).png()),
                said.subtitle());
    }

    private String notes() {
        List<String> notes = new ArrayList<>(words.marks());
        notes.add(words.differences());
        notes.addAll(
                List.of(PolicySentence.GAIN_LESS_COST.say(), PolicySentence.VERDICTS.say(), PolicySentence.DAYS.say()));
        notes.add(words.assumed());
        setup.replayScore()
                .map(score -> ReplayWords.of(score, PolicySentence.REPLAY))
                .ifPresent(notes::add);
        notes.addAll(words.caveats());
        return String.join(" ", notes);
    }

    private Section section(PolicyCase ban) {
        Money money = Money.of(scoreboard.rows(ban));
        String title = PolicyNames.title(ban) + ": what each package brings if it comes, and what is expected, in "
                + money.unit() + " at present value";
        List<Head> over = List.of(
                Head.of(""),
                new Head("Japan", 5),
                new Head("who else pays and gains", 2),
                new Head("first lost output, days later", 2));
        List<Head> heads = Head.each(List.of(
                "Package",
                "expected gain less cost",
                "says",
                "output not lost",
                "treasury pays",
                "users pay more",
                "other treasuries pay",
                "producers get",
                "any industry",
                "cars"));
        Table table = new Table(
                title,
                "",
                List.of(over, heads),
                scoreboard.others(ban).stream()
                        .map(row -> Row.of(cells(row, money), 2))
                        .toList());
        return new Section(title, List.of(), List.of(table));
    }

    private List<String> cells(ScoreRow row, Money money) {
        PairedDifference cars = row.daysByGroup().get(PolicyWords.CARS);
        return List.of(
                PolicyNames.TITLES.of(row.policy()),
                amount(row.expectedGain(), money),
                Estimates.verdict(row.judgement()),
                amount(row.lossAvoided(), money),
                amount(row.japanCost().outlay(), money),
                amount(row.japanCost().users(), money),
                countries(row, Role.TREASURY, whoPays.othersOutlay(row.ban(), row.policy()), money),
                countries(row, Role.PRODUCERS, whoPays.toProducers(row.ban(), row.policy()), money),
                days(row.daysGained()),
                cars == null ? Figures.NONE : days(cars));
    }

    /** An amount of all countries, and under it those with most of it. */
    private String countries(ScoreRow row, Role role, PairedDifference sum, Money money) {
        String named = whoPays.others(row.ban(), row.policy()).stream()
                .filter(line ->
                        line.role() == role && !money.text(line.usd().mean()).equals("0"))
                .sorted(Comparator.comparingDouble(
                        (Line line) -> -Math.abs(line.usd().mean())))
                .limit(NAMED_COUNTRIES)
                .map(line -> line.country() + " " + money.text(line.usd().mean()))
                .collect(Collectors.joining(", "));
        return money.text(sum.mean()) + (named.isEmpty() ? "" : "\n" + named);
    }

    private static String amount(PairedDifference usd, Money money) {
        return money.text(usd.mean()) + note(money.interval(usd));
    }

    private static String days(PairedDifference days) {
        return Estimates.plus(days.mean()) + note(Estimates.known(days, Estimates::signed));
    }

    private static String note(String known) {
        return known.isEmpty() ? "" : "\n" + known;
    }
}
