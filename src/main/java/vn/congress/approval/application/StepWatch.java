package vn.congress.approval.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.watch.Finding;

/** Open steps of everybody, as the office itself watches them: a handful of questions, however many there are. */
public interface StepWatch {

    /** Steps due from one moment on and before the other, by desk, the earliest first; at most so many a desk. */
    List<Due> due(Instant from, Instant before, int mostADesk);

    /** How many steps of each desk were due before a moment, and the oldest of them. */
    List<Backlog> dueBefore(Instant moment);

    /** What could be overlooked and only the engine can tell. */
    List<Finding> findings(Instant now);

    /** Marks the open steps of tasks as stalled, for the list of that name. */
    void markStalled(Collection<TaskCode> tasks, Instant at);

    /** Tasks with open steps that are marked so. */
    List<TaskCode> marked();

    /** Takes the mark away. */
    void unmark(Collection<TaskCode> tasks);

    /**
     * A step with a due date.
     *
     * @param name with the code before it, as lists show it
     * @param task empty when it is about no task of the register, as an import
     * @param id the engine's
     * @param key what kind of step it is, such as {@code UserTask_SignOff}
     */
    record Due(Desk desk, String name, Optional<TaskCode> task, Instant due, String id, String key) {}

    /** What has piled up on a desk. */
    record Backlog(Desk desk, int steps, Instant oldest) {}
}
