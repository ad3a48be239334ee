package vn.congress.approval.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ExceedsAuthoritySubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.escalation.Reporting;
import vn.congress.approval.domain.task.CongressTasks;

/** Somebody reports up what exceeds their authority, with what they would do themselves; their step stays open. */
@Service
public class ReportExceedingAuthority {

    /** Steps of other processes are not a task's work: an answer to a report is not itself reported up. */
    private static final Set<String> NOT_WORK = Set.of(
            "UserTask_AnswerEscalation",
            "UserTask_SupplyMore",
            "UserTask_ReviewRefusedPlan",
            "UserTask_ApproveDailyReport",
            "UserTask_AcknowledgeDailyReport");

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final Escalations escalations;
    private final ReportingUp reportingUp;
    private final RaiseEscalation raiseEscalation;

    ReportExceedingAuthority(
            OpenSteps steps,
            CongressTasks tasks,
            Escalations escalations,
            ReportingUp reportingUp,
            RaiseEscalation raiseEscalation) {
        this.raiseEscalation = raiseEscalation;
        this.steps = steps;
        this.tasks = tasks;
        this.escalations = escalations;
        this.reportingUp = reportingUp;
    }

    /**
     * The model of the task hears of it and raises it; a task begun under an older model has none that listens, and what
     * is not raised yet is raised here.
     *
     * @return where it lies now
     * @throws NotFound when there is no such step on the actor's desk
     * @throws Refused when it is reported already, or there is no level above
     */
    @Transactional
    public Reported report(String stepId, ExceedsAuthoritySubmission handedIn, Actor actor) {
        var step = steps.workableBy(stepId, actor)
                .filter(it -> !NOT_WORK.contains(it.key()))
                .orElseThrow(Missing::step);
        escalations.hold(step.task());
        var task = tasks.find(step.task()).orElseThrow(Missing::task);
        var to = Reporting.above(step.key(), step.desk(), task.decidingLevel());
        var reason = handedIn.reason().strip();
        var proposal = handedIn.proposal().strip();
        var problems = new Problems();
        problems.addIf(
                escalations
                        .openOn(step.task(), step.key(), Cause.EXCEEDS_AUTHORITY)
                        .isPresent(),
                "reason",
                "Việc này đã được báo cáo vượt thẩm quyền và đang chờ trả lời.");
        problems.addIf(to.isEmpty(), "reason", "Đã ở cấp cao nhất, không thể báo cáo vượt cấp.");
        OneLine.check(task, "reason", reason, problems);
        OneLine.check(task, "proposal", proposal, problems);
        problems.refuse();
        var matter = new Matter(
                step.task(),
                Cause.EXCEEDS_AUTHORITY,
                step.key(),
                to.orElseThrow(),
                reason,
                proposal,
                Boolean.TRUE.equals(handedIn.urgent()),
                actor);
        reportingUp.exceedsAuthority(step, matter);
        var number = raiseEscalation.raise(matter, Optional.of(step.desk()));
        return escalations
                .find(number)
                .map(it -> new Reported(number, Choice.of(it.level()), it.waitsUntil()))
                .orElseThrow();
    }

    /** What was reported, and before which level it lies until when. */
    public record Reported(long number, Choice level, Instant waitsUntil) {}
}
