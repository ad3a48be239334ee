package vn.congress.approval.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.Risk;
import vn.congress.approval.domain.task.TaskCode;

/** The open steps of some desks, most pressing first. */
public interface DeskSteps {

    /** By risk, then by due date; one question. */
    List<Line> page(Search search, int offset, int limit);

    /** How many there are of each risk, whichever of them is looked for; one question. */
    Map<Risk, Integer> count(Search search);

    /**
     * @param desks on which the steps lie; none, nothing found
     * @param step id of an element in a model
     */
    record Search(Set<Desk> desks, Optional<Risk> risk, Optional<String> step) {}

    /**
     * A step on one line.
     *
     * @param assignee who has taken it
     * @param businessKey of its process; empty where that has none
     * @param task missing for a process about no task of the register, such as an import
     * @param stalled whether an update was asked for and did not come
     */
    record Line(
            String id,
            String key,
            String name,
            Desk desk,
            Optional<String> assignee,
            String businessKey,
            Optional<Of> task,
            Optional<Instant> due,
            Risk risk,
            boolean returned,
            boolean stalled,
            boolean waiting,
            boolean inLoop) {}

    /** The task a step is about. */
    record Of(TaskCode code, String title, Agency lead, Priority priority) {}
}
