package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.urging.Urgings;

/** The bell rings: one answers it, on a working day, and every other bell of that day is silent. */
@Service
public class OpenUrgingDay {

    private final Urgings urgings;
    private final WorkingDays workingDays;
    private final Clock clock;

    OpenUrgingDay(Urgings urgings, WorkingDays workingDays, Clock clock) {
        this.urgings = urgings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The day to urge for; empty on a day off, and when it is being done or has been. */
    @Transactional
    public Optional<LocalDate> open() {
        var time = workingDays.current();
        var today = time.dateOf(clock.instant());
        return time.calendar().isWorkingDay(today) && urgings.openDay(today, clock.instant())
                ? Optional.of(today)
                : Optional.empty();
    }
}
