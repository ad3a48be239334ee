package vn.congress.approval.domain.opinion;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * The comment form (phiếu xin ý kiến) of one respondent in one round, answered or not.
 *
 * @param firstSeenAt when the respondent first had the dossier open
 */
public record Slip(
        long round,
        TaskCode task,
        RoundKind kind,
        int number,
        Desk respondent,
        Instant openedAt,
        Instant closesAt,
        Optional<Instant> closedAt,
        Optional<Instant> firstSeenAt) {

    /** An answer now is late: the round has closed, or its latest day is over though nobody closed it yet. */
    public boolean isLate(Instant moment) {
        return closedAt.isPresent() || moment.isAfter(closesAt);
    }

    /** From when the dossier lay before the respondent: first opened, or else sent. */
    public Instant studiedFrom() {
        return firstSeenAt.orElse(openedAt);
    }
}
