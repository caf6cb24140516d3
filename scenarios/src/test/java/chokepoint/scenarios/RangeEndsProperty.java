package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chokepoint.core.instrument.Policy;
import chokepoint.core.scenario.Scenario;
import chokepoint.scenarios.input.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Valid scenarios and policies whose values stand at the ends of what is allowed: every run ends, mass and money balance (the
 * ledgers throw), and every number that is recorded is finite; no price is of another world. A failure prints seed and file.
 */
final class RangeEndsProperty {

    private static final long SEED = Long.getLong("chokepoint.rangeEnds.seed", 20260106);
    /** More refusals than this for each valid file are a sign that the generator has gone astray. */
    private static final int MOST_TRIES = 40;

    private static final List<String> POLICY_WORLDS = List.of("no-ban", "ban-2026-total", "ban-2026");

    @Test
    void someScenariosAtTheEndsOfRangesRun() {
        assertThat(failures(12, RangeEndsProperty::scenario)).isEmpty();
    }

    @Test
    void somePoliciesAtTheEndsOfRangesRun() {
        assertThat(failures(6, RangeEndsProperty::policy)).isEmpty();
    }

    @Test
    @Tag("statistical")
    void scenariosAtTheEndsOfRangesRun() {
        assertThat(failures(2000, RangeEndsProperty::scenario)).isEmpty();
    }

    @Test
    @Tag("statistical")
    void policiesAtTheEndsOfRangesRun() {
        assertThat(failures(1000, RangeEndsProperty::policy)).isEmpty();
    }

    /** What goes wrong with some valid files: seed, message and text of each. */
    private static List<String> failures(int count, Function<SplittableRandom, Optional<String>> one) {
        AtomicInteger refused = new AtomicInteger();
        List<String> failures = IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> {
                    SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + number);
                    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
                        try {
                            // a file that is refused throws here
                            return one.apply(random).map(text -> "seed " + SEED + ", number " + number + ": " + text);
                        } catch (InvalidInputException e) {
                            refused.incrementAndGet();
                        }
                    }
                    return Optional.of("seed " + SEED + ", number " + number + ": every file is refused");
                })
                .flatMap(Optional::stream)
                .toList();
        if (refused.get() > count * MOST_TRIES / 10) {
            fail(refused + " files were refused for " + count + " valid ones, seed " + SEED);
        }
        return new ArrayList<>(failures);
    }

    private static Optional<String> scenario(SplittableRandom random) {
        String text = new RangeEndTexts(random).scenario();
        Scenario scenario =
                ScenarioLibrary.effective("ends.yaml", bytes(text), Path.of("")).scenario();
        return SoundRun.fault(scenario, SEED, 0).map(fault -> fault + "\n" + text);
    }

    private static Optional<String> policy(SplittableRandom random) {
        String text = new RangeEndTexts(random).policy();
        Policy policy =
                PolicyLibrary.effective("ends.yaml", bytes(text), Path.of("")).policy();
        String world = POLICY_WORLDS.get(random.nextInt(POLICY_WORLDS.size()));
        String parent = "title: short\nbasedOn: " + world + "\ntimeline: {warmUpWeeks: 104, horizonWeeks: "
                + (20 + random.nextInt(80)) + "}\n";
        Scenario scenario = ScenarioLibrary.effective("short.yaml", bytes(parent), Path.of(""))
                .scenario();
        return SoundRun.fault(scenario.withPolicy(policy), SEED, 0).map(fault -> fault + "\n" + parent + text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
