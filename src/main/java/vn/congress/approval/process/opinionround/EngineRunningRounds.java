package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.KIND;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.RunningRounds;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.AsTheOffice;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.RoundRequest;

/**
 * Rounds the engine is holding. Who may move a session may move its rounds, whatever rights they have in the engine.
 *
 * <p>Variable, timer, due dates and the round itself change together: a calendar changed later counts the timer anew
 * from the variable. A round about to be opened is opened with its new close.
 */
@Component
final class EngineRunningRounds implements RunningRounds {

    private final ProcessEngine engine;
    private final Opinions opinions;

    EngineRunningRounds(ProcessEngine engine, Opinions opinions) {
        this.engine = engine;
        this.opinions = opinions;
    }

    @Override
    public void closeOn(TaskCode task, Instant closesAt) {
        try {
            AsTheOffice.execute(engine, inEngine -> {
                closeOn(task, closesAt, inEngine);
                return Boolean.TRUE;
            });
        } catch (OptimisticLockingException answeredMeanwhile) {
            throw new Conflict("Vừa có ý kiến được gửi về %s; hãy thử lại.".formatted(task));
        }
    }

    private void closeOn(TaskCode task, Instant closesAt, CommandContext command) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(OpinionRoundModel.KEY)
                .processInstanceBusinessKey(task.value())
                .variableValueEquals(KIND.name(), RoundKind.POLITBURO.name())
                .list()
                .forEach(found -> closeOn(
                        command.getExecutionManager().findExecutionById(found.getProcessInstanceId()), closesAt));
    }

    private void closeOn(ExecutionEntity round, Instant closesAt) {
        OpenStepListener.CLOSES_AT.set(round, closesAt);
        var due = Date.from(closesAt);
        var management = engine.getManagementService();
        management
                .createJobQuery()
                .processInstanceId(round.getId())
                .activityId(OpinionRoundModel.Element.LATEST_DAY_OVER)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), due));
        var steps = engine.getTaskService();
        steps.createTaskQuery()
                .processInstanceId(round.getId())
                .taskDefinitionKey(OpinionRoundModel.Element.GIVE_OPINION)
                .list()
                .forEach(step -> {
                    step.setDueDate(due);
                    steps.saveTask(step);
                });
        ROUND.find(round)
                .ifPresentOrElse(
                        id -> opinions.moveClose(id, closesAt), () -> RoundRequest.LATEST.set(round, closesAt));
    }
}
