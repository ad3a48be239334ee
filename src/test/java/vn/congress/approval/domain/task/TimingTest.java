package vn.congress.approval.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Timing")
class TimingTest {

    private static final Instant DUE = Instant.parse("2026-01-15T10:00:00Z");
    private static final DueSoonWindow ONE_DAY =
            (now, due) -> !now.plus(Duration.ofDays(1)).isBefore(due);

    @Test
    void the_last_moment_is_not_late_yet() {
        assertThat(at(DUE)).isEqualTo(Timing.DUE_SOON);
        assertThat(at(DUE.plusMillis(1))).isEqualTo(Timing.OVERDUE);
    }

    @Test
    void due_soon_begins_where_the_window_says() {
        assertThat(at(DUE.minus(Duration.ofDays(1)))).isEqualTo(Timing.DUE_SOON);
        assertThat(at(DUE.minus(Duration.ofDays(1)).minusMillis(1))).isEqualTo(Timing.ON_TIME);
    }

    private static Timing at(Instant now) {
        return Timing.of(DUE, now, ONE_DAY);
    }
}
