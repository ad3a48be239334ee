package vn.congress.approval.domain.story;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;

/**
 * A step that somebody had to do, as the engine remembers it.
 *
 * @param instance the process instance it belongs to
 * @param step id of the element in the model, e.g. {@code UserTask_SignOff}
 * @param desk where it lies while it is open; the engine forgets it with the step
 * @param assignee who had taken it; none when it was done, or waits, without having been taken
 * @param ended when it was done or dropped; none while it is open
 * @param dropped whether it ended without having been done: overtaken, recalled or no longer needed
 */
public record StepTaken(
        String id,
        String instance,
        String step,
        Optional<Desk> desk,
        Optional<String> assignee,
        Instant begun,
        Optional<Instant> ended,
        Optional<Instant> due,
        boolean dropped) {

    public boolean isOpen() {
        return ended.isEmpty();
    }

    public boolean isDone() {
        return ended.isPresent() && !dropped;
    }

    /** Done after it was due, or open although it is. */
    public boolean isLate(Instant now) {
        return !dropped && due.filter(ended.orElse(now)::isAfter).isPresent();
    }
}
