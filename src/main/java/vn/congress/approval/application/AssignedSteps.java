package vn.congress.approval.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/** Open steps that somebody has taken; whoever calls has checked that they may. */
public interface AssignedSteps {

    /** What the account has taken on these desks, earliest due first. */
    List<Assigned> of(String account, Collection<Desk> desks);

    /** Gives the steps to the account, all or none. */
    void give(Collection<String> steps, String account);

    /**
     * A step somebody has taken.
     *
     * @param name as lists show it, the task's code first
     * @param task missing for steps about no task, such as an import
     */
    record Assigned(String id, String key, String name, Optional<TaskCode> task, Desk desk, Optional<Instant> due) {}
}
