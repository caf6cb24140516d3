package chokepoint.findings.outcome;

import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is measured of the runs of a scenario, by what it is measured of: Japan in a run, an industry in a run, an industry's stocks
 * of a nest in a run. Whoever stores, reads, writes or asks for outcomes is handed one; a further outcome is one more entry.
 *
 * @param japan of a run as a whole
 * @param industry of each industry
 * @param nest of each industry and each nest that it uses
 */
public record Catalogue(
        List<Outcome<RunOutcome>> japan, List<Outcome<IndustryOutcome>> industry, List<Outcome<NestOutcome>> nest) {

    /** What the program measures. */
    public static final Catalogue SHIPPED =
            new Catalogue(JapanOutcomes.all(), IndustryOutcomes.all(), NestOutcomes.all());

    /**
     * @throws IllegalArgumentException when two outcomes of the same thing have one key
     */
    public Catalogue {
        japan = List.copyOf(japan);
        industry = List.copyOf(industry);
        nest = List.copyOf(nest);
        checkKeys(japan);
        checkKeys(industry);
        checkKeys(nest);
    }

    private static void checkKeys(List<? extends Outcome<?>> outcomes) {
        Set<String> keys = new HashSet<>();
        for (Outcome<?> outcome : outcomes) {
            if (!keys.add(outcome.key())) {
                throw new IllegalArgumentException("two outcomes of one thing are called " + outcome.key());
            }
        }
    }

    /** This one with one more outcome of Japan in a run. */
    public Catalogue withJapan(Outcome<RunOutcome> outcome) {
        return new Catalogue(and(japan, outcome), industry, nest);
    }

    /** This one with one more outcome of an industry in a run. */
    public Catalogue withIndustry(Outcome<IndustryOutcome> outcome) {
        return new Catalogue(japan, and(industry, outcome), nest);
    }

    /** Names of all outcomes, each after what it is measured of. */
    public List<String> keys() {
        return Stream.of(keys("japan", japan), keys("industry", industry), keys("nest", nest))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<String> keys(String of, List<? extends Outcome<?>> outcomes) {
        return outcomes.stream().map(outcome -> of + "." + outcome.key());
    }

    private static <R> List<Outcome<R>> and(List<Outcome<R>> outcomes, Outcome<R> further) {
        return Stream.concat(outcomes.stream(), Stream.of(further)).toList();
    }
}
