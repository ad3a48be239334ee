package vn.congress.approval.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Somebody asks for another due date.
 *
 * @param from the date when it was asked
 * @param effects what the change was said to bring about, line by line, when it was asked
 * @param level the level it lies before
 * @param decision what came of it; empty while it is open
 */
public record DeadlineRequest(
        long id,
        TaskCode task,
        LocalDate from,
        LocalDate newDue,
        String reason,
        List<String> effects,
        Level level,
        String askedBy,
        Instant askedAt,
        Optional<Decision> decision) {

    public DeadlineRequest {
        effects = List.copyOf(effects);
    }

    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** How a request ended. */
    public enum Outcome {
        APPROVED,
        REFUSED,
        /** The task ended first. */
        LAPSED
    }

    /**
     * @param due the date decided on, which may be another than was asked for; empty unless approved
     * @param reason may be empty only when approved or lapsed
     */
    public record Decision(Outcome outcome, Optional<LocalDate> due, String reason, String by, Instant at) {}
}
