package vn.congress.approval.process.engine;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A step has come to a desk: it gets the task's code before its name, its due date from the service levels, the
 * task's priority, and the mark of a return.
 */
@Component
public final class OpenStepListener implements TaskListener {

    /** The mark filters look for: a step whose description begins so came back with a reason. */
    public static final String RETURNED_MARK = "Trả lại";

    public static final ProcessVariable<Priority> PRIORITY = ProcessVariable.choice("priority", Priority.class);

    /** The end of a round's latest day; answering it is due then. */
    public static final ProcessVariable<Instant> CLOSES_AT = ProcessVariable.of("closesAt", Instant::parse);

    /** When a step is due whose hours were given to it alone; goes before the service level. */
    public static final ProcessVariable<Instant> STEP_DUE = ProcessVariable.of("stepDue", Instant::parse);

    private final ServiceLevels serviceLevels;
    private final CongressTasks tasks;
    private final WorkingDays workingDays;
    private final Clock clock;

    OpenStepListener(ServiceLevels serviceLevels, CongressTasks tasks, WorkingDays workingDays, Clock clock) {
        this.serviceLevels = serviceLevels;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        // A step just opened has no variables of its own; asking it would look for them.
        var execution = task.getExecution();
        var code = new TaskCode(execution.getProcessBusinessKey());
        var priority = PRIORITY.find(execution).orElse(Priority.ROUTINE);

        task.setName(code + " · " + task.getName());
        task.setPriority(weight(priority));
        var returned = SubmissionListener.OUTCOME
                .find(execution)
                .filter("RETURNED"::equals)
                .isPresent();
        var named = returned ? resubmission(execution) : named(execution);
        task.setDueDate(Date.from(named.orElseGet(() -> due(task.getTaskDefinitionKey(), priority, code))));
        if (returned) {
            task.setDescription(RETURNED_MARK + ", xem lý do trong hồ sơ.");
        }
    }

    private static Optional<Instant> named(VariableScope scope) {
        return STEP_DUE.find(scope).or(() -> CLOSES_AT.find(scope));
    }

    /** Who gave it back may have named the day; it goes before the service level. */
    private Optional<Instant> resubmission(VariableScope scope) {
        return Resubmission.day(scope).map(day -> workingDays.current().dueOn(day));
    }

    private Instant due(String step, Priority priority, TaskCode code) {
        var time = workingDays.current();
        var days = serviceLevels.workingDays(step, priority);
        return days == ServiceLevels.UNTIL_THE_TASK_IS_DUE
                ? time.dueOn(tasks.find(code).orElseThrow().assignment().due())
                : time.dueAfter(clock.instant(), days);
    }

    private static int weight(Priority priority) {
        return switch (priority) {
            case URGENT -> 70;
            case KEY -> 50;
            case ROUTINE -> 30;
        };
    }
}
