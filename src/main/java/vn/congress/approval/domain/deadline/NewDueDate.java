package vn.congress.approval.domain.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.calendar.WorkingCalendar;

/** What a day must be to become a due date, and how a due date moves by working days. */
public final class NewDueDate {

    /** A due date lies no further ahead; a typing error does. */
    public static final int YEARS_AHEAD = 2;

    /** Working days a due date may be moved by at once, about a year. */
    public static final int MOST_WORKING_DAYS = 250;

    private NewDueDate() {}

    /** What is wrong with that day, in Vietnamese; empty when nothing is. */
    public static Optional<String> problem(
            @Nullable LocalDate day, LocalDate current, LocalDate today, WorkingCalendar calendar) {
        if (day == null) {
            return Optional.of("Phải chọn hạn mới.");
        }
        if (!day.isAfter(today)) {
            return Optional.of("Hạn mới phải sau ngày hôm nay.");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            return Optional.of("Hạn mới phải trong vòng %d năm tới.".formatted(YEARS_AHEAD));
        }
        if (!calendar.isWorkingDay(day)) {
            return Optional.of("Hạn mới phải là ngày làm việc.");
        }
        return day.equals(current) ? Optional.of("Hạn mới trùng với hạn hiện nay.") : Optional.empty();
    }

    /**
     * The due date so many working days later, or earlier when the count is negative. What is due on a day off is due
     * the next working day, and is moved from there: to move it back undoes it.
     */
    public static LocalDate moved(LocalDate due, int workingDays, WorkingCalendar calendar) {
        var from = calendar.plusWorkingDays(due, 0);
        return workingDays < 0
                ? calendar.minusWorkingDays(from, -workingDays)
                : calendar.plusWorkingDays(from, workingDays);
    }
}
