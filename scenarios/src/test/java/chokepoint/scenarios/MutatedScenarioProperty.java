package chokepoint.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chokepoint.core.random.Draws;
import chokepoint.core.world.WorldAssembler;
import chokepoint.scenarios.input.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenario files damaged at random: flipped bytes, lost and doubled lines, swapped and foreign words, cut ends, spliced files.
 * Each either loads, and then a world can be made of it, or is refused with problems; nothing else happens and nothing hangs.
 * A failure prints seed and document.
 */
final class MutatedScenarioProperty {

    private static final long SEED = 20260106;
    private static final double LONGEST_SECONDS = 5;
    /** A document with every kind of key, so that all of them are damaged. */
    private static final String EVERYTHING = """
            title: Everything
            name: everything
            summary: "all kinds of keys"
            basedOn: ban-2026-escalating
            world: world-2024
            timeline: {measure: 2026-01-06, spinUpFrom: 2025-01-07, warmUpWeeks: 260, horizonWeeks: 104, growth: true}
            controls:
              ban-2026:
                announce: 2025-12-30
                approvals:
                  - {from: 2026-01-06, share: 0}
                  - {from: 2026-06-06, share: 0.2, low: 0.1, high: 0.4}
              firms-june-2026: {active: false}
            alarms:
              threat: {date: 2025-12-01, items: [Nd, Pr], regions: [JAPAN, G7], alarmIndex: 0.3, alarmAtHomeShare: 0.1}
            feedLosses:
              clays:
                feeds: [Myanmar carbonates and oxides, Laos carbonates and oxides]
                course:
                  - {from: 2026-02-01, lostShare: 0.5, low: 0.2, high: 0.9}
                end: 2027-01-01
                source: assumed
            industries:
              electronics: {endUse: civil, magnetUser: true}
            tables:
              japan_industry: own.csv
            inputs:
              behaviour.reserve_days: 45
              behaviour.civil_spillover_share: {low: 0.2, central: 0.5, high: 0.8, source: "own guess"}
              japan_magnets.dy_tb_private_cover_days.all: {low: 100, central: 200, high: 300, provenance: observed}
            """;

    @TempDir
    private Path folder;

    private final List<String> documents = new ArrayList<>();
    private final Mutants mutants = new Mutants(documents);

    @BeforeEach
    void readDocuments() throws IOException {
        Files.writeString(folder.resolve("own.csv"), """
                industry,quantity,low,central,high,unit,provenance,source,note
                electronics,parts_days,10,20,30,days,observed,own survey,
                """);
        for (String name : ScenarioLibrary.shipped()) {
            try (var stream = ScenarioLibrary.class.getResourceAsStream("/chokepoint/scenarios/" + name + ".yaml")) {
                documents.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        documents.add(EVERYTHING);
        documents.add(EVERYTHING);
        assertThat(ScenarioLibrary.effective("mutant.yaml", EVERYTHING.getBytes(StandardCharsets.UTF_8), folder)
                        .scenario()
                        .feedLosses())
                .as("the document with everything is right before it is damaged")
                .hasSize(1);
    }

    @Test
    void hundredsOfDamagedFilesLoadOrAreRefused() {
        damage(0, 400);
    }

    @Test
    @Tag("statistical")
    void twentyThousandDamagedFilesLoadOrAreRefused() {
        damage(400, 20_400);
    }

    @Test
    void someDamagedTablesLoadOrAreRefused() throws IOException {
        damageTables(0, 150);
    }

    @Test
    @Tag("statistical")
    void hundredsOfDamagedTablesLoadOrAreRefused() throws IOException {
        damageTables(150, 400);
    }

    private void damageTables(int from, int count) throws IOException {
        byte[] table;
        try (var stream = ScenarioLibrary.class.getResourceAsStream("/chokepoint/world-2024/japan_industry.csv")) {
            table = stream.readAllBytes();
        }
        int loaded = 0;
        for (int i = from; i < from + count; i++) {
            SplittableRandom random = new SplittableRandom(SEED - 31L * i);
            Files.write(folder.resolve("own.csv"), mutants.of(table.clone(), random));
            try {
                ScenarioLibrary.effective("mutant.yaml", EVERYTHING.getBytes(StandardCharsets.UTF_8), folder);
                loaded++;
            } catch (InvalidInputException e) {
                assertThat(e.problems()).as("seed %d", i).isNotEmpty();
            } catch (RuntimeException e) {
                fail("seed %d".formatted(i), e);
            }
        }
        assertThat(loaded).as("damaged tables that still load").isBetween(count / 20, count * 19 / 20);
    }

    private void damage(int from, int count) {
        int loaded = 0;
        for (int i = from; i < from + count; i++) {
            SplittableRandom random = new SplittableRandom(SEED + 31L * i);
            byte[] mutant = mutants.of(random);
            long start = System.nanoTime();
            try {
                var scenario =
                        ScenarioLibrary.effective("mutant.yaml", mutant, folder).scenario();
                loaded++;
                if (loaded % 8 == 0) {
                    WorldAssembler.random(scenario, new Draws(i, 0));
                }
            } catch (InvalidInputException e) {
                assertThat(e.problems()).as("seed %d", i).isNotEmpty();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail("seed %d: %s".formatted(i, new String(mutant, StandardCharsets.UTF_8)), e);
            }
            assertThat((System.nanoTime() - start) * 1e-9)
                    .as("seconds for seed %d", i)
                    .isLessThan(LONGEST_SECONDS);
        }
        assertThat(loaded).as("damaged files that still load").isBetween(count / 20, count * 19 / 20);
    }
}
