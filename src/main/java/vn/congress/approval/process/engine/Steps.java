package vn.congress.approval.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import vn.congress.approval.application.Step;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.task.TaskCode;

/** Tells the application which step of which task the engine is at, and who is doing it. */
public final class Steps {

    private Steps() {}

    public static Step of(DelegateTask task) {
        var execution = task.getExecution();
        return new Step(new TaskCode(execution.getProcessBusinessKey()), task.getTaskDefinitionKey(), actor(task));
    }

    public static Step of(DelegateExecution execution) {
        return new Step(
                new TaskCode(execution.getProcessBusinessKey()),
                execution.getCurrentActivityId(),
                actor(execution.getProcessEngineServices()));
    }

    /** The signed-in person, and whom they stand in for when the step does not lie on a desk of their own. */
    private static Actor actor(DelegateTask task) {
        var person = task.getExecution()
                .getProcessEngineServices()
                .getIdentityService()
                .getCurrentAuthentication();
        if (person == null) {
            return Actor.OFFICE;
        }
        var own = person.getGroupIds() == null ? List.<String>of() : person.getGroupIds();
        var desks = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .flatMap(Stream::ofNullable)
                .toList();
        var principal = desks.stream().anyMatch(own::contains)
                ? Optional.<String>empty()
                : desks.stream()
                        .flatMap(desk -> StandIns.of(Context.getCommandContext()).at(desk, person.getUserId()).stream())
                        .findFirst();
        return new Actor(person.getUserId(), principal);
    }

    /** The signed-in person; the office itself in timers and other jobs. */
    public static Actor actor(ProcessEngineServices services) {
        var authentication = services.getIdentityService().getCurrentAuthentication();
        return authentication == null ? Actor.OFFICE : new Actor(authentication.getUserId());
    }
}
