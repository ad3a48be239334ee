package vn.congress.approval.domain.conclusion;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/** Issued conclusions. */
public interface Conclusions {

    /** Issues under the type's next number; two at once get two numbers, and none is left out. */
    Conclusion issue(
            TaskCode task, ConclusionType type, Level level, String content, String issuedBy, Instant issuedAt);

    Optional<Conclusion> on(TaskCode task);
}
