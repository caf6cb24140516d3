package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chokepoint.core.instrument.Policy;
import chokepoint.scenarios.input.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Policy files damaged at random: each either loads, and then writes back as the same policy, or is refused with problems;
 * nothing else happens. A failure prints seed and document.
 */
final class MutatedPolicyProperty {

    private static final long SEED = 20260112;

    @TempDir
    private Path folder;

    @Test
    void aThousandDamagedPoliciesLoadOrAreRefused() {
        damage(0, 1_000);
    }

    @Test
    @Tag("statistical")
    void furtherDamagedPoliciesLoadOrAreRefused() {
        damage(1_000, 2_000);
    }

    private void damage(int from, int count) {
        List<String> documents = PolicyLibrary.shipped().stream()
                .flatMap(name ->
                        List.of(PolicyLibrary.show(name), PolicyLibrary.text(PolicyLibrary.load(name))).stream())
                .toList();
        Mutants mutants = new Mutants(documents);
        int loaded = 0;
        for (int i = from; i < from + count; i++) {
            byte[] mutant = mutants.of(new SplittableRandom(SEED + 31L * i));
            try {
                Policy policy =
                        PolicyLibrary.effective("mutant.yaml", mutant, folder).policy();
                loaded++;
                byte[] written = PolicyLibrary.text(policy).getBytes(StandardCharsets.UTF_8);
                assertThat(PolicyLibrary.effective("written.yaml", written, folder)
                                .policy())
                        .usingRecursiveComparison()
                        .isEqualTo(policy);
            } catch (InvalidInputException e) {
                assertThat(e.problems()).as("seed %d", i).isNotEmpty();
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d: %s".formatted(i, new String(mutant, StandardCharsets.UTF_8)), e);
            }
        }
        assertThat(loaded).as("damaged files that still load").isBetween(count / 20, count * 19 / 20);
    }
}
