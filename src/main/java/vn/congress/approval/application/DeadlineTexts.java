package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.deadline.DueTask;

/** What people write about due dates, and how the days are said. */
final class DeadlineTexts {

    static final int LONGEST_REASON = 2_000;

    /** One line of administrative reason is all a task that is only tracked may bear. */
    static final int LONGEST_LINE = 300;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DeadlineTexts() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static void checkReason(Problems problems, String reason, boolean required, DueTask task) {
        problems.addIf(required && reason.isEmpty(), "reason", "Phải ghi lý do.");
        SessionTexts.checkText(problems, "reason", reason, LONGEST_REASON);
        problems.addIf(
                task.trackOnly() && (reason.lines().count() > 1 || reason.length() > LONGEST_LINE),
                "reason",
                "Nhiệm vụ chỉ theo dõi: lý do hành chính ghi một dòng, tối đa %d ký tự.".formatted(LONGEST_LINE));
    }
}
