package vn.congress.approval.domain.report;

import java.time.Instant;
import java.util.List;
import vn.congress.approval.domain.task.TaskCode;

/** Which steps were open at a moment, as the engine remembers. */
@FunctionalInterface
public interface StepsAt {

    /** Oldest first. */
    List<Open> openAt(Instant moment);

    /** A step that was open then. */
    record Open(TaskCode task, String step, Instant since) {}
}
