package vn.congress.approval.holiday;

import java.time.Clock;
import java.time.Year;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ExpectHolidays;

/** Sees to it that no deadline of this year or the next two is counted through an unknown Tết. */
@Component
class ExpectHolidaysAtStart {

    private static final int YEARS_AHEAD = 2;

    private final ExpectHolidays expectHolidays;
    private final Clock clock;

    ExpectHolidaysAtStart(ExpectHolidays expectHolidays, Clock clock) {
        this.expectHolidays = expectHolidays;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void expect() {
        var thisYear = Year.now(clock);
        for (int ahead = 0; ahead <= YEARS_AHEAD; ahead++) {
            expectHolidays.in(thisYear.plusYears(ahead));
        }
    }
}
