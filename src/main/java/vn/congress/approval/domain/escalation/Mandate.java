package vn.congress.approval.domain.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A higher level lets a lower one decide a task, within limits.
 *
 * @param level the level that may decide
 * @param giver the level that gave it; it gives no more than it has itself
 * @param lastDay the last day on which it holds; none named, it holds until the task ends
 */
public record Mandate(
        TaskCode task,
        Level level,
        Level giver,
        String limits,
        Optional<LocalDate> lastDay,
        String by,
        Instant at,
        long escalation) {

    /** Whether the lower level may decide on that day what would be for {@code competent} to decide. */
    public boolean covers(Level competent, LocalDate day) {
        return level.compareTo(competent) < 0
                && giver.compareTo(competent) >= 0
                && lastDay.filter(day::isAfter).isEmpty();
    }
}
