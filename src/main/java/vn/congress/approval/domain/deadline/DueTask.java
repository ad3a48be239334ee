package vn.congress.approval.domain.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/**
 * A task as far as its due date goes.
 *
 * @param dateSetBy the level that set the date now in force
 * @param dateSetIn the agency whose head set it, when that level is the head of an agency
 * @param moved how often the date was changed
 */
public record DueTask(
        TaskCode code,
        String title,
        Priority priority,
        AgencyCode lead,
        List<AgencyCode> coordinators,
        TaskState state,
        boolean trackOnly,
        LocalDate originalDue,
        LocalDate due,
        Level dateSetBy,
        AgencyCode dateSetIn,
        Level decidingLevel,
        int moved) {

    private static final Set<String> OVER = Set.of("CONCLUDED", "WITHDRAWN");

    public DueTask {
        coordinators = List.copyOf(coordinators);
    }

    /** A task that is concluded or withdrawn keeps its date. */
    public boolean isOver() {
        return OVER.contains(state.name());
    }

    /** Where that level decides on the date. */
    public Desk deskOf(Level level) {
        return Desk.of(level, dateSetIn);
    }
}
