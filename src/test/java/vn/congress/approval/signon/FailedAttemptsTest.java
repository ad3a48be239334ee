package vn.congress.approval.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.support.MovableClock;

@DisplayName("Failed attempts")
class FailedAttemptsTest {

    private final MovableClock clock = MovableClock.at("2026-01-07T08:00");
    private final FailedAttempts attempts = new FailedAttempts(clock, new FailedAttempts.Waiting(3, 2, 60));

    @Test
    void each_wrong_password_doubles_the_wait_up_to_the_longest() {
        attempts.failed("chutri.bng");
        attempts.failed("chutri.bng");

        clock.advance(Duration.ofSeconds(5));
        assertThat(attempts.mustWait("chutri.bng")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempts.mustWait("chutri.bng")).isFalse();

        for (var wrong = 0; wrong < 50; wrong++) {
            attempts.failed("chutri.bng");
        }
        clock.advance(Duration.ofSeconds(60));
        assertThat(attempts.mustWait("chutri.bng")).isFalse();
    }

    @Test
    void one_name_s_failures_hold_up_no_other() {
        attempts.failed("chutri.bng");

        assertThat(attempts.mustWait("chutri.hn")).isFalse();
    }

    @Test
    void the_right_password_ends_the_count() {
        attempts.failed("chutri.bng");
        attempts.succeeded("chutri.bng");

        assertThat(attempts.mustWait("chutri.bng")).isFalse();
    }
}
