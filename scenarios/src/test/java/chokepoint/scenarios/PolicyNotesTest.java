package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.scenarios.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes name instruments that are for the same tonnes, and nothing else. */
class PolicyNotesTest {

    private static final String FLOOR_A =
            "  a: {kind: contract-for-difference, items: [Nd, Pr], start: 2027-01-01, termYears: 5, strikeUsdPerKg: 110}\n";

    @TempDir
    private Path folder;

    private List<String> notes(String second) throws IOException {
        String text = "title: two\ninstruments:\n" + FLOOR_A + "  b: {" + second + "}\n";
        String file = Files.writeString(folder.resolve("two.yaml"), text).toString();
        return PolicyLibrary.notes(file).stream().map(Problem::message).toList();
    }

    @Test
    void theSameFloorTwiceIsNamed() throws IOException {
        assertThat(
                        notes(
                                "kind: contract-for-difference, items: [Nd, Pr], start: 2028-01-01, termYears: 5, strikeUsdPerKg: 110"))
                .containsExactly("is for the same tonnes as instruments.a (Pr, Nd from 2028-01-01 until 2032-01-01): a"
                        + " tonne is topped up once, by a, which is written first");
    }

    @Test
    void aHigherFloorAndASubsidyAreNamed() throws IOException {
        assertThat(notes("kind: offtake, items: [Nd, Pr], start: 2027-01-01, termYears: 5, strikeUsdPerKg: 120,"
                        + " tonnageTPerYear: 1000, buyer: JAPAN"))
                .singleElement()
                .asString()
                .contains("by the higher floor, that of b");
        assertThat(notes("kind: subsidy, items: [Nd, Pr], start: 2027-01-01, termYears: 5, subsidyUsdPerKg: 50"))
                .singleElement()
                .asString()
                .contains("what b pays counts towards the floor of a");
    }

    @Test
    void whatNeverMeetsIsNotNamed() throws IOException {
        assertThat(
                        notes(
                                "kind: contract-for-difference, items: [Dy], start: 2027-01-01, termYears: 5, strikeUsdPerKg: 400"))
                .as("other oxides")
                .isEmpty();
        assertThat(
                        notes(
                                "kind: contract-for-difference, items: [Nd, Pr], start: 2032-01-01, termYears: 5, strikeUsdPerKg: 90"))
                .as("another time")
                .isEmpty();
        for (String shipped : PolicyLibrary.shipped()) {
            assertThat(PolicyLibrary.notes(shipped)).as(shipped).isEmpty();
        }
    }
}
