package vn.congress.approval.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.plan.Plan;
import vn.congress.approval.domain.plan.PlanCheck;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/** Puts a sample plan into an empty register, its dates moved to the coming weeks, for people to try the office on. */
@Service
public class LoadSamplePlan {

    /** Working days from now to the first due date of the sample. */
    private static final int FIRST_DUE_AFTER = 10;

    private final PlanSheets sheets;
    private final Agencies agencies;
    private final CongressTasks tasks;
    private final WorkingDays workingDays;
    private final Clock clock;

    LoadSamplePlan(PlanSheets sheets, Agencies agencies, CongressTasks tasks, WorkingDays workingDays, Clock clock) {
        this.sheets = sheets;
        this.agencies = agencies;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @return how many tasks were entered; none when the register was not empty
     * @throws Refused when the sample is not a plan without a problem
     */
    @Transactional
    public int load(InputStream workbook) {
        if (!tasks.codes().isEmpty()) {
            return 0;
        }
        var checked = new PlanCheck(agencies.all(), tasks.all()).check(sheets.read(workbook));
        if (!checked.problems().isEmpty()) {
            throw new Refused("file", "Kế hoạch mẫu có " + checked.problems().size() + " lỗi.");
        }
        var assignments =
                checked.plan().lines().stream().map(Plan.Line::assignment).toList();
        var shift = daysToNow(assignments.stream()
                .map(Assignment::due)
                .min(LocalDate::compareTo)
                .orElseThrow());
        tasks.add(assignments.stream()
                .map(assignment -> CongressTask.planned(assignment.dueOn(moved(assignment.due(), shift))))
                .toList());
        return assignments.size();
    }

    private long daysToNow(LocalDate earliest) {
        var time = workingDays.current();
        var first = time.calendar().plusWorkingDays(time.dateOf(clock.instant()), FIRST_DUE_AFTER);
        return ChronoUnit.DAYS.between(earliest, first);
    }

    /**
     * By how many days the sample in the register was moved when it was entered; empty when it is not there.
     *
     * <p>Read off its earliest task, whose first due date is kept for ever.
     */
    @Transactional(readOnly = true)
    public Optional<Long> daysMoved(InputStream workbook) {
        return new PlanCheck(agencies.all(), List.of())
                .check(sheets.read(workbook)).plan().lines().stream()
                        .map(Plan.Line::assignment)
                        .min(Comparator.comparing(Assignment::due))
                        .flatMap(earliest -> tasks.find(earliest.code())
                                .map(entered -> ChronoUnit.DAYS.between(earliest.due(), entered.originalDue())));
    }

    /** That day, so many days later and then on to a working day, as every date of the sample is moved. */
    public LocalDate moved(LocalDate day, long days) {
        return workingDays.current().calendar().plusWorkingDays(day.plusDays(days), 0);
    }
}
