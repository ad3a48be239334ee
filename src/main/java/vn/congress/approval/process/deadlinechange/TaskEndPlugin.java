package vn.congress.approval.process.deadlinechange;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Tells an open {@code deadline-change} that its task has ended, in whatever way and version of its model: concluded,
 * reported, withdrawn or taken back.
 */
@Component
final class TaskEndPlugin extends AbstractProcessEnginePlugin {

    private static final String TASK = "congress-task";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new java.util.ArrayList<BpmnParseListener>(
                engine.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : engine.getCustomPostBPMNParseListeners());
        listeners.add(new ListenToTheEnd());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class ListenToTheEnd extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            if (TASK.equals(definition.getKey())) {
                definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) TaskEndPlugin::tell);
            }
        }
    }

    private static void tell(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        if (key != null) {
            Context.getCommandContext().runWithoutAuthorization(() -> execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation(DeadlineChangeModel.Message.TASK_ENDED)
                    .processInstanceBusinessKey(key)
                    .correlateAllWithResult());
        }
    }
}
