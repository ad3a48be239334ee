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

    /** The moment after which answers are late: the close, or while nobody has closed the round the end of its latest day. */
    public Instant end() {
        return closedAt.orElse(closesAt);
    }

    /** Whether that answer was given on this form. */
    public boolean bears(Opinion opinion) {
        return opinion.round() == round && opinion.respondent().equals(respondent);
    }

    /** Where it stands, given what is answered on it now. */
    public SlipState state(Optional<Opinion> answer, Instant moment) {
        if (answer.isEmpty()) {
            return closedAt.isEmpty() ? SlipState.OPEN_UNANSWERED : SlipState.CLOSED_UNANSWERED;
        }
        if (answer.get().late()) {
            return SlipState.CLOSED_LATE;
        }
        return isLate(moment) ? SlipState.CLOSED_ANSWERED : SlipState.OPEN_ANSWERED;
    }

    /** From when the dossier lay before the respondent: first opened, or else sent. */
    public Instant studiedFrom() {
        return firstSeenAt.orElse(openedAt);
    }
}
