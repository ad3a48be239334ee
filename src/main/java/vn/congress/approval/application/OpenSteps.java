package vn.congress.approval.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.task.TaskCode;

/** Steps waiting in the engine, as far as the signed-in person may know of them. */
public interface OpenSteps {

    /** The step, when the actor may see it. */
    Optional<OpenStep> visibleTo(String stepId, Actor actor);

    /** The step, when it lies on a desk of the actor's. */
    Optional<OpenStep> workableBy(String stepId, Actor actor);

    /** Those of the steps that the actor may see, in short and in no particular order. */
    List<Line> visibleTo(Collection<String> stepIds, Actor actor);

    /** Every open step of the tasks that the actor may see, in short and in no particular order. */
    List<Line> visibleOf(Collection<TaskCode> tasks, Actor actor);

    /** A step on one line of a list. */
    record Line(String id, String key, String name, TaskCode task, Optional<Instant> due, boolean returned) {}
}
