package vn.congress.approval.support;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.application.ReportExceedingAuthority;
import vn.congress.approval.application.ReportExceedingAuthority.Reported;
import vn.congress.approval.application.submission.ExceedsAuthoritySubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.TaskCode;

/** Reports matters up and answers them, as people at the desks and the office itself would. */
@TestComponent
public class EscalationDriver {

    private final ProcessDriver office;
    private final ReportExceedingAuthority reportExceedingAuthority;
    private final Escalating escalating;
    private final Escalations escalations;
    private final IdentityService identities;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MovableClock clock;

    EscalationDriver(
            ProcessDriver office,
            ReportExceedingAuthority reportExceedingAuthority,
            Escalating escalating,
            Escalations escalations,
            IdentityService identities,
            RuntimeService runtime,
            TaskService tasks,
            MovableClock clock) {
        this.office = office;
        this.reportExceedingAuthority = reportExceedingAuthority;
        this.escalating = escalating;
        this.escalations = escalations;
        this.identities = identities;
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Somebody at the step's desk reports that it exceeds their authority. */
    public Reported report(Task step, boolean urgent) {
        var desk = office.deskOf(step);
        identities.setAuthentication(desk, List.of(desk));
        try {
            return reportExceedingAuthority.report(
                    step.getId(),
                    new ExceedsAuthoritySubmission("Vượt mức được quyết định.", "Đề nghị cho phép thực hiện.", urgent),
                    new Actor(desk));
        } finally {
            identities.clearAuthentication();
        }
    }

    public long report(String code, String step) {
        return report(office.step(code, step), false).number();
    }

    /** The office itself reports a matter up. */
    public long raise(String code, Cause cause, String step, Level to) {
        return escalating.raise(
                new Matter(new TaskCode(code), cause, step, to, "Quá hạn 7 ngày làm việc.", "", false, Actor.OFFICE));
    }

    public Escalation escalation(long number) {
        return escalations.find(number).orElseThrow();
    }

    /** The one open step of an escalation's process, whoever it waits for. */
    public Task step(long number) {
        return found(number).orElseThrow(() -> new AssertionError("Nothing waits in escalation " + number));
    }

    public Optional<Task> found(long number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("escalation")
                .variableValueEquals("escalation", String.valueOf(number))
                .list()
                .stream()
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .findFirst();
    }

    public String desk(long number) {
        return office.deskOf(step(number));
    }

    public void answer(long number, Object... fields) {
        office.complete(step(number), fields);
    }

    /** Lets the time of whoever has to act pass. */
    public void letTheTimePass(long number) {
        clock.moveTo(escalation(number).waitsUntil().plusSeconds(1));
        office.runDueJobs();
    }
}
