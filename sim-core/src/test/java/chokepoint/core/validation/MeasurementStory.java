package chokepoint.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.core.material.Item;
import chokepoint.core.place.Region;
import chokepoint.core.time.WeekCalendar;
import chokepoint.core.validation.History.Loss;
import chokepoint.core.validation.Target.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Story: a history written by hand, from 30 December 2008 on. Every export price is 10 in 2009 and 30 afterwards, home prices are
 * 5 and 6; a tonne of oxide is 1.25 t of product; value-added tax is 17%.
 */
class MeasurementStory {

    private static final double ACCURACY = 1e-9;
    private static final int WEEKS = 262;
    private static final WeekCalendar CALENDAR = new WeekCalendar(LocalDate.of(2008, 12, 30));
    private static final Target BASE = target("price", "Nd", "price", "2009", 20);

    private static Target target(String group, String subject, String quantity, String period, double value) {
        return new Target(
                quantity + period,
                group,
                subject,
                quantity,
                "",
                Period.of(period),
                value,
                Double.NaN,
                Double.NaN,
                "",
                Role.CALIBRATE,
                "hand",
                "");
    }

    private final History history = new History(
            CALENDAR,
            0,
            0.17,
            0.8,
            new double[Item.OXIDES][WEEKS],
            new double[Item.OXIDES][WEEKS],
            new double[Region.COUNT][Item.OXIDES][WEEKS],
            new double[Region.COUNT][Item.OXIDES][WEEKS],
            new double[WEEKS],
            new double[WEEKS],
            new double[WEEKS],
            new double[WEEKS],
            new double[WEEKS],
            new double[Loss.values().length][WEEKS],
            new double[WEEKS],
            new double[WEEKS],
            new double[WEEKS],
            new double[3][WEEKS]);

    MeasurementStory() {
        int change = CALENDAR.weekOf(LocalDate.of(2010, 1, 5));
        for (int item = 0; item < Item.OXIDES; item++) {
            Arrays.fill(history.exportUsdPerKg()[item], 0, change, 10);
            Arrays.fill(history.exportUsdPerKg()[item], change, WEEKS, 30);
            Arrays.fill(history.homeUsdPerKg()[item], 0, change, 5);
            Arrays.fill(history.homeUsdPerKg()[item], change, WEEKS, 6);
        }
        for (double[] output : history.outputShare()) {
            Arrays.fill(output, 1);
        }
    }

    private double read(Target target) {
        return new Measurement(List.of(BASE, target), Map.of(LocalDate.of(2009, 1, 1), 7.0), 1.5).of(target, history);
    }

    @Test
    void pricesAreRelativeToTheirMeanOf2009() {
        assertThat(read(target("price", "Nd", "price", "2011-Q2", 1))).isCloseTo(60, within(ACCURACY));
        assertThat(read(target("price", "Nd", "price", "2009", 20))).isCloseTo(20, within(ACCURACY));
        assertThatThrownBy(() -> read(target("price", "Dy", "price", "2011", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Dy");
    }

    /** Export 30 over home 6 with 17% tax; at home 6 / 1.5 dollars × 1.17 × 7 yuan. */
    @Test
    void premiumsAndHomePricesHoldTheTax() {
        assertThat(read(target("price", "La", "export price / Chinese domestic price", "2011-09/10", 1)))
                .isCloseTo(30 / (6 * 1.17), within(ACCURACY));
        assertThat(read(target("home", "La", "home price", "2011-09-09", 1)))
                .isCloseTo(6 / 1.5 * 1.17 * 7, within(ACCURACY));
    }

    /** 70 t of oxide a week are 10 a day: 300 t in November, 375 t of product; a week in two months counts by its days. */
    @Test
    void flowsAreSummedByDayAndWeighedAsCustomsDo() {
        Arrays.fill(history.importsTReo(), 70);
        assertThat(read(target("trade", "all", "Japanese imports from China", "2010-11", 1)))
                .isCloseTo(375, within(ACCURACY));
        Arrays.fill(history.exportedTReo()[Region.G7.ordinal()][2], 7);
        Arrays.fill(history.exportedTReo()[Region.JAPAN.ordinal()][3], 7);
        assertThat(read(target("trade", "all", "Chinese exports", "2010", 1)))
                .isCloseTo(365 * 2 / 0.8, within(ACCURACY));
        Arrays.fill(history.smuggledTReo(), 14 / 3.0);
        assertThat(read(target("trade", "all", "share of rare earths leaving China that was smuggled", "2011", 1)))
                .isCloseTo(25, within(ACCURACY));
    }

    /** Of three industries one is under a quarter for four weeks, one for three weeks twice, one at a quarter. */
    @Test
    void aStopLastsFourWeeksUnderAQuarter() {
        int from = CALENDAR.weekOf(LocalDate.of(2010, 10, 5));
        Arrays.fill(history.outputShare()[0], from, from + 4, 0.24);
        Arrays.fill(history.outputShare()[1], from, from + 3, 0);
        Arrays.fill(history.outputShare()[1], from + 4, from + 7, 0);
        Arrays.fill(history.outputShare()[2], from, from + 9, 0.25);
        assertThat(read(target(
                        "stock",
                        "Japan",
                        "industries that stopped production during the 2010 halt",
                        "2010-09..2011-01",
                        0)))
                .isEqualTo(1);
    }

    @Test
    void outsideTheRecordNothingIsComparable() {
        Measurement measurement = new Measurement(List.of(BASE), Map.of(), 1.5);
        assertThat(measurement.isComparable(target("trade", "all", "x", "2013", 1), history))
                .isTrue();
        assertThat(measurement.isComparable(target("trade", "all", "x", "2014", 1), history))
                .isFalse();
        assertThat(measurement.isComparable(target("trade", "all", "x", "2008", 1), history))
                .isFalse();
    }

    @Test
    void aQuantityNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> read(target("trade", "all", "mood", "2010", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mood");
    }
}
