package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.RecordConclusionSubmission;
import vn.congress.approval.application.submission.RecordConclusionSubmission.Outcome;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.Casting;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** What the Politburo concluded is recorded; it can have approved only what its members' answers carry. */
@Service
public class RecordConclusion {

    private final StepRecords records;
    private final CongressTasks tasks;
    private final Opinions opinions;
    private final AuthorityRecords authority;

    RecordConclusion(StepRecords records, CongressTasks tasks, Opinions opinions, AuthorityRecords authority) {
        this.records = records;
        this.tasks = tasks;
        this.opinions = opinions;
        this.authority = authority;
    }

    /** @throws Refused when it says approved without quorum or majority, or against the chair in a tie */
    @Transactional
    public void record(Step step, RecordConclusionSubmission handedIn) {
        if (handedIn.outcome() == Outcome.APPROVED || handedIn.outcome() == Outcome.APPROVED_WITH_CHANGES) {
            refuseUnlessCarried(opinions.last(step.task(), RoundKind.POLITBURO).orElseThrow());
        }
        records.add(step, handedIn);
        if (handedIn.outcome() != Outcome.ANOTHER_ROUND) {
            authority.decided(step, tasks.find(step.task()).orElseThrow(), handedIn.choice());
        }
        if (handedIn.outcome() == Outcome.RETURNED) {
            tasks.moveTo(step.task(), TaskState.RETURNED);
        }
    }

    private void refuseUnlessCarried(OpinionRound round) {
        var tally = opinions.tally(round);
        var carried =
                switch (tally.verdict()) {
                    case CARRIED -> true;
                    case TIE -> round.casting().filter(Casting::inFavour).isPresent();
                    case NO_QUORUM, NOT_CARRIED -> false;
                };
        if (!carried) {
            throw new Refused(
                    "outcome",
                    "%s: trả lời %d/%d (cần %d), thống nhất %d (cần %d). Hãy chọn xin ý kiến thêm một vòng hoặc trả lại."
                            .formatted(
                                    tally.verdict().label(),
                                    tally.answered(),
                                    tally.asked(),
                                    tally.quorum(),
                                    tally.inFavour(),
                                    tally.majority()));
        }
    }
}
