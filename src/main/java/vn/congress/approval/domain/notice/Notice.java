package vn.congress.approval.domain.notice;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * One line for the people at a desk.
 *
 * @param text Vietnamese and complete in itself; nothing of a task's content but its code, step and due date
 * @param immediate whether it cannot wait for the next morning's digest
 * @param step the step it is about, where it is about one
 */
public record Notice(
        Desk to,
        NoticeKind kind,
        Optional<TaskCode> task,
        String text,
        boolean immediate,
        Instant at,
        Optional<StepTold> step) {

    /** Characters a text has at most. */
    public static final int LONGEST_TEXT = 1_000;

    public Notice {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A notice says something, in at most " + LONGEST_TEXT + " characters");
        }
    }

    public Notice(Desk to, NoticeKind kind, Optional<TaskCode> task, String text, boolean immediate, Instant at) {
        this(to, kind, task, text, immediate, at, Optional.empty());
    }

    public Notice about(StepTold told) {
        return new Notice(to, kind, task, text, immediate, at, Optional.of(told));
    }

    /**
     * A step somebody is told about.
     *
     * @param id its id, when it is open already; somebody may hold it
     * @param key what kind of step it is, such as {@code UserTask_SignOff}
     */
    public record StepTold(Optional<String> id, String key, Instant due) {}
}
