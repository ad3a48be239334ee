package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.AnswerSlipSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Slip;
import vn.congress.approval.domain.opinion.SlipState;
import vn.congress.approval.domain.task.CongressTasks;

/** Replaces an answer until the round closes, and takes late answers until the task is concluded. */
@Service
public class AnswerSlip {

    static final String REPLACED = "OpinionReplaced";
    static final String GIVEN_LATE = "OpinionGivenLate";

    private static final String FIELD = "slip";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final StepRecords records;
    private final Opinions opinions;
    private final CongressTasks tasks;
    private final Secretaries secretaries;
    private final WorkingDays workingDays;
    private final Clock clock;

    AnswerSlip(
            StepRecords records,
            Opinions opinions,
            CongressTasks tasks,
            Secretaries secretaries,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.opinions = opinions;
        this.tasks = tasks;
        this.secretaries = secretaries;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Keeps a new version of the answer. The round is held still meanwhile, so that what it closes with is what is kept.
     *
     * @param desks where the actor sits
     * @throws vn.congress.approval.domain.NotFound when nobody at these desks is asked in the round
     * @throws Refused when the round, or the task, takes no such answer any more
     * @throws Conflict when somebody else at the desk has answered since the actor looked
     */
    @Transactional
    public void answer(long round, String respondent, List<Desk> desks, AnswerSlipSubmission handedIn, Actor actor) {
        var desk = desks.stream()
                .filter(own -> own.id().equals(respondent))
                .findFirst()
                .orElseThrow(Missing::slip);
        opinions.holdStill(round);
        var slip = opinions.slip(round, desk).orElseThrow(Missing::slip);
        var before = opinions.answerOf(round, desk);
        var now = clock.instant();
        var state = slip.state(before, now);
        refuseUnlessTaken(slip, state);
        if (!handedIn.version().equals(before.map(Opinion::version).orElse(0))) {
            throw overtaken();
        }
        keep(new Opinion(
                before.map(Opinion::id).orElse(0L),
                round,
                desk,
                handedIn.version() + 1,
                handedIn.answer(),
                handedIn.why(),
                actor.account(),
                secretaries.memberAt(desk, actor),
                now,
                state.takesLateAnswers(),
                workingDays.current().openBetween(slip.studiedFrom(), now)));
        records.add(
                new Step(slip.task(), state == SlipState.CLOSED_UNANSWERED ? GIVEN_LATE : REPLACED, actor), handedIn);
    }

    private void refuseUnlessTaken(Slip slip, SlipState state) {
        if (state == SlipState.OPEN_UNANSWERED) {
            throw new Refused(FIELD, "Phiếu này chưa có ý kiến; hãy trả lời tại việc «Cho ý kiến».");
        }
        if (state == SlipState.CLOSED_ANSWERED) {
            throw new Refused(
                    FIELD,
                    "Vòng xin ý kiến đã đóng lúc %s; ý kiến đã gửi trong hạn không thay được nữa."
                            .formatted(inWords(slip.end())));
        }
        if (state.takesLateAnswers() && isConcluded(slip)) {
            throw new Refused(FIELD, "Nhiệm vụ đã kết thúc, không nhận ý kiến muộn nữa.");
        }
    }

    private boolean isConcluded(Slip slip) {
        return tasks.find(slip.task()).filter(task -> task.state().hasEnded()).isPresent();
    }

    private void keep(Opinion opinion) {
        if (opinion.version() == 1) {
            opinions.give(opinion);
        } else if (!opinions.replace(opinion)) {
            throw overtaken();
        }
    }

    private static Conflict overtaken() {
        return new Conflict("Người khác cùng đơn vị vừa gửi ý kiến mới hơn. Hãy xem lại ý kiến đó rồi gửi lại.");
    }

    private String inWords(Instant moment) {
        return MOMENT.format(moment.atZone(workingDays.current().hours().zone()));
    }
}
