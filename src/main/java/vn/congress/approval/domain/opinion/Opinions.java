package vn.congress.approval.domain.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds and their answers. */
public interface Opinions {

    OpinionRound open(TaskCode task, RoundKind kind, List<Desk> respondents, Instant openedAt, Instant closesAt);

    Optional<OpinionRound> find(long round);

    /** Every round of a task, oldest first. */
    List<OpinionRound> of(TaskCode task);

    /** Answers of every round of a task, oldest first. */
    List<Opinion> givenOn(TaskCode task);

    void give(long round, Desk respondent, Answer answer, String content, String account, Instant at);

    void close(long round, Instant at);

    /** Lets an open round close at another moment; one already closed stays as it is. */
    void moveClose(long round, Instant closesAt);
}
