package vn.congress.approval.domain.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * One round of asking, with the rules it was opened under.
 *
 * @param number counts from 1 within a task and kind
 * @param minimumEndsAt the end of the last guaranteed day
 * @param closesAt the end of the latest day
 * @param quorum how many must answer
 * @param majority how many must be in favour
 * @param rules where the rules were read
 */
public record OpinionRound(
        long id,
        TaskCode task,
        RoundKind kind,
        int number,
        List<Desk> respondents,
        Instant openedAt,
        Instant minimumEndsAt,
        Instant closesAt,
        Optional<Instant> closedAt,
        int quorum,
        int majority,
        Silence silence,
        String rules,
        Optional<Urgency> urgency,
        Optional<Casting> casting) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /**
     * The earliest moment the round may close when so many have answered: its latest day, or, once everybody has
     * answered, the end of the guaranteed days; with urgency declared, at once.
     */
    public Instant mayCloseFrom(int answered) {
        if (answered < respondents.size()) {
            return closesAt;
        }
        return urgency.isPresent() ? openedAt : minimumEndsAt;
    }

    /** The same round under the id and number it was given. */
    public OpinionRound numbered(long given, int counted) {
        return new OpinionRound(
                given,
                task,
                kind,
                counted,
                respondents,
                openedAt,
                minimumEndsAt,
                closesAt,
                closedAt,
                quorum,
                majority,
                silence,
                rules,
                urgency,
                casting);
    }

    /** The same round, closed at that moment; one already closed stays as it is. */
    public OpinionRound closed(Instant at) {
        return new OpinionRound(
                id,
                task,
                kind,
                number,
                respondents,
                openedAt,
                minimumEndsAt,
                closesAt,
                closedAt.or(() -> Optional.of(at)),
                quorum,
                majority,
                silence,
                rules,
                urgency,
                casting);
    }
}
