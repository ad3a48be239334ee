package vn.congress.approval.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.calendar.WorkingDays;

/** Resolves the durations and dates of timers and the due dates of tasks in working time. */
final class DeadlineCalendar implements BusinessCalendar {

    private final WorkingDays workingDays;
    private final Clock clock;

    DeadlineCalendar(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Date resolveDuedate(String text) {
        return resolveDuedate(text, (Date) null);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Task task) {
        return resolveDuedate(text, (Date) null);
    }

    @Override
    public Date resolveDuedate(String text, @Nullable Date start) {
        var time = workingDays.current();
        var from = start == null ? clock.instant() : start.toInstant();
        Optional<Instant> due = Step.parse(text.strip())
                .map(step -> step.after(from, time))
                .or(() -> Moment.parse(text.strip()).map(moment -> moment.in(time)));
        return Date.from(due.orElseThrow(() -> new ProcessEngineException("Không hiểu thời hạn “" + text
                + "”. Hãy viết P5D (5 ngày làm việc, đến hết giờ làm việc), P0DT4H (4 giờ làm việc),"
                + " PT4H (4 giờ liên tục), P2W hoặc P1M (theo lịch), 2026-01-15 (hết giờ làm việc ngày đó)"
                + " hoặc 2026-01-15T09:00 (đúng thời điểm đó).")));
    }
}
