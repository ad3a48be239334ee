package vn.congress.approval.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.support.PublicSector;

/** The peak is from 16 December to 23 January; the 16th to the 20th of February are Tết. */
@DisplayName("Days with a report")
class ReportDaysTest {

    private final ReportDays days = new ReportDays(
            PublicSector.calendar(),
            day -> !day.isBefore(LocalDate.of(2025, 12, 16)) && !day.isAfter(LocalDate.of(2026, 1, 23)));

    @Test
    void weekends_and_holidays_have_one_in_the_peak_and_none_outside() {
        assertThat(days.isDue(LocalDate.of(2026, 1, 1)))
                .as("New Year in the peak")
                .isTrue();
        assertThat(days.isDue(LocalDate.of(2026, 1, 18)))
                .as("a Sunday in the peak")
                .isTrue();
        assertThat(days.isDue(LocalDate.of(2026, 1, 24)))
                .as("a Saturday after it")
                .isFalse();
        assertThat(days.isDue(LocalDate.of(2026, 2, 17))).as("Tết").isFalse();
        assertThat(days.isDue(LocalDate.of(2026, 8, 22)))
                .as("a Saturday that is worked")
                .isTrue();
        assertThat(days.before(LocalDate.of(2026, 2, 23))).isEqualTo(LocalDate.of(2026, 2, 13));
    }

    @Test
    void the_very_first_one_is_of_today_and_only_if_today_has_one() {
        assertThat(days.toOpen(LocalDate.of(2026, 2, 23), Optional.empty(), 31))
                .containsExactly(LocalDate.of(2026, 2, 23));
        assertThat(days.toOpen(LocalDate.of(2026, 2, 17), Optional.empty(), 31)).isEmpty();
    }

    @Test
    void what_was_missed_since_the_last_one_is_opened_with_today_oldest_first() {
        assertThat(days.toOpen(LocalDate.of(2026, 1, 27), Optional.of(LocalDate.of(2026, 1, 22)), 31))
                .isEqualTo(List.of(LocalDate.of(2026, 1, 23), LocalDate.of(2026, 1, 26), LocalDate.of(2026, 1, 27)));
        assertThat(days.toOpen(LocalDate.of(2026, 1, 27), Optional.of(LocalDate.of(2026, 1, 27)), 31))
                .isEmpty();
    }

    @Test
    void what_is_long_past_is_left() {
        assertThat(days.toOpen(LocalDate.of(2026, 1, 20), Optional.of(LocalDate.of(2025, 10, 1)), 2))
                .containsExactly(LocalDate.of(2026, 1, 18), LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 20));
    }

    @Test
    void a_report_is_not_sent_before_its_figures_are_taken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportTimes(LocalTime.of(17, 0), LocalTime.of(17, 0), Duration.ofMinutes(1), 31));
    }
}
