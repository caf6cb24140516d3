package chokepoint.reports.table;

import chokepoint.findings.policy.ChosenPolicies;
import chokepoint.findings.policy.ChosenPolicies.Chosen;
import chokepoint.findings.policy.PolicyComparison;
import chokepoint.findings.policy.SearchGoal;
import chokepoint.findings.policy.SearchedPolicies;
import chokepoint.findings.policy.Unbought;
import chokepoint.reports.table.TextTable.Column;
import chokepoint.reports.table.TextTable.Group;
import chokepoint.reports.words.PolicySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The best of a search for policies, for a terminal: what they do in replications that the search has not seen, row by row and in words. */
public final class FrontTable {

    private static final int WORDS_WIDTH = 120;

    private final int runs;
    private final SearchedPolicies searched;
    private final PolicyComparison comparison;
    private final long seed;
    private final ChosenPolicies chosen;
    private final Function<List<Integer>, String> words;
    private final Function<List<Integer>, List<Boolean>> acting;
    private final int width;

    /**
     * @param runs replications of each evaluation of the search
     * @param comparison of the baseline and the best, in fresh replications
     * @param seed of those
     * @param words a sentence on the policy at a place
     * @param acting whether each lever moves anything at a place; one that does not is shown as a dash
     * @param width places in a line of the terminal
     */
    public FrontTable(
            int runs,
            SearchedPolicies searched,
            PolicyComparison comparison,
            long seed,
            Function<List<Integer>, String> words,
            Function<List<Integer>, List<Boolean>> acting,
            int width) {
        this.runs = runs;
        this.searched = searched;
        this.comparison = comparison;
        this.seed = seed;
        this.words = words;
        this.acting = acting;
        this.width = width;
        chosen = new ChosenPolicies(searched, comparison);
    }

    /** The whole text; every line ends with a line feed. */
    public String render() {
        StringBuilder text = new StringBuilder(table()).append('\n');
        sentences().forEach(sentence -> text.append(LineWrap.of(sentence, Math.min(width, WORDS_WIDTH))));
        return text.toString().replace('−', '-');
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        long dear = searched.points().stream()
                .filter(point -> !searched.isAffordable(point))
                .count();
        int count = searched.points().size();
        sentences.add(PolicySentence.TRIED.say(
                count == 1 ? "1 policy" : Figures.count(count) + " policies",
                replications(runs),
                Figures.count(dear),
                Money.words(searched.budgetUsd())));
        sentences.add(
                PolicySentence.RUN_AGAIN.say(replications(comparison.runs().count()), Long.toString(seed)));
        chosen.all().forEach(one -> sentences.add(found(one)));
        sentences.add(chosen.recommended()
                .map(one -> PolicySentence.RECOMMENDED.say(
                        Integer.toString(one.point().number())))
                .orElse(PolicySentence.NOTHING_RECOMMENDED.say()));
        for (Chosen one : chosen.all()) {
            if (Unbought.in(one.policy())) {
                sentences.add(
                        PolicySentence.STANDS_FILLED.say("no. " + one.point().number()));
            }
        }
        sentences.add(PolicyWords.differences(comparison, PolicyNames.CODES));
        sentences.add(PolicySentence.GAIN_LESS_COST.say());
        sentences.add(PolicySentence.DAYS.say());
        String eve = comparison.foresight().eve().map(Figures::dayInWords).orElse("the first day of the runs");
        sentences.add(PolicySentence.SEARCHED.say(eve, Figures.percent(comparison.yearlyBanProbability())));
        sentences.add(PolicySentence.NO_FORECAST.say());
        return sentences;
    }

    private static String replications(int count) {
        return Figures.count(count) + (count == 1 ? " replication" : " replications");
    }

    private String found(Chosen one) {
        return PolicySentence.FOUND.say(
                Integer.toString(one.point().number()),
                one.goals().stream().map(FrontTable::label).collect(Collectors.joining(" and ")),
                words.apply(one.point().place()),
                Money.words(one.gain()),
                Money.words(one.lossAvoided()),
                Estimates.days(one.days()),
                Money.words(one.outlay()));
    }

    private static String label(SearchGoal goal) {
        return switch (goal) {
            case NET -> "gain less cost";
            case LOSS -> "loss avoided";
            case DAYS -> "days gained";
            case REGRET -> "least regret";
            case FRONT -> throw new IllegalArgumentException("a front has no single best policy");
        };
    }

    private String table() {
        Money money = Money.of(chosen.all().stream()
                .mapToDouble(one -> Math.max(
                        Math.abs(one.gain().mean()),
                        Math.max(
                                Math.abs(one.lossAvoided().mean()),
                                Math.abs(one.outlay().mean()))))
                .max()
                .orElse(0));
        TextTable table = new TextTable(List.of(
                new Group("Chosen", Column.ofNumbers("no.")),
                new Group("Nd, Pr", Column.ofNumbers("USD/kg"), Column.ofNumbers("years"), Column.ofNumbers("t/yr")),
                new Group("Dy, Tb", Column.ofNumbers("covered")),
                new Group("reserve", Column.ofNumbers("days")),
                new Group(
                        "Japan's gain less cost, " + money.unit(),
                        Column.ofNumbers("mean"),
                        Column.ofNumbers("95% interval")),
                new Group("expected, " + money.unit(), Column.ofNumbers("loss avoided"), Column.ofNumbers("outlay")),
                new Group("if the ban comes", Column.ofNumbers("days"), Column.ofNumbers("95% interval"))));
        chosen.all().forEach(one -> table.add(cells(one, money)));
        return table.render(width);
    }

    private List<String> cells(Chosen one, Money money) {
        String mark = Unbought.in(one.policy()) ? PolicyNames.MARK : "";
        List<String> cells = new ArrayList<>(List.of(one.point().number() + mark));
        List<Boolean> acts = acting.apply(one.point().place());
        for (int i = 0; i < one.point().levers().size(); i++) {
            cells.add(acts.get(i) ? Figures.plain(one.point().levers().get(i)) : Figures.NONE);
        }
        cells.add(money.text(one.gain().mean()));
        cells.add(known(money.interval(one.gain())));
        cells.add(money.text(one.lossAvoided().mean()));
        cells.add(money.text(one.outlay().mean()));
        cells.add(Estimates.plus(one.days().mean()));
        cells.add(known(Estimates.known(one.days(), Estimates::signed)));
        return cells;
    }

    private static String known(String interval) {
        return interval.isEmpty() ? Figures.NONE : interval;
    }
}
