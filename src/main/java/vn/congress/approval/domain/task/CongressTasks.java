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

    /** The same, and nobody else adds or changes a task until the end of the transaction. */
    List<CongressTask> allHeldStill();

    Set<TaskCode> codes();

    /** Enters new tasks after those already there, in the order given; holds their prerequisites still meanwhile. */
    void add(Collection<CongressTask> tasks);

    /**
     * Replaces what the given tasks are assigned with; the original due date and the state stay. The deciding level
     * follows the planned one while the task is {@link TaskState#PLANNED}.
     */
    void reassign(Collection<Assignment> assignments);

    void moveTo(TaskCode code, TaskState state);

    /** From {@link TaskState#PLANNED} to {@link TaskState#ASSIGNED}; false when it is not there, or was begun before. */
    boolean beginOnce(TaskCode code);

    /** Notes the focal point; the task is {@link TaskState#IN_PROGRESS} from now on. */
    void accept(TaskCode code, String focalPoint);

    void settleLevel(TaskCode code, Level level);

    void conclude(TaskCode code, Instant at);

    /**
     * The next codes still {@link TaskState#PLANNED}, oldest first, at most {@code limit}; held still until the end of
     * the transaction, so that no task is opened twice.
     */
    List<TaskCode> planned(int limit);

    int countPlanned();

    /**
     * True while a prerequisite of the task has not ended. Asked in the transaction that has added or begun the task,
     * it misses no conclusion: either it is seen here, or {@link #releasedBy} sees the task.
     */
    boolean isHeldBack(TaskCode code);

    /**
     * Those that wait for this task, were given already and are held back by nothing else any more. Locks the waiting
     * tasks' rows first: two prerequisites concluded at the same moment must not each overlook the other.
     */
    List<TaskCode> releasedBy(TaskCode concluded);

    /** The first free code of the form {@code NV-nnn}; unique even when two ask at the same moment. */
    TaskCode nextCode();
}
