package vn.congress.approval.process.congresstask;

import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.CONCLUDE_TASK;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.DECIDE;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.FIND_COMPETENT_LEVEL;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.ISSUE_CONCLUSION;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.POLITBURO_REVIEW;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.REVISE_AFTER_COMMENTS;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Element.SUBCOMMITTEE_OPINIONS;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DecisionSteps;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;

/** Where tokens of {@code congress-task} are; asked for the whole office, so nobody's rights narrow the answer. */
@Component
final class EngineDecisionSteps implements DecisionSteps {

    private static final Set<String> AFTER = Set.of(REVISE_AFTER_COMMENTS, ISSUE_CONCLUSION, CONCLUDE_TASK);

    private final ProcessEngine engine;

    EngineDecisionSteps(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Map<TaskCode, Position> all() {
        return AsTheOffice.execute(
                engine,
                command -> positions(engine.getRuntimeService()
                        .createExecutionQuery()
                        .processDefinitionKey(CongressTaskModel.KEY)
                        .list()));
    }

    @Override
    public Optional<Position> of(TaskCode task) {
        return Optional.ofNullable(AsTheOffice.execute(engine, command -> positions(engine.getRuntimeService()
                        .createExecutionQuery()
                        .processDefinitionKey(CongressTaskModel.KEY)
                        .processInstanceBusinessKey(task.value())
                        .list())
                .get(task)));
    }

    @Override
    public void lookUpAgain(TaskCode task) {
        try {
            AsTheOffice.execute(engine, command -> {
                var instance = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(CongressTaskModel.KEY)
                        .processInstanceBusinessKey(task.value())
                        .singleResult();
                if (instance == null) {
                    throw busy();
                }
                engine.getRuntimeService()
                        .createProcessInstanceModification(instance.getId())
                        .cancelAllForActivity(DECIDE)
                        .startBeforeActivity(FIND_COMPETENT_LEVEL)
                        .setAnnotation("Áp dụng bảng thẩm quyền mới")
                        .execute();
                return instance;
            });
        } catch (OptimisticLockingException atTheSameMoment) {
            throw busy();
        }
    }

    private static Conflict busy() {
        return new Conflict("Có người đang xử lý việc này; hãy làm lại sau.");
    }

    private static Map<TaskCode, Position> positions(List<Execution> executions) {
        var codes = new HashMap<String, TaskCode>();
        var elements = new LinkedHashMap<String, Set<String>>();
        for (var execution : executions) {
            var entity = (ExecutionEntity) execution;
            var businessKey = entity.getBusinessKey();
            if (businessKey != null && TaskCode.isWellFormed(businessKey)) {
                codes.put(entity.getProcessInstanceId(), new TaskCode(businessKey));
            }
            if (entity.getActivityId() != null) {
                elements.computeIfAbsent(entity.getProcessInstanceId(), it -> new LinkedHashSet<>())
                        .add(entity.getActivityId());
            }
        }
        var positions = new HashMap<TaskCode, Position>();
        elements.forEach((instance, at) ->
                Optional.ofNullable(codes.get(instance)).ifPresent(code -> positions.put(code, position(at))));
        return positions;
    }

    /** The element that matters most for the decision, where the token is at several. */
    private static Position position(Set<String> at) {
        return at.stream()
                .map(element -> new Position(element, stage(element)))
                .reduce((one, other) -> one.stage().compareTo(other.stage()) >= 0 ? one : other)
                .orElseThrow();
    }

    private static Stage stage(String element) {
        return switch (element) {
            case DECIDE -> Stage.DECIDING;
            case SUBCOMMITTEE_OPINIONS -> Stage.CONSULTING;
            case POLITBURO_REVIEW -> Stage.POLITBURO;
            default -> AFTER.contains(element) ? Stage.DECIDED : Stage.BEFORE;
        };
    }
}
