package chokepoint.reports.table;

import chokepoint.findings.ensemble.MeanInterval;
import chokepoint.findings.policy.Satisficing.Met;
import chokepoint.findings.robustness.Alternative;
import chokepoint.findings.robustness.Robustness;
import chokepoint.reports.words.RobustSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What alternatives over states of the world say in words. */
public final class RobustWords {

    private static final Comparator<Met> BY_STATES = Comparator.comparingInt(Met::states);

    private final Robustness robustness;

    public RobustWords(Robustness robustness) {
        this.robustness = robustness;
    }

    /** An alternative by what it sets. */
    public String name(int alternative) {
        return robustness.crossing().words(robustness.setup(), alternative);
    }

    /** What is decided, by the short names of its keys. */
    public String keys() {
        return keys(true);
    }

    private String keys(boolean decided) {
        List<Integer> ours = robustness.crossing().decided();
        List<String> names = robustness.setup().names();
        return IntStream.range(0, names.size())
                .filter(place -> ours.contains(place) == decided)
                .mapToObj(names::get)
                .collect(Collectors.joining(", "));
    }

    /** What is seen first, without its full stop. */
    public String headline() {
        String first = regret().get(0);
        return first.substring(0, first.length() - 1);
    }

    /** Everything that can be told. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>(List.of(about()));
        if (robustness.leftOut() > 0) {
            said.add(RobustSentence.LEFT_OUT.say(Figures.count(robustness.leftOut())));
        }
        said.addAll(regret());
        wanted().ifPresent(said::add);
        said.add(RobustSentence.COST.say());
        return said;
    }

    private String about() {
        String alternatives = Figures.count(robustness.alternatives().size());
        String states = Figures.count(robustness.states());
        int surroundings = robustness.crossing().surroundings().size();
        return surroundings == 1
                ? RobustSentence.DRAWS.say(keys(), alternatives, states)
                : RobustSentence.STATES.say(
                        keys(),
                        alternatives,
                        states,
                        Figures.count(robustness.draws()),
                        Figures.count(surroundings),
                        keys(false));
    }

    private List<String> regret() {
        List<Alternative> all = robustness.alternatives();
        List<Integer> ranked = robustness.byMeanRegret();
        double least = all.get(ranked.get(0)).meanRegretJpyBn();
        List<Integer> best = ranked.stream()
                .filter(one -> all.get(one).meanRegretJpyBn() == least)
                .toList();
        if (best.size() == all.size() && all.get(best.get(0)).bestStates() == robustness.states()) {
            return List.of(RobustSentence.ALIKE.say());
        }
        int first = best.get(0);
        Alternative one = all.get(first);
        List<String> said = new ArrayList<>();
        if (one.bestStates() == robustness.states()) {
            said.add(RobustSentence.BEST_EVERYWHERE.say(several(best)));
        } else {
            said.add(RobustSentence.LEAST.say(several(best)));
            said.add(RobustSentence.REGRET.say(
                    Figures.amount(one.meanRegretJpyBn()),
                    Figures.amount(one.nineInTenRegretJpyBn()),
                    Figures.amount(one.largestRegretJpyBn()),
                    share((double) one.bestStates() / robustness.states())));
        }
        ranked.stream()
                .filter(other -> !best.contains(other))
                .findFirst()
                .ifPresent(next -> said.add(next(first, next)));
        int calm = robustness.leastLargestRegret();
        if (!best.contains(calm) && all.get(calm).largestRegretJpyBn() < one.largestRegretJpyBn()) {
            said.add(RobustSentence.WORST_STATE.say(
                    name(calm), Figures.amount(all.get(calm).largestRegretJpyBn())));
        }
        return said;
    }

    private String next(int first, int next) {
        MeanInterval less = robustness.lossAgainst(next, first);
        if (!less.isKnown()) {
            return RobustSentence.ONE_DRAW.say();
        }
        String difference = Estimates.signed(less.mean());
        String low = Estimates.signed(less.low());
        String high = Estimates.signed(less.high());
        return less.low() > 0
                ? RobustSentence.TOLD.say(name(next), difference, low, high)
                : RobustSentence.NOT_TOLD.say(Figures.count(robustness.draws()), name(next), difference, low, high);
    }

    private Optional<String> wanted() {
        return robustness.wanted().map(goal -> {
            List<Met> all = robustness.alternatives().stream()
                    .map(one -> Objects.requireNonNull(one.meets()))
                    .toList();
            Met most = all.stream().max(BY_STATES).orElseThrow();
            Met fewest = all.stream().min(BY_STATES).orElseThrow();
            return most.states() == fewest.states()
                    ? RobustSentence.WANTED_ALIKE.say(goal.text(), share(most.share()))
                    : RobustSentence.WANTED.say(
                            goal.text(),
                            several(with(all, most)),
                            share(most.share()),
                            share(most.low()),
                            share(most.high()),
                            several(with(all, fewest)),
                            share(fewest.share()),
                            share(fewest.low()),
                            share(fewest.high()));
        });
    }

    private static List<Integer> with(List<Met> all, Met one) {
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).states() == one.states())
                .boxed()
                .toList();
    }

    /** The first of some alternatives by what it sets, and how many more there are. */
    private String several(List<Integer> alternatives) {
        int more = alternatives.size() - 1;
        return name(alternatives.get(0)) + (more == 0 ? "" : " and " + more + " more");
    }

    /** A share of the states. */
    static String share(double share) {
        return Figures.runsShare(share);
    }
}
