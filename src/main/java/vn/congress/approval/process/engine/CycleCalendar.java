package vn.congress.approval.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.calendar.WorkingDays;

/** Resolves the cycles of timers in working time; the engine insists that it be its own cycle calendar. */
final class CycleCalendar extends CycleBusinessCalendar {

    private final WorkingDays workingDays;
    private final Clock clock;

    CycleCalendar(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public @Nullable Date resolveDuedate(String text) {
        return resolveDuedate(text, null, 0L);
    }

    @Override
    public @Nullable Date resolveDuedate(String text, @Nullable Task task) {
        return resolveDuedate(text, null, 0L);
    }

    @Override
    public @Nullable Date resolveDuedate(String text, @Nullable Date start) {
        return resolveDuedate(text, start, 0L);
    }

    /**
     * Resolves the next ringing after the start or else after now, moved by the offset the engine keeps when somebody has
     * shifted a cycle by hand; null, as the engine has it, when the cycle has rung its last.
     */
    @Override
    public @Nullable Date resolveDuedate(String text, @Nullable Date start, long offsetInMillis) {
        var offset = Duration.ofMillis(offsetInMillis);
        var moment = (start == null ? clock.instant() : start.toInstant()).minus(offset);
        return Cycle.parse(text.strip())
                .orElseThrow(() -> new ProcessEngineException("Không hiểu chu kỳ “" + text
                        + "”. Hãy viết R3/P1D (3 lần, mỗi ngày làm việc), R/P0DT2H (mỗi 2 giờ làm việc),"
                        + " R/PT1H (mỗi giờ), R3/2026-01-07T08:00:00/P1D (tính từ thời điểm đó)"
                        + " hoặc biểu thức cron như 0 30 8 * * * (8 giờ 30 các ngày làm việc)."))
                .nextAfter(moment, workingDays.current())
                .map(next -> Date.from(next.plus(offset)))
                .orElse(null);
    }
}
