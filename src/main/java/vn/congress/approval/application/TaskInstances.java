package vn.congress.approval.application;

import java.util.Collection;
import java.util.Map;
import vn.congress.approval.domain.task.TaskCode;

/** Which process instance carries a task, or carried it to its end. */
@FunctionalInterface
public interface TaskInstances {

    /** The latest instance of each; tasks whose process never began are left out. One question however many they are. */
    Map<TaskCode, String> of(Collection<TaskCode> tasks);
}
