package vn.congress.approval.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Milestones")
class MilestonesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-15, false",
        "2025-12-16, true",
        "2026-01-20, true",
        "2026-01-23, true",
        "2026-01-24, false",
    })
    void make_a_peak_from_thirty_days_before_the_first_to_the_last(LocalDate day, boolean peak) {
        assertThat(of("2026-01-15", "2026-01-20", "2026-01-23").isPeak(day)).isEqualTo(peak);
    }

    @Test
    void not_set_make_no_peak() {
        assertThat(of().isPeak(LocalDate.of(2026, 1, 15))).isFalse();
        assertThat(of().next(LocalDate.of(2026, 1, 15))).isEmpty();
    }

    @Test
    void are_next_until_their_day_is_over() {
        var milestones = of("2026-01-15", "2026-01-20");

        assertThat(milestones.next(LocalDate.of(2026, 1, 15)).orElseThrow().day())
                .isEqualTo("2026-01-15");
        assertThat(milestones.next(LocalDate.of(2026, 1, 16)).orElseThrow().day())
                .isEqualTo("2026-01-20");
        assertThat(milestones.next(LocalDate.of(2026, 1, 21))).isEmpty();
    }

    private static Milestones of(String... days) {
        var all = List.of(days).stream()
                .map(day -> new Milestone("Mốc " + day, LocalDate.parse(day)))
                .toList();
        return new Milestones() {
            @Override
            public List<Milestone> all() {
                return all;
            }

            @Override
            public int peakDaysBefore() {
                return 30;
            }
        };
    }
}
