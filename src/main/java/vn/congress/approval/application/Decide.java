package vn.congress.approval.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DecideSubmission;
import vn.congress.approval.application.submission.DecideSubmission.Outcome;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** The competent level decides, gives back, or reports up what exceeds its authority. */
@Service
public class Decide {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final GuaranteedDays guaranteedDays;
    private final AuthorityTable table;
    private final AuthorityRecords authority;
    private final GivenMandates mandates;

    Decide(
            OrderOfProcedure order,
            StepRecords records,
            CongressTasks tasks,
            GuaranteedDays guaranteedDays,
            AuthorityTable table,
            AuthorityRecords authority,
            GivenMandates mandates) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
        this.guaranteedDays = guaranteedDays;
        this.table = table;
        this.authority = authority;
        this.mandates = mandates;
    }

    /**
     * What came of it.
     *
     * @param outcome what was chosen; {@link Outcome#REFERRED_UP} where the figures approved go beyond the level
     * @param asking until when the subcommittee is asked, when it is and somebody named a day
     */
    public record Decided(Outcome outcome, Optional<Asking> asking) {}

    /**
     * @throws Refused when the dossier has not passed appraisal, when what is reported up is already at the highest level, when another level than the Standing
     *     Board asks the subcommittee, or when it names a day that leaves too little time
     */
    @Transactional
    public Decided decide(Step step, DecideSubmission handedIn) {
        var task = tasks.find(step.task()).orElseThrow();
        order.check(step, task);
        return switch (handedIn.outcome()) {
            case APPROVED, APPROVED_WITH_CHANGES -> approve(step, task, handedIn);
            case RETURNED -> {
                records.add(step, handedIn);
                tasks.moveTo(step.task(), TaskState.RETURNED);
                authority.decided(step, task, handedIn.choice());
                yield decided(handedIn);
            }
            case REFERRED_UP -> {
                records.add(step, handedIn);
                authority.reportedUp(step, task, levelAbove(task));
                mandates.end(step.task());
                yield decided(handedIn);
            }
            case CONSULTED -> {
                records.add(step, handedIn);
                yield new Decided(handedIn.outcome(), consult(task, handedIn));
            }
        };
    }

    /** Nothing is approved beyond authority: figures that are too great turn the approval into a report up. */
    private Decided approve(Step step, CongressTask task, DecideSubmission handedIn) {
        var figures = task.figures().updatedBy(handedIn.figures());
        if (figures.equals(task.figures())) {
            records.add(step, handedIn);
            authority.decided(step, task, handedIn.choice());
            return decided(handedIn);
        }
        var finding = table.find(task.declaring(figures));
        if (finding.level().compareTo(task.decidingLevel()) <= 0) {
            records.add(step, handedIn);
            authority.settle(step, authority.declare(step, task, figures), finding, task.decidingLevel(), Why.FIGURES);
            authority.decided(step, task, handedIn.choice());
            return decided(handedIn);
        }
        records.addAs(
                Outcome.REFERRED_UP.name(),
                "Chưa thành quyết định. " + AuthorityRecords.exceeding(task, finding)
                        + (handedIn.why().isEmpty() ? "" : "\nÝ kiến: " + handedIn.why()),
                step,
                handedIn);
        authority.exceed(step, authority.declare(step, task, figures), finding, true);
        return new Decided(Outcome.REFERRED_UP, Optional.empty());
    }

    private static Decided decided(DecideSubmission handedIn) {
        return new Decided(handedIn.outcome(), Optional.empty());
    }

    private Optional<Asking> consult(CongressTask task, DecideSubmission handedIn) {
        var problems = new Problems();
        problems.addIf(
                task.decidingLevel() != Level.STANDING_BOARD,
                "outcome",
                "Chỉ Thường trực Tiểu ban xin ý kiến thành viên Tiểu ban.");
        var asking = guaranteedDays.until(RoundKind.SUBCOMMITTEE, handedIn.commentsDue(), null, problems);
        problems.refuse();
        return asking;
    }

    private static Level levelAbove(CongressTask task) {
        return task.decidingLevel()
                .above()
                .orElseThrow(() -> new Refused("outcome", "Đã ở cấp cao nhất, không thể báo cáo vượt cấp."));
    }
}
