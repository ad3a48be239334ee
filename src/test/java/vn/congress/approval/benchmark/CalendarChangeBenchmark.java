package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.application.ReviseCalendar;
import vn.congress.approval.application.ReviseCalendar.Revision;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.ProcessTest;

/** How long people wait for the dry run, and for the change, of a day that 5,000 open steps and 500 timers count. */
@ProcessTest
@DisplayName("A change of the calendar")
class CalendarChangeBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChangeBenchmark.class);
    private static final int STEPS = 5_000;
    private static final int REPORTED_UP = 500;

    @Autowired
    CongressTasks register;

    @Autowired
    CongressProcess process;

    @Autowired
    Escalating escalating;

    @Autowired
    ReviseCalendar reviseCalendar;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void over_5000_open_steps_takes_seconds() {
        // Saturday, worked to make up: what comes now is due on Monday.
        clock.moveTo("2026-01-10T09:00");
        open();
        var revision = new Revision(
                List.of(new CalendarChange.Mark(
                        LocalDate.of(2026, 1, 12), DayKind.HOLIDAY, "Nghỉ đột xuất", "Thông báo 1", true)),
                "Thông báo 1",
                reviseCalendar.version());

        for (var time = 1; time <= 2; time++) {
            var begin = System.nanoTime();
            var seen = reviseCalendar.preview(revision);
            LOG.info(
                    "Dry run {}: {} steps, {} timers, {} ms",
                    time,
                    seen.stepCount(),
                    seen.timerCount(),
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
            assertThat(seen.stepCount()).isEqualTo(STEPS);
        }
        var begin = System.nanoTime();
        reviseCalendar.apply(revision, new Actor("quantri"));
        LOG.info("Change: {} ms", Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private void open() {
        var tasks = IntStream.rangeClosed(1, STEPS - REPORTED_UP)
                .mapToObj(number -> APlan.task("NV-" + (1_000 + number)))
                .toList();
        transaction.executeWithoutResult(status -> register.add(tasks));
        tasks.forEach(task -> transaction.executeWithoutResult(status -> process.begin(task.code())));
        tasks.stream()
                .limit(REPORTED_UP)
                .forEach(task -> transaction.executeWithoutResult(status -> escalating.raise(matter(task))));
    }

    private static Matter matter(CongressTask task) {
        return new Matter(
                task.code(), Cause.STALLED, "", Level.STANDING_BOARD, "Không có tiến triển.", "", false, Actor.OFFICE);
    }
}
