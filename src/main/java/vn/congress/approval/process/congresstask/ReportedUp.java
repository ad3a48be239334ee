package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.ProcessVariable;

/**
 * What is reported up, on its way from a step to the model's answer to it. Transient: it leaves no row behind, neither
 * while the step stays open nor afterwards.
 *
 * @param from the desk of who reports
 */
record ReportedUp(Matter matter, Desk from) {

    private static final ProcessVariable<String> STEP = ProcessVariable.text("reportedStep");
    private static final ProcessVariable<Level> LEVEL = ProcessVariable.choice("reportedTo", Level.class);
    private static final ProcessVariable<String> REASON = ProcessVariable.text("reportedReason");
    private static final ProcessVariable<String> PROPOSAL = ProcessVariable.text("reportedProposal");
    private static final ProcessVariable<Boolean> URGENT = ProcessVariable.of("reportedUrgent", Boolean::valueOf);
    private static final ProcessVariable<Desk> FROM = ProcessVariable.of("reportedFrom", Desk::new);

    void pass(VariableScope scope) {
        pass(scope, STEP, matter.step());
        pass(scope, LEVEL, matter.to());
        pass(scope, REASON, matter.reason());
        pass(scope, PROPOSAL, matter.proposal());
        pass(scope, URGENT, matter.urgent());
        pass(scope, FROM, from);
    }

    static ReportedUp in(VariableScope scope, TaskCode task, Actor by) {
        return new ReportedUp(
                new Matter(
                        task,
                        Cause.EXCEEDS_AUTHORITY,
                        STEP.from(scope),
                        LEVEL.from(scope),
                        REASON.from(scope),
                        PROPOSAL.from(scope),
                        URGENT.from(scope),
                        by),
                FROM.from(scope));
    }

    private static <T> void pass(VariableScope scope, ProcessVariable<T> variable, T value) {
        scope.setVariable(
                variable.name(), Variables.stringValue(variable.print().apply(value), true));
    }
}
