package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congress.approval.domain.wait.Wait;

/**
 * A wait as it is shown.
 *
 * @param stepName the step it was declared at; empty when the whole task waits
 * @param waited working time since it began, in words
 * @param inLoop whether the task is in a circle that is still open
 * @param mayEnd whether who looks at it may end it
 * @param mayStopDeadline whether who looks at it may let the deadline stand still
 */
public record WaitView(
        long id,
        Task task,
        String stepName,
        On on,
        String reason,
        String declaredBy,
        Instant since,
        LocalDate until,
        String waited,
        Choice state,
        Optional<Standstill> standstill,
        Optional<Ended> ended,
        boolean inLoop,
        boolean mayEnd,
        boolean mayStopDeadline) {

    /** The task that waits. */
    public record Task(String code, String title, Dossier.Body lead, LocalDate due) {}

    /** @param name the event, the agency's name, or the task's title */
    public record On(Choice kind, String code, String name) {}

    /** Who let the deadline stand still. */
    public record Standstill(String by, Instant since, String reason) {
        static Standstill of(Wait.Standstill it) {
            return new Standstill(it.by(), it.at(), it.reason());
        }
    }

    public record Ended(String by, Instant at, Choice how, String note) {
        static Ended of(Wait.Ended it) {
            return new Ended(Labels.account(it.by()), it.at(), Choice.of(it.how()), it.note());
        }
    }
}
