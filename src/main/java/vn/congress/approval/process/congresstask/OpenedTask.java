package vn.congress.approval.process.congresstask;

import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.COORDINATED;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.HELD_BACK;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.LEAD;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.TRACK_ONLY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.congress.approval.application.BeginTask.Begun;
import vn.congress.approval.process.congresstask.CongressTaskModel.YesNo;
import vn.congress.approval.process.engine.OpenStepListener;

/** Sets what the model reads of a task when its process begins. */
final class OpenedTask {

    private OpenedTask() {}

    static void describe(DelegateExecution execution, Begun begun) {
        var assignment = begun.task().assignment();
        LEAD.set(execution, assignment.lead().lowerCase());
        OpenStepListener.PRIORITY.set(execution, assignment.priority());
        HELD_BACK.set(execution, YesNo.of(begun.heldBack()));
        TRACK_ONLY.set(execution, YesNo.of(assignment.trackOnly()));
        COORDINATED.set(execution, YesNo.of(!assignment.coordinators().isEmpty()));
    }
}
