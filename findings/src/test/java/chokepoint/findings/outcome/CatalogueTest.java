package chokepoint.findings.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.core.agent.Cause;
import chokepoint.core.material.Nest;
import chokepoint.core.result.IndustryOutcome;
import chokepoint.core.result.RunRecord.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every outcome is read off the place that it names. */
class CatalogueTest {

    /** Every number of its own. */
    private static final IndustryOutcome OUTCOME = new IndustryOutcome(
            1,
            20,
            2,
            18,
            19,
            3,
            4,
            5,
            6,
            new double[] {7, 8, 9},
            new double[] {10, 11, 12},
            Nest.DY_TB,
            Cause.values()[2],
            13,
            14,
            15,
            16,
            17);

    private static <R> Map<String, Double> told(List<Outcome<R>> outcomes, R result) {
        Map<String, Double> told = new TreeMap<>();
        for (Outcome<R> outcome : outcomes) {
            outcome.tell(result, new Outcome.Listener() {
                @Override
                public void number(double value) {
                    told.put(outcome.key(), value);
                }

                @Override
                public void word(int place) {
                    told.put(outcome.key(), (double) place);
                }
            });
        }
        return told;
    }

    @Test
    void everyOutcomeOfAnIndustryIsItsOwn() {
        Map<String, Double> expected = new TreeMap<>();
        expected.put("first_lost_output_days", 1.0);
        expected.put("null_model_first_lost_output_days", 20.0);
        expected.put("first_firm_short_days", 2.0);
        expected.put("firm_under_90pct_days", 18.0);
        expected.put("large_firm_under_90pct_days", 19.0);
        expected.put("output_under_90pct_days", 3.0);
        expected.put("output_under_75pct_days", 4.0);
        expected.put("recovered_days", 6.0);
        expected.put("cover_parts_days", 7.0);
        expected.put("cover_own_reserve_days", 8.0);
        expected.put("cover_trading_houses_days", 9.0);
        expected.put("parts_gone_days", 10.0);
        expected.put("own_reserve_gone_days", 11.0);
        expected.put("trading_houses_gone_days", 12.0);
        expected.put("binding_nest", (double) Nest.DY_TB.ordinal());
        expected.put("cause", 2.0);
        expected.put("output_lost_first_year_share", 13.0);
        expected.put("exposed_value_added_jpy_bn_per_year", 14.0);
        expected.put("loss_first_year_jpy_bn", 15.0);
        expected.put("loss_after_made_up_first_year_jpy_bn", 16.0);
        expected.put("loss_horizon_jpy_bn", 17.0);

        assertThat(told(IndustryOutcomes.all(), OUTCOME)).isEqualTo(expected);
    }

    @Test
    void everyOutcomeOfANestIsItsOwn() {
        NestOutcome outcome = new NestOutcome(new double[] {1, 2, 3}, 4, new double[] {5, 6, 7}, 8);

        assertThat(told(NestOutcomes.all(), outcome))
                .isEqualTo(new TreeMap<>(Map.of(
                        "cover_parts_days", 1.0,
                        "cover_own_reserve_days", 2.0,
                        "cover_trading_houses_days", 3.0,
                        "cover_total_days", 4.0,
                        "parts_gone_days", 5.0,
                        "own_reserve_gone_days", 6.0,
                        "trading_houses_gone_days", 7.0,
                        "survival_days", 8.0)));
        assertThat(NestOutcomes.gone(Layer.OWN_RESERVE).key()).isEqualTo("own_reserve_gone_days");
    }

    /** What a column, an axis and a guide need is there, and a number's name ends with what it counts. */
    @Test
    void everyOutcomeSaysWhatItIs() {
        List<Outcome<?>> all = new ArrayList<>(Catalogue.SHIPPED.japan());
        all.addAll(Catalogue.SHIPPED.industry());
        all.addAll(Catalogue.SHIPPED.nest());
        assertThat(all).allSatisfy(outcome -> {
            assertThat(outcome.key()).matches("[a-z][a-z0-9_]*");
            assertThat(outcome.label()).isNotBlank().doesNotEndWith(".");
            assertThat(outcome.meaning()).matches("[A-Z].*[^.]");
            boolean days = outcome.match(Measured::isDays, word -> false);
            assertThat(!days || outcome.key().endsWith("_days"))
                    .as(outcome.key())
                    .isTrue();
        });
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertThatThrownBy(() -> Catalogue.SHIPPED.withIndustry(IndustryOutcomes.CAUSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cause");
    }
}
