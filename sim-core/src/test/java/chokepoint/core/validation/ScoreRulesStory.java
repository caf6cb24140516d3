package chokepoint.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.validation.Scoreboard.Summary;
import chokepoint.core.validation.Target.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story: rows by hand against the rules of passing, and what clears the bar. */
class ScoreRulesStory {

    private static Target target(
            String group, String quantity, String period, double low, double value, double high, Role role) {
        return new Target(
                "row", group, "Nd", quantity, "", Period.of(period), value, low, high, "USD/kg", role, "hand", "");
    }

    private static Score price(double p10, double median, double p90) {
        Target target = target("price", "price", "2011-12", Double.NaN, 100, Double.NaN, Role.CALIBRATE);
        return new Score(target, true, p10, median, p90);
    }

    @ParameterizedTest(name = "{0} is from {1} to before {2}")
    @CsvSource({
        "2010-09-21, 2010-09-21, 2010-09-22",
        "2010-12, 2010-12-01, 2011-01-01",
        "2011-Q2, 2011-04-01, 2011-07-01",
        "2011-Q4, 2011-10-01, 2012-01-01",
        "2011-09/10, 2011-09-01, 2011-11-01",
        "2010-09..2011-01, 2010-09-01, 2011-02-01",
        "2010, 2010-01-01, 2011-01-01",
        "2010-2012, 2010-01-01, 2013-01-01"
    })
    void periodsAreHalfOpen(String text, LocalDate from, LocalDate to) {
        assertThat(Period.of(text)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2011-Q5", "summer", "2011-13", "''"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theMedianPassesWithinOneAndAHalfTimes() {
        assertThat(price(1, 150, 1000).passes()).isTrue();
        assertThat(price(1, 151, 1000).passes()).isFalse();
        assertThat(price(1, 100 / 1.5, 1000).passes()).isTrue();
        assertThat(price(1, 66.6, 1000).passes()).isFalse();
    }

    @Test
    void aBandPassesWhenItCoversAndIsNotTooWide() {
        assertThat(price(90, 200, 225).bandPasses()).isTrue();
        assertThat(price(90, 200, 226).bandPasses()).as("wider than 2.5 times").isFalse();
        assertThat(price(101, 200, 225).bandPasses()).as("above it").isFalse();
    }

    /** Sources from 80 to 160: 53.4 and 240 pass, 53.3 and 241 do not. */
    @Test
    void whereSourcesDifferTheNearerEndCounts() {
        Target target = target("trade", "Chinese exports", "2011", 80, 100, 160, Role.CALIBRATE);
        assertThat(new Score(target, true, 0, 53.4, 900).passes()).isTrue();
        assertThat(new Score(target, true, 0, 53.3, 900).passes()).isFalse();
        assertThat(new Score(target, true, 0, 240, 900).passes()).isTrue();
        assertThat(new Score(target, true, 200, 241, 300).passes()).isFalse();
        assertThat(new Score(target, true, 150, 241, 300).passes()).isTrue();
    }

    @Test
    void zeroOnlyEqualsZero() {
        Target target = target("stock", "industries that stopped", "2010", 0, 0, 0, Role.CALIBRATE);
        assertThat(new Score(target, true, 0, 0, 0).passes()).isTrue();
        assertThat(new Score(target, true, 0, 1, 1).passes()).isFalse();
        assertThat(new Score(target, true, 0, 0.5, 1).bandPasses()).isFalse();
    }

    @Test
    void basesAndWhatLiesOutsideTheHorizonDoNotCount() {
        Target base = target("price", "price", "2009", Double.NaN, 19, Double.NaN, Role.CALIBRATE);
        assertThat(new Score(base, true, 19, 19, 19).counts()).isFalse();
        Target late = target("trade", "smuggled", "2014", Double.NaN, 59, Double.NaN, Role.CHECK);
        assertThat(new Score(late, false, Double.NaN, Double.NaN, Double.NaN).counts())
                .isFalse();
    }

    /** Four prices off by factors of 1, e^0.2, e^-0.2 and e^0.4: root mean square √(0.24/4); one of them is no calibrate row. */
    @Test
    void theErrorIsTheRootMeanSquareOfLogarithmsOfMedians() {
        Target check = target("price", "price", "2012-12", Double.NaN, 100, Double.NaN, Role.CHECK);
        Scoreboard board = new Scoreboard(List.of(
                price(90, 100, 110),
                price(90, 100 * Math.exp(0.2), 180),
                price(90, 100 * Math.exp(-0.2), 180),
                price(90, 100 * Math.exp(0.4), 180),
                new Score(check, true, 1000, 1000, 1000)));
        Summary prices = board.prices();
        assertThat(prices.rows()).isEqualTo(4);
        assertThat(prices.errorLog()).isCloseTo(Math.sqrt(0.24 / 4), within(1e-12));
        assertThat(prices.passes()).isEqualTo(4);
        assertThat(prices.widthFactor()).isCloseTo((110 / 90.0 + 3 * 2) / 4, within(1e-12));
        assertThat(board.check().passes()).isZero();
        assertThat(board.clearsTheBar()).isTrue();
    }

    @Test
    void eachPartOfTheBarCanFail() {
        Score wrong = price(1, 1000, 1001);
        Score right = price(90, 100, 110);
        assertThat(new Scoreboard(List.of(wrong, right)).clearsTheBar())
                .as("half the rows")
                .isFalse();
        Score far = price(50, 149, 150);
        assertThat(new Scoreboard(List.of(far, far)).clearsTheBar())
                .as("every row passes, prices are off by 0.4")
                .isFalse();
        Target premium = target(
                "price",
                "export price / Chinese domestic price",
                "2011-09/10",
                Double.NaN,
                4,
                Double.NaN,
                Role.CALIBRATE);
        Score[] rows = new Score[20];
        java.util.Arrays.fill(rows, right);
        rows[0] = new Score(premium, true, 2, 2.5, 4.5);
        assertThat(new Scoreboard(List.of(rows)).clearsTheBar())
                .as("a premium passes by its band only")
                .isFalse();
        Target imports =
                target("trade", "Japanese imports from China", "2010-11", Double.NaN, 600, Double.NaN, Role.CALIBRATE);
        rows[0] = new Score(imports, true, 300, 394, 650);
        assertThat(new Scoreboard(List.of(rows)).clearsTheBar())
                .as("imports off by 0.42")
                .isFalse();
    }

    @Test
    void aTargetMustBeInItsRange() {
        assertThatThrownBy(() -> target("price", "price", "2011", 5, 4, 6, Role.CHECK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("low 5.0, value 4.0");
    }
}
