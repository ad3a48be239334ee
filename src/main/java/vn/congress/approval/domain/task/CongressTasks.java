package vn.congress.approval.domain.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.authority.Level;

/** The register of tasks. Every change joins the transaction it is made in. */
public interface CongressTasks {

    Optional<CongressTask> find(TaskCode code);

    /** All of them, in the order of the plan; for imports and exports, thousands of rows. */
    List<CongressTask> all();

    Set<TaskCode> codes();

    /** Enters new tasks after those already there, in the order given. */
    void add(Collection<CongressTask> tasks);

    /** Replaces what the given tasks are assigned with; the original due date and the state stay. */
    void reassign(Collection<Assignment> assignments);

    void moveTo(TaskCode code, TaskState state);

    /** From {@link TaskState#PLANNED} to {@link TaskState#ASSIGNED}; false when it is not there, or was begun before. */
    boolean beginOnce(TaskCode code);

    void accept(TaskCode code, String focalPoint);

    void settleLevel(TaskCode code, Level level);

    void conclude(TaskCode code, Instant at);

    /** The next codes still {@link TaskState#PLANNED}, oldest first, at most {@code limit}. */
    List<TaskCode> planned(int limit);

    int countPlanned();

    /** True while a prerequisite of the task is not concluded. */
    boolean isHeldBack(TaskCode code);

    /**
     * Those that wait for this task, were given already and are held back by nothing else any more. Locks the waiting
     * tasks' rows first: two prerequisites concluded at the same moment must not each overlook the other.
     */
    List<TaskCode> releasedBy(TaskCode concluded);

    /** The first free code of the form {@code NV-nnn}; unique even when two ask at the same moment. */
    TaskCode nextCode();
}
