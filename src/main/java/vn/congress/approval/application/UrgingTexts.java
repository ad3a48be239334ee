package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Rung;

/** What people read when they are urged: the task's code and its due date, nothing of its content. */
final class UrgingTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private UrgingTexts() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Rung rung, TaskCode task, LocalDate due, LocalDate today, WorkingCalendar calendar) {
        return switch (rung.action()) {
            case REMIND -> reminder(task, due, today, calendar);
            case REMIND_OVERDUE ->
                late(task, due, today, calendar) + " Đề nghị xử lý ngay, báo cáo nếu vượt thẩm quyền.";
            case DRAFT_LETTER -> late(task, due, today, calendar) + " Văn phòng đang soạn công văn đôn đốc.";
            case ESCALATE -> late(task, due, today, calendar) + " Đã báo cáo cấp trên.";
        };
    }

    /** That it is late and by how much. */
    static String late(TaskCode task, LocalDate due, LocalDate today, WorkingCalendar calendar) {
        return "%s quá hạn %d ngày làm việc (hạn %s).".formatted(task, workingDaysLate(due, today, calendar), day(due));
    }

    static int workingDaysLate(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        var dueDay = calendar.plusWorkingDays(due, 0);
        return today.isBefore(dueDay) ? 0 : calendar.workingDaysUntil(dueDay, today);
    }

    private static String reminder(TaskCode task, LocalDate due, LocalDate today, WorkingCalendar calendar) {
        var dueDay = calendar.plusWorkingDays(due, 0);
        if (today.isBefore(dueDay)) {
            return "%s còn %d ngày làm việc đến hạn %s."
                    .formatted(task, calendar.workingDaysUntil(today, dueDay), day(due));
        }
        return today.equals(dueDay)
                ? "%s đến hạn hôm nay, %s.".formatted(task, day(dueDay))
                : late(task, due, today, calendar);
    }
}
