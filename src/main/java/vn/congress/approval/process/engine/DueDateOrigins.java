package vn.congress.approval.process.engine;

import java.time.LocalDate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.Priority;

/** Tells where the due date of an open step came from, by the rules {@link OpenStepListener} sets it with. */
@Component
public final class DueDateOrigins {

    private final ServiceLevels serviceLevels;
    private final WorkingDays workingDays;

    DueDateOrigins(ServiceLevels serviceLevels, WorkingDays workingDays) {
        this.serviceLevels = serviceLevels;
        this.workingDays = workingDays;
    }

    /** Whether the step has as long as its task, which is due on that day, and nobody has set another date since. */
    public boolean isUntilTheTaskIsDue(Task step, LocalDate taskDue) {
        return step.getDueDate() != null
                && step.getDueDate().toInstant().equals(workingDays.current().dueOn(taskDue))
                && serviceLevels.untilTheTaskIsDue(step.getTaskDefinitionKey(), priority(step));
    }

    /** The priority of the task, read off the weight the step was opened with. */
    static Priority priority(Task step) {
        return step.getPriority() >= 70 ? Priority.URGENT : step.getPriority() >= 50 ? Priority.KEY : Priority.ROUTINE;
    }
}
