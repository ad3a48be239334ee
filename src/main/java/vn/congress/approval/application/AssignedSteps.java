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

    /**
     * Gives the steps from one to the other, all or none.
     *
     * @throws vn.congress.approval.domain.Conflict when one of them is done, or somebody else's, meanwhile
     */
    void give(Collection<String> steps, String from, String to);

    /**
     * A step somebody has taken.
     *
     * @param name as lists show it, the task's code first
     * @param task missing for steps about no task, such as an import
     */
    record Assigned(String id, String key, String name, Optional<TaskCode> task, Desk desk, Optional<Instant> due) {}
}
