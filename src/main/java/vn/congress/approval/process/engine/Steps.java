package vn.congress.approval.process.engine;

import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.congress.approval.application.Step;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.task.TaskCode;

/** Tells the application which step of which task the engine is at, and who is doing it. */
public final class Steps {

    private Steps() {}

    public static Step of(DelegateTask task) {
        var execution = task.getExecution();
        return new Step(
                new TaskCode(execution.getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                actor(execution.getProcessEngineServices()));
    }

    public static Step of(DelegateExecution execution) {
        return new Step(
                new TaskCode(execution.getProcessBusinessKey()),
                execution.getCurrentActivityId(),
                actor(execution.getProcessEngineServices()));
    }

    /** The signed-in person; the office itself in timers and other jobs. */
    public static Actor actor(ProcessEngineServices services) {
        var authentication = services.getIdentityService().getCurrentAuthentication();
        return authentication == null ? Actor.OFFICE : new Actor(authentication.getUserId());
    }
}
