package chokepoint.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Property and validation: a variate depends on its address alone, different addresses give different luck, and the luck is
 * uniform (chi-square on fixed seeds at α = 0.001).
 */
class DrawsTest {

    private static final int BINS = 64;
    private static final double ALPHA = 0.001;

    /** Addresses in any order, with gaps and neighbours in one block of the generator. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -7, Long.MAX_VALUE})
    void manyAgentsAtOnceGetTheirSingleNormals(long seed) {
        Draws draws = new Draws(seed, 3);
        int[] addresses = {96, 0, 1, 2, 3, 5, 4, 17, 1000003, 98};
        AddressedDraws agents = new AddressedDraws(addresses);
        double[] row = new double[addresses.length];
        for (int week : new int[] {0, 1, 515}) {
            agents.normals(draws, Purpose.BID_MOOD, week, row);
            for (int agent = 0; agent < row.length; agent++) {
                assertThat(row[agent])
                        .as("agent %s, week %s", agent, week)
                        .isEqualTo(draws.normal(Purpose.BID_MOOD, addresses[agent], week));
            }
        }
    }

    @Test
    void oneMoreAgentChangesNobodyElse() {
        Draws draws = new Draws(11, 0);
        double[] few = new double[2];
        double[] many = new double[4];
        new AddressedDraws(new int[] {7, 30}).normals(draws, Purpose.OFFER_MOOD, 20, few);
        new AddressedDraws(new int[] {6, 7, 29, 30}).normals(draws, Purpose.OFFER_MOOD, 20, many);
        assertThat(few).containsExactly(many[1], many[3]);
    }

    /** The words are those of the generator in Commons RNG: a stream seeded with the address. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -7, Long.MIN_VALUE, 0x123456789abcdefL})
    void wordsAreThoseOfThePublishedGenerator(long seed) {
        long[] words = new long[4];
        for (int block : new int[] {0, 1, 77, Integer.MAX_VALUE}) {
            for (int week : new int[] {0, 3, 515}) {
                Philox4x64 stream = new Philox4x64(new long[] {seed, 9, block, week, 7, 0});
                new Draws(seed, 9).block(Purpose.BID_MOOD, block, week, words);
                assertThat(words).containsExactly(stream.next(), stream.next(), stream.next(), stream.next());
            }
        }
    }

    @Test
    void theOrderOfCallsDoesNotMatter() {
        Draws one = new Draws(5, 2);
        Draws other = new Draws(5, 2);
        double first = one.uniform(Purpose.LICENCE, 17, 40);
        double second = one.uniform(Purpose.DETECTION, 3, 41);
        other.uniform(Purpose.BID_MOOD, 1, 1);
        assertThat(other.uniform(Purpose.DETECTION, 3, 41)).isEqualTo(second);
        assertThat(other.uniform(Purpose.LICENCE, 17, 40)).isEqualTo(first);
    }

    @Test
    void everyPartOfTheAddressCounts() {
        Set<Double> values = new HashSet<>();
        int addresses = 0;
        for (long seed = 1; seed <= 3; seed++) {
            for (int replication = 0; replication < 3; replication++) {
                Draws draws = new Draws(seed, replication);
                for (Purpose purpose : Purpose.values()) {
                    for (int agent : new int[] {0, 1, 2, 3, 4, 5, 96, Integer.MAX_VALUE}) {
                        for (int week : new int[] {0, 1, 2, 800}) {
                            values.add(draws.uniform(purpose, agent, week));
                            addresses++;
                        }
                    }
                }
            }
        }
        assertThat(values).hasSize(addresses);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Purpose.class)
    void luckIsUniformOverAgentsAndWeeks(Purpose purpose) {
        Draws draws = new Draws(20260106, 0);
        long[] counts = new long[BINS];
        int drawn = 0;
        for (int agent = 0; agent < 100; agent++) {
            for (int week = 0; week < 64; week++) {
                double u = draws.uniform(purpose, agent, week);
                assertThat(u).isGreaterThan(0).isLessThan(1);
                counts[(int) (u * BINS)]++;
                drawn++;
            }
        }
        assertThat(chiSquare(counts, drawn)).isLessThan(criticalValue());
    }

    @Test
    void luckIsUniformOverReplicationsAndSeeds() {
        long[] counts = new long[BINS];
        int drawn = 0;
        for (long seed = 0; seed < 20; seed++) {
            for (int replication = 0; replication < 400; replication++) {
                counts[(int) (new Draws(seed, replication).uniform(Purpose.INPUT_VALUE, 12345, 0) * BINS)]++;
                drawn++;
            }
        }
        assertThat(chiSquare(counts, drawn)).isLessThan(criticalValue());
    }

    private static double chiSquare(long[] counts, int drawn) {
        double expected = (double) drawn / BINS;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static double criticalValue() {
        return new ChiSquaredDistribution(null, BINS - 1).inverseCumulativeProbability(1 - ALPHA);
    }

    @Test
    void neighboursAreNotCorrelated() {
        Draws draws = new Draws(99, 1);
        int count = 4000;
        double[] own = new double[count];
        double[] nextAgent = new double[count];
        double[] nextWeek = new double[count];
        double[] otherPurpose = new double[count];
        for (int i = 0; i < count; i++) {
            own[i] = draws.normal(Purpose.FIRM_SIZE, i, 7);
            nextAgent[i] = draws.normal(Purpose.FIRM_SIZE, i + 1, 7);
            nextWeek[i] = draws.normal(Purpose.FIRM_SIZE, i, 8);
            otherPurpose[i] = draws.normal(Purpose.FIRM_COVER, i, 7);
        }
        PearsonsCorrelation correlation = new PearsonsCorrelation();
        // 4/√n: four standard errors
        double limit = 4 / Math.sqrt(count);
        assertThat(correlation.correlation(own, nextAgent)).isBetween(-limit, limit);
        assertThat(correlation.correlation(own, nextWeek)).isBetween(-limit, limit);
        assertThat(correlation.correlation(own, otherPurpose)).isBetween(-limit, limit);
    }

    @Test
    void aNegativeReplicationIsRefused() {
        assertThatThrownBy(() -> new Draws(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void namesHaveStableAddresses() {
        // FNV-1a, 32 bit, without the sign: published test vectors of the empty string and of "a"
        assertThat(Draws.addressOf("")).isEqualTo(0x811c9dc5 & Integer.MAX_VALUE);
        assertThat(Draws.addressOf("a")).isEqualTo(0xe40c292c & Integer.MAX_VALUE);
        assertThat(Draws.addressOf("foobar")).isEqualTo(0xbf9cf968 & Integer.MAX_VALUE);
    }

    /** A number in use stands here for ever: a new purpose takes a new line, and a purpose that is gone keeps its line. */
    @Test
    void purposeNumbersAreNeverReused() {
        Map<String, Integer> written = new HashMap<>();
        written.put("INPUT_VALUE", 1);
        written.put("STOCK_DAYS_COMMON", 2);
        written.put("FIRM_SIZE", 3);
        written.put("FIRM_COVER", 4);
        written.put("FIRM_BID_SLOPE", 5);
        written.put("FIRM_CHOKE", 6);
        written.put("BID_MOOD", 7);
        written.put("OFFER_MOOD", 8);
        written.put("LICENCE", 9);
        written.put("LICENCE_REAPPLY", 10);
        written.put("DETECTION", 11);
        written.put("CONTROL_PATH", 12);
        written.put("FIRM_LISTING", 13);
        written.put("PARAMETER_SET", 14);
        written.put("PROJECT_SLIP", 15);
        written.put("POLICY_WITHDRAWAL", 16);
        written.put("BAN_YEAR", 17);
        written.put("RESAMPLE", 18);
        written.put("DESIGN_POINT", 19);
        written.put("DESIGN_SCRAMBLE", 20);
        written.put("DESIGN_STRATUM", 21);
        written.put("DESIGN_TRAJECTORY", 22);
        assertThat(new HashSet<>(written.values()))
                .as("two purposes share a number")
                .hasSize(written.size());
        for (Purpose purpose : Purpose.values()) {
            assertThat(written)
                    .as("number of %s: write it down here", purpose)
                    .containsEntry(purpose.name(), purpose.number());
        }
    }
}
