package vn.congress.approval.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;

/**
 * A task in the register.
 *
 * @param assignment as it stands now; its due date is the current one
 * @param originalDue the first due date, kept for ever
 * @param decidingLevel the level found for this task; the planned one until it was looked up
 * @param focalPoint the post that answers for the work day by day, named on acceptance
 * @param origin the task whose conclusion opened this one
 * @param figures what its report declares of its size; a track-only task never has any
 */
public record CongressTask(
        Assignment assignment,
        LocalDate originalDue,
        TaskState state,
        Level decidingLevel,
        Optional<String> focalPoint,
        Optional<TaskCode> origin,
        Optional<Instant> concludedAt,
        Figures figures) {

    /** A task as it enters the register. */
    public static CongressTask planned(Assignment assignment) {
        return new CongressTask(
                assignment,
                assignment.due(),
                TaskState.PLANNED,
                assignment.plannedLevel(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Figures.NONE);
    }

    public TaskCode code() {
        return assignment.code();
    }

    public CongressTask openedBy(TaskCode origin) {
        return new CongressTask(
                assignment, originalDue, state, decidingLevel, focalPoint, Optional.of(origin), concludedAt, figures);
    }

    /** The same task with other figures. */
    public CongressTask declaring(Figures declared) {
        return new CongressTask(
                assignment, originalDue, state, decidingLevel, focalPoint, origin, concludedAt, declared);
    }
}
