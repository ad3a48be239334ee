package vn.congress.approval.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.calendar.MovedStep;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.task.TaskCode;

/** Where a change of the calendar moves the step that answers a matter, the matter waits as long as its step does. */
@Service
class EscalationsCountedAnew {

    private static final Set<String> STEPS =
            Set.of(Labels.step("UserTask_AnswerEscalation"), Labels.step("UserTask_SupplyMore"));

    private final Escalations escalations;

    EscalationsCountedAnew(Escalations escalations) {
        this.escalations = escalations;
    }

    void follow(List<MovedStep> moved) {
        moved.stream()
                .filter(step -> STEPS.contains(step.step()) && TaskCode.isWellFormed(step.businessKey()))
                .forEach(this::follow);
    }

    private void follow(MovedStep step) {
        var task = new TaskCode(step.businessKey());
        escalations.hold(task);
        escalations.of(task).stream()
                .filter(it ->
                        it.state() == Escalation.State.OPEN && it.waitsUntil().equals(step.before()))
                .forEach(it -> escalations.save(it.waitingUntil(step.after())));
    }
}
