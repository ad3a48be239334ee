package vn.congress.approval.application;

import java.util.Collection;
import java.util.List;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.task.TaskCode;

/** Open steps that have as long as their task: where its due date goes, theirs goes. */
public interface FollowingSteps {

    /** Lets them be due on the new days, many tasks at once; returns how many steps moved. */
    int follow(Collection<DueChange> changes);

    /** Open steps of these tasks, each saying whether it would follow. */
    List<Line> of(Collection<TaskCode> tasks);

    /** An open step in short. */
    record Line(TaskCode task, String name, java.time.Instant due, boolean follows) {}
}
