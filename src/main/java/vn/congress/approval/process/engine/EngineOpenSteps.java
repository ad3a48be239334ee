package vn.congress.approval.process.engine;

import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenStep;
import vn.congress.approval.application.OpenSteps;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Open steps as the engine has them.
 *
 * <p>Whether a step may be seen is left to the engine's own task query, run for the signed-in person; without one, or
 * for another than the actor, nothing is seen. What is then read of a step that may be seen is read without asking again.
 */
@Component
class EngineOpenSteps implements OpenSteps {

    /** Id of the round an answer is asked in; set where {@code opinion-round} opens it. */
    private static final ProcessVariable<Long> ROUND = ProcessVariable.of("round", Long::valueOf);

    private final ProcessEngine engine;
    private final Substitutions substitutions;

    EngineOpenSteps(ProcessEngine engine, Substitutions substitutions) {
        this.engine = engine;
        this.substitutions = substitutions;
    }

    @Override
    public Optional<OpenStep> visibleTo(String stepId, Actor actor) {
        if (!isSignedIn(actor)) {
            return Optional.empty();
        }
        return inOneCommand(command ->
                seen(stepId).flatMap(task -> command.runWithoutAuthorization(() -> openStep((TaskEntity) task))));
    }

    @Override
    public Optional<OpenStep> workableBy(String stepId, Actor actor) {
        return visibleTo(stepId, actor).filter(OpenStep::onActorsDesk);
    }

    @Override
    public List<Line> visibleTo(Collection<String> stepIds, Actor actor) {
        return stepIds.isEmpty() ? List.of() : lines(actor, query -> query.taskIdIn(stepIds.toArray(String[]::new)));
    }

    @Override
    public List<Line> visibleOf(Collection<TaskCode> tasks, Actor actor) {
        return tasks.isEmpty()
                ? List.of()
                : lines(
                        actor,
                        query -> query.processInstanceBusinessKeyIn(
                                tasks.stream().map(TaskCode::value).toArray(String[]::new)));
    }

    private List<Line> lines(Actor actor, UnaryOperator<TaskQuery> wanted) {
        if (!isSignedIn(actor)) {
            return List.of();
        }
        return inOneCommand(command -> {
            var tasks = wanted.apply(engine.getTaskService().createTaskQuery()).list();
            var codes = command.runWithoutAuthorization(() -> codes(tasks));
            return tasks.stream()
                    .flatMap(task -> Stream.ofNullable(codes.get(task.getProcessInstanceId()))
                            .map(code -> line(task, code)))
                    .toList();
        });
    }

    private Optional<Task> seen(String stepId) {
        return Optional.ofNullable(
                engine.getTaskService().createTaskQuery().taskId(stepId).singleResult());
    }

    private Optional<OpenStep> openStep(TaskEntity task) {
        return Optional.ofNullable(task.getProcessInstance())
                .flatMap(instance -> code(instance.getBusinessKey()))
                .flatMap(code -> desk(task).map(desk -> openStep(task, code, desk)));
    }

    private OpenStep openStep(TaskEntity task, TaskCode code, Desk desk) {
        return new OpenStep(
                task.getId(),
                task.getTaskDefinitionKey(),
                name(task, code),
                code,
                desk,
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                isReturned(task),
                ROUND.find(task),
                isOnMyDesk(desk));
    }

    /** On a desk of one's own, or on one where one stands in at this moment. */
    private boolean isOnMyDesk(Desk desk) {
        return groups().contains(desk.id())
                || authentication()
                        .flatMap(person -> substitutions.at(desk, person.getUserId()))
                        .isPresent();
    }

    private static Line line(Task task, TaskCode code) {
        return new Line(
                task.getId(),
                task.getTaskDefinitionKey(),
                name(task, code),
                code,
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                isReturned(task));
    }

    /** What the model calls it; lists of the engine show the task's code before it. */
    private static String name(Task task, TaskCode code) {
        var prefix = code + " · ";
        return task.getName().startsWith(prefix) ? task.getName().substring(prefix.length()) : task.getName();
    }

    /** The one place that knows how a step is marked as come back. */
    private static boolean isReturned(Task task) {
        return task.getDescription() != null && task.getDescription().startsWith(OpenStepListener.RETURNED_MARK);
    }

    private static Optional<Desk> desk(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .flatMap(Stream::ofNullable)
                .map(Desk::new)
                .findFirst();
    }

    private Map<String, TaskCode> codes(List<Task> tasks) {
        var instances = new HashSet<String>();
        tasks.forEach(task -> instances.add(task.getProcessInstanceId()));
        if (instances.isEmpty()) {
            return Map.of();
        }
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> code(instance.getBusinessKey()).isPresent())
                .collect(Collectors.toMap(ProcessInstance::getId, instance -> new TaskCode(instance.getBusinessKey())));
    }

    /** The task a process instance is about; some, such as an import, are about none. */
    private static Optional<TaskCode> code(String businessKey) {
        return Optional.ofNullable(businessKey).filter(TaskCode::isWellFormed).map(TaskCode::new);
    }

    private boolean isSignedIn(Actor actor) {
        return authentication()
                .filter(user -> actor.account().equals(user.getUserId()))
                .isPresent();
    }

    private List<String> groups() {
        return authentication()
                .flatMap(user -> Optional.ofNullable(user.getGroupIds()))
                .orElse(List.of());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication());
    }

    private <T> T inOneCommand(Command<T> command) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }
}
