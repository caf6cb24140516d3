package chokepoint.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Nest;
import chokepoint.findings.ensemble.DaysSpread;
import chokepoint.findings.ensemble.Ensemble;
import chokepoint.findings.ensemble.IndustrySummary;
import chokepoint.findings.ensemble.Spread;
import chokepoint.findings.ensemble.TestRuns;
import chokepoint.reports.figure.RunFigures;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Figures as JSON: what stands in the files is what the ensemble says, and their shape is that of the schema. When the schema is
 * stale after a wanted change, raise {@link FigureFile#FORMAT} if readers of older files could not read newer ones, and write it anew
 * with {@code -Dchokepoint.docs.write=true}.
 */
class FigureFileTest {

    private static final Path SCHEMA = Path.of("..", "docs", "figure.schema.json");
    private static final List<String> NAMES = List.of("motors", "glass", "lamps");

    private final Ensemble ensemble =
            TestRuns.ensemble(NAMES, new int[] {2, 10, TestRuns.NEVER}, new int[] {4, 12, TestRuns.NEVER}, new int[] {
                3, TestRuns.NEVER, TestRuns.NEVER
            });

    private Map<String, JsonNode> files() throws Exception {
        return FigureSchema.files(RunFigures.of(ensemble));
    }

    @Test
    void theSchemaIsUpToDateAndEveryFileIsOfIt() throws Exception {
        if (Boolean.getBoolean("chokepoint.docs.write")) {
            Files.writeString(SCHEMA, FigureSchema.text());
        }
        assertThat(SCHEMA)
                .content()
                .as("docs/figure.schema.json is stale: see this class")
                .isEqualTo(FigureSchema.text());
        assertThat(files()).hasSize(RunFigures.of(ensemble).size());
    }

    @Test
    void daysAreThoseOfTheRuns() throws Exception {
        JsonNode survival = files().get("survival");

        List<IndustrySummary> industries = ensemble.byUrgency();
        for (int row = 0; row < industries.size(); row++) {
            JsonNode days = survival.get("rows").get(row);
            assertThat(days.get("name").asText()).isEqualTo(industries.get(row).name());
            for (Nest nest : Nest.values()) {
                Optional<DaysSpread> wanted =
                        ensemble.nestSurvival(industries.get(row).index(), nest);
                JsonNode found = days.get("days").get(nest.ordinal());
                assertThat(found.isNull()).isEqualTo(wanted.isEmpty());
                if (wanted.isPresent()) {
                    assertThat(found.get("hit").asInt()).isEqualTo(wanted.get().hit());
                    // a median beyond the horizon is no number
                    assertThat(found.get("median").isNull())
                            .isEqualTo(Double.isInfinite(wanted.get().median()));
                }
            }
        }
    }

    @Test
    void bandsAreThoseOfTheRunsByWeek() throws Exception {
        JsonNode output = files().get("output");

        assertThat(output.get("dates").get("first_week").asText())
                .isEqualTo(ensemble.dateOf(0).toString());
        assertThat(output.get("dates").get("weeks").asInt()).isEqualTo(ensemble.weeks());
        List<IndustrySummary> industries = ensemble.byUrgency();
        for (int panel = 0; panel < industries.size(); panel++) {
            JsonNode values = output.get("panels").get(panel).get("values");
            for (int week = 0; week < ensemble.weeks(); week++) {
                Spread wanted =
                        ensemble.outputBands(industries.get(panel).index()).at(week);
                assertThat(values.get("mean").get(week).asDouble()).isCloseTo(wanted.mean(), within(0.0));
                assertThat(values.get("p10").get(week).asDouble()).isCloseTo(wanted.p10(), within(0.0));
                assertThat(values.get("median").get(week).asDouble()).isCloseTo(wanted.median(), within(0.0));
                assertThat(values.get("p90").get(week).asDouble()).isCloseTo(wanted.p90(), within(0.0));
            }
        }
    }
}
