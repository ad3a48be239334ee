package vn.congress.approval.domain.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds and their answers. */
public interface Opinions {

    /** Keeps a new round; its id and number are given here, whatever it bears. */
    OpinionRound open(OpinionRound round);

    Optional<OpinionRound> find(long round);

    /** Every round of a task, oldest first. */
    List<OpinionRound> of(TaskCode task);

    /** The last round of a kind on a task. */
    default Optional<OpinionRound> last(TaskCode task, RoundKind kind) {
        return of(task).stream().filter(round -> round.kind() == kind).reduce((before, after) -> after);
    }

    /**
     * Keeps a first answer.
     *
     * @throws vn.congress.approval.domain.Conflict when somebody else at the same desk has just given one
     */
    void give(Opinion opinion);

    /** What a desk answers now. */
    Optional<Opinion> answerOf(long round, Desk respondent);

    /**
     * Puts a new version in the place of the one before, which is kept.
     *
     * @return false when somebody else has replaced it meanwhile; nothing is changed then
     */
    boolean replace(Opinion changed);

    /** Answers of a round in the order they were first given. */
    List<Opinion> in(long round, Filter filter, int offset, int limit);

    int count(long round, Filter filter);

    /** Who has answered, in time or late. */
    Set<Desk> answered(long round);

    /** How a round stands. */
    Tally tally(OpinionRound round);

    /** The form of one respondent; none when that desk is not asked in the round. */
    Optional<Slip> slip(long round, Desk respondent);

    /** The forms of these desks, newest round first. */
    List<Slip> slipsOf(List<Desk> desks, int offset, int limit);

    int countSlipsOf(List<Desk> desks);

    /** What is answered on these forms now, each content cut off after so many characters; in no particular order. */
    List<Opinion> answersOn(List<Slip> slips, int excerpt);

    /**
     * What these answers said before, oldest first and of each no more than the {@code latest}, contents cut off after
     * so many characters.
     */
    List<Opinion> versionsBefore(List<Opinion> answers, int latest, int excerpt);

    /**
     * Holds a round still until the end of the transaction: whoever replaces an answer and whoever closes the round take
     * turns. Taken before any answer is touched.
     */
    void holdStill(long round);

    /** Notes when a desk first had the dossier open; later times change nothing. */
    void seen(long round, Desk respondent, Instant at);

    void settleTie(long round, Casting casting);

    void close(long round, Instant at);

    /** Lets an open round close at another moment; one already closed stays as it is. */
    void moveClose(long round, Instant closesAt);

    /** Which answers of a round are meant. */
    enum Filter {
        ALL,
        IN_TIME,
        LATE
    }
}
