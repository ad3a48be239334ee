package vn.congress.approval.process.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.MovedTimer;
import vn.congress.approval.domain.calendar.OpenTimers;

/**
 * Counts the engine's timers anew when the calendar changes.
 *
 * <p>Who may change the calendar may move every timer, whatever rights they have in the engine. A timer that is due
 * already is left to ring.
 */
@Component
final class EngineTimers implements OpenTimers {

    private final ProcessEngine engine;
    private final Clock clock;

    EngineTimers(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<MovedTimer> countAnew() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(this::countAnewInContext));
    }

    private List<MovedTimer> countAnewInContext(CommandContext context) {
        var moved = new ArrayList<MovedTimer>();
        var management = engine.getManagementService();
        for (var timer : management
                .createJobQuery()
                .timers()
                .duedateHigherThan(Date.from(clock.instant()))
                .list()) {
            var before = timer.getDuedate().toInstant();
            management.recalculateJobDuedate(timer.getId(), true);
            var after = timer.getDuedate().toInstant();
            if (!after.equals(before)) {
                moved.add(new MovedTimer(businessKey(timer), step(timer), before, after));
            }
        }
        moved.sort(Comparator.comparing(MovedTimer::after));
        return List.copyOf(moved);
    }

    private String businessKey(Job timer) {
        return Optional.ofNullable(timer.getProcessInstanceId())
                .map(id -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }

    private String step(Job timer) {
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return Optional.ofNullable(engine.getRepositoryService()
                        .getBpmnModelInstance(definition.getProcessDefinitionId())
                        .<FlowElement>getModelElementById(definition.getActivityId()))
                .map(FlowElement::getName)
                .orElse(definition.getActivityId());
    }
}
