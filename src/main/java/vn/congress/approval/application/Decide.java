package vn.congress.approval.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DecideSubmission;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The competent level decides, gives back, or reports up what exceeds its authority. */
@Service
public class Decide {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final GuaranteedDays guaranteedDays;
    private final GivenMandates mandates;

    Decide(
            OrderOfProcedure order,
            StepRecords records,
            CongressTasks tasks,
            GuaranteedDays guaranteedDays,
            GivenMandates mandates) {
        this.mandates = mandates;
        this.order = order;
        this.records = records;
        this.tasks = tasks;
        this.guaranteedDays = guaranteedDays;
    }

    /**
     * @return until when the subcommittee is asked, when it is and somebody named a day
     * @throws Refused when the dossier has not passed appraisal, when what is reported up is already at the highest level, when another level than the Standing
     *     Board asks the subcommittee, or when it names a day that leaves too little time
     */
    @Transactional
    public Optional<Asking> decide(Step step, DecideSubmission handedIn) {
        order.check(step);
        records.add(step, handedIn);
        switch (handedIn.outcome()) {
            case RETURNED -> tasks.moveTo(step.task(), TaskState.RETURNED);
            case REFERRED_UP -> {
                tasks.settleLevel(step.task(), levelAbove(step));
                mandates.end(step.task());
            }
            case CONSULTED -> {
                return consult(step, handedIn);
            }
            case APPROVED, APPROVED_WITH_CHANGES -> {}
        }
        return Optional.empty();
    }

    private Optional<Asking> consult(Step step, DecideSubmission handedIn) {
        var problems = new Problems();
        problems.addIf(
                tasks.find(step.task()).orElseThrow().decidingLevel() != Level.STANDING_BOARD,
                "outcome",
                "Chỉ Thường trực Tiểu ban xin ý kiến thành viên Tiểu ban.");
        var asking = guaranteedDays.until(RoundKind.SUBCOMMITTEE, handedIn.commentsDue(), null, problems);
        problems.refuse();
        return asking;
    }

    private Level levelAbove(Step step) {
        return tasks.find(step.task())
                .flatMap(task -> task.decidingLevel().above())
                .orElseThrow(() -> new Refused("outcome", "Đã ở cấp cao nhất, không thể báo cáo vượt cấp."));
    }
}
