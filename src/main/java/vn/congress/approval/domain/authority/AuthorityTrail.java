package vn.congress.approval.domain.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/** The authority trail: under which rule of which version each level was found. Rows are added, never changed. */
public interface AuthorityTrail {

    void add(TrailEntry entry);

    Optional<TrailEntry> last(TaskCode task);

    /** The latest entries, newest first. */
    List<TrailEntry> recent(TaskCode task, int most);

    /** The last entry of every task that is not concluded and has one; for dry runs over the whole register. */
    Map<TaskCode, TrailEntry> lastOfOpenTasks();

    /** The highest level people have reported the task up to. */
    Optional<Level> reportedUp(TaskCode task);

    /** The same for every task that is not concluded and was reported up. */
    Map<TaskCode, Level> reportedUpOfOpenTasks();
}
