package vn.congress.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.congress.approval.domain.calendar.OfficeHours;

@DisplayName("The office's clock and hours")
class OfficeConfigurationTest {

    private final ApplicationContextRunner office =
            new ApplicationContextRunner().withUserConfiguration(OfficeConfiguration.class);

    @Test
    void the_clock_tells_the_time_of_today_unless_told_otherwise() {
        office.withPropertyValues("congress.clock.start=").run(context -> {
            var clock = context.getBean(Clock.class);

            assertThat(clock.getZone()).hasToString("Asia/Ho_Chi_Minh");
            assertThat(clock.instant()).isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
        });
    }

    @Test
    void the_clock_starts_where_it_is_told_to_and_ticks_on() {
        office.withPropertyValues("congress.clock.start=2025-10-24T08:00").run(context -> {
            var clock = context.getBean(Clock.class);

            var first = clock.instant();
            assertThat(first).isCloseTo(moment("2025-10-24T08:00"), within(1, ChronoUnit.MINUTES));
            assertThat(clock.instant()).isAfter(first);
        });
    }

    @Test
    void the_office_keeps_the_usual_hours_unless_told_otherwise() {
        office.run(context -> assertThat(context.getBean(OfficeHours.class)).isEqualTo(OfficeHours.usual()));
        office.withPropertyValues("congress.office.lunch-to=13:30", "congress.office.closes=17:30")
                .run(context -> {
                    var hours = context.getBean(OfficeHours.class);
                    assertThat(hours.lunchTo()).isEqualTo(LocalTime.of(13, 30));
                    assertThat(hours.closes()).isEqualTo(LocalTime.of(17, 30));
                });
    }

    @Test
    void hours_out_of_order_stop_the_start() {
        office.withPropertyValues("congress.office.opens=18:00")
                .run(context -> assertThat(context).hasFailed());
    }
}
