package chokepoint.findings.ensemble;

import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunOutcome;
import chokepoint.core.scenario.Scenario;
import chokepoint.core.scenario.WorldStructure;
import chokepoint.findings.ensemble.Precision.Wanted;
import chokepoint.findings.outcome.Catalogue;
import chokepoint.findings.outcome.IndustryOutcomes;
import chokepoint.findings.outcome.JapanOutcomes;
import chokepoint.findings.outcome.Measured;
import chokepoint.findings.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers of runs by the names that people write: those of the catalogue, and short ones for the two that are asked for most. */
public final class WantedOutcomes {

    /** Short name of Japan's loss of the first year. */
    public static final String LOSS = "loss";

    /** Short name of the days to the first lost output. */
    public static final String TIME_TO_SURVIVE = "tts";

    private final List<String> industries;
    private final Catalogue catalogue;

    /** Of the runs of a scenario. */
    public WantedOutcomes(Scenario scenario, Catalogue catalogue) {
        industries = scenario.structure().industries().stream()
                .map(WorldStructure.Industry::name)
                .toList();
        this.catalogue = catalogue;
    }

    /** Names of the industries, in the order of the world. */
    public List<String> industries() {
        return industries;
    }

    /** Names of the numbers of Japan. */
    public List<String> keysOfJapan() {
        return keys(LOSS, catalogue.japan());
    }

    /** Names of the numbers of an industry. */
    public List<String> keysOfIndustries() {
        return keys(TIME_TO_SURVIVE, catalogue.industry());
    }

    private static <R> List<String> keys(String usual, List<Outcome<R>> outcomes) {
        return Stream.concat(
                        Stream.of(usual),
                        outcomes.stream()
                                .filter(outcome -> outcome.match(number -> true, word -> false))
                                .map(Outcome::key))
                .toList();
    }

    /** The number of Japan with a name; empty where none has it. */
    public Optional<Wanted> ofJapan(String key) {
        boolean usual = key.equals(LOSS);
        Optional<Measured<RunOutcome>> found =
                usual ? Optional.of(JapanOutcomes.LOSS) : measured(catalogue.japan(), key);
        return found.map(outcome -> new Wanted(
                key,
                usual ? " bn JPY" : unit(outcome),
                outcome.isDays(),
                runs -> runs.japan().of(outcome)));
    }

    /**
     * The number of an industry with a name; empty where none has it.
     *
     * @param industry place in the list of industries
     */
    public Optional<Wanted> ofIndustry(String key, int industry) {
        Optional<Measured<IndustryOutcome>> found = key.equals(TIME_TO_SURVIVE)
                ? Optional.of(IndustryOutcomes.FIRST_LOST_OUTPUT)
                : measured(catalogue.industry(), key);
        return found.map(outcome -> new Wanted(
                key + "[" + industries.get(industry) + "]",
                unit(outcome),
                outcome.isDays(),
                runs -> runs.industry(industry, 0, runs.count()).of(outcome)));
    }

    private static <R> Optional<Measured<R>> measured(List<Outcome<R>> outcomes, String key) {
        return outcomes.stream()
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .flatMap(outcome -> outcome.match(Optional::of, word -> Optional.<Measured<R>>empty()));
    }

    private static String unit(Measured<?> outcome) {
        return outcome.unit().isEmpty() ? "" : " " + outcome.unit();
    }
}
