package chokepoint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Story and property: weeks are half-open intervals of seven days from the origin, before it too. */
class WeekCalendarTest {

    private static final WeekCalendar CALENDAR = new WeekCalendar(LocalDate.of(2026, 1, 6));

    @ParameterizedTest(name = "{0} lies in week {1}")
    @CsvSource({
        "2026-01-06, 0",
        "2026-01-12, 0",
        "2026-01-13, 1",
        "2026-01-05, -1",
        "2025-12-30, -1",
        "2025-12-29, -2",
        "2027-01-05, 52",
        "2028-02-29, 112"
    })
    void datesFallIntoWeeks(LocalDate date, int week) {
        assertThat(CALENDAR.weekOf(date)).isEqualTo(week);
    }

    @Test
    void aWeekStartsOnItsFirstDayAndEndsBeforeTheNext() {
        for (int week = -300; week <= 800; week++) {
            LocalDate start = CALENDAR.startOf(week);
            assertThat(CALENDAR.weekOf(start)).as("first day of week %s", week).isEqualTo(week);
            assertThat(CALENDAR.weekOf(start.plusDays(6))).isEqualTo(week);
            assertThat(CALENDAR.weekOf(start.minusDays(1))).isEqualTo(week - 1);
        }
    }

    @Test
    void yearlyFlowsAndGrowthAreDifferentConversions() {
        assertThat(WeekCalendar.WEEKS_PER_YEAR).isCloseTo(52.17857142857143, within(1e-12));
        assertThat(WeekCalendar.weeklyFlow(365.25)).isCloseTo(7, within(1e-12));
        assertThat(WeekCalendar.growthFactor(0.06, WeekCalendar.WEEKS_PER_YEAR)).isCloseTo(1.06, within(1e-12));
        assertThat(WeekCalendar.growthFactor(0.06, 2 * WeekCalendar.WEEKS_PER_YEAR))
                .isCloseTo(1.1236, within(1e-12));
        assertThat(WeekCalendar.growthFactor(0.06, 0)).isEqualTo(1);
        assertThat(WeekCalendar.growthFactor(0, 500)).isEqualTo(1);
    }
}
