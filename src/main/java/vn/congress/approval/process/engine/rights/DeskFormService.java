package vn.congress.approval.process.engine.rights;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Takes from a person's form the one submission and nothing else. */
final class DeskFormService extends FormServiceImpl {

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        commandExecutor.execute(command -> {
            DeskTaskService.mustBeTheSubmission(Viewer.of(command), properties);
            super.submitTaskForm(taskId, properties);
            return Boolean.TRUE;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return commandExecutor.execute(command -> {
            DeskTaskService.mustBeTheSubmission(Viewer.of(command), properties);
            return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
        });
    }
}
