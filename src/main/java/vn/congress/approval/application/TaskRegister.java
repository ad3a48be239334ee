package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** The register of tasks to look things up in. */
public interface TaskRegister {

    /** In the order of the plan. */
    List<Entry> page(Search search, int offset, int limit);

    int count(Search search);

    /**
     * @param reader who looks; missing for who sees everything
     * @param text part of the code or the title, in any spelling; empty for any
     */
    record Search(Optional<Reader> reader, Optional<AgencyCode> agency, Optional<TaskState> state, String text) {}

    /** Somebody who finds what these agencies lead and what lies on these desks at this moment. */
    record Reader(Set<AgencyCode> agencies, Set<Desk> desks) {}

    /** A task on one line. */
    record Entry(
            TaskCode code,
            String title,
            Agency lead,
            String workGroup,
            Phase phase,
            Priority priority,
            Level level,
            LocalDate originalDue,
            LocalDate due,
            TaskState state,
            boolean trackOnly,
            Optional<Instant> concludedAt) {}
}
