package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.AnswerSlip;
import vn.congress.approval.application.CloseRound;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.AnswerSlipSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Tally;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;

/**
 * An answer is replaced in the moment the round closes: each waits for the other, and what the round closed with is what
 * is kept.
 */
@AtTheOffice
@Import(MovedClock.class)
abstract class ReplacedAtTheClose {

    private static final Desk SEAT = Desk.politburoMember(1);

    @Autowired
    Opinions opinions;

    @Autowired
    CongressTasks tasks;

    @Autowired
    AnswerSlip answerSlip;

    @Autowired
    CloseRound closeRound;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void sendHome() {
        other.shutdownNow();
    }

    @Test
    void who_replaces_while_the_round_closes_waits_and_is_refused() throws Exception {
        var round = answeredRound("NV-801");

        var replacing = whileHolding(() -> close(round), () -> replace(round));

        assertThatThrownBy(() -> replacing.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("đã đóng lúc");
        assertThat(opinions.answerOf(round.id(), SEAT).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_round_that_closes_while_an_answer_is_replaced_waits_and_counts_the_new_one() throws Exception {
        var round = answeredRound("NV-802");

        var closing = whileHolding(() -> replace(round), () -> close(round));

        assertThat(closing.get(30, TimeUnit.SECONDS).disagreed()).isEqualTo(1);
        assertThat(opinions.answerOf(round.id(), SEAT).orElseThrow().version()).isEqualTo(2);
    }

    /** Does the first and, before it is committed, lets another begin the second; that one must wait for the commit. */
    private <T> Future<T> whileHolding(Callable<?> first, Callable<T> second) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                first.call();
                var waiting = other.submit(second);
                assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private OpinionRound answeredRound(String code) {
        tasks.add(List.of(ATask.planned(code)));
        var task = new TaskCode(code);
        var round =
                opinions.open(ARound.among(task, RoundKind.POLITBURO, List.of(SEAT), clock.instant(), clock.instant()));
        opinions.give(ARound.answer(round.id(), SEAT, Answer.AGREE, "", "bct1", clock.instant()));
        return round;
    }

    private Tally close(OpinionRound round) {
        return closeRound.close(new Step(round.task(), "ServiceTask_CloseRound", Actor.OFFICE), round.id());
    }

    private Opinions replace(OpinionRound round) {
        answerSlip.answer(
                round.id(),
                SEAT.id(),
                List.of(SEAT),
                new AnswerSlipSubmission(Answer.DISAGREE, "Xem lại", 1),
                new Actor("bct1"));
        return opinions;
    }
}
