package vn.congress.approval.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A due date that was changed.
 *
 * @param askedBy the account that asked; the same as {@code decidedBy} when a level changes it of its own accord
 * @param level the level that decided, and so set the new date
 */
public record DueChange(
        TaskCode task,
        LocalDate from,
        LocalDate to,
        String reason,
        String askedBy,
        String decidedBy,
        Level level,
        Instant at) {}
