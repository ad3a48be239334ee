package vn.congress.approval.process.engine.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/** Opens what Tasklist reads beside an open task to whoever sits at the task's desk. */
final class DeskAuthorizationManager extends AuthorizationManager {

    /** Spares each command the query which groups have rights at all: every group of ours has. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? EMPTY_LIST : new ArrayList<>(groups);
    }

    /** Tasks have no rows to delete; see {@link NoRowsForTasks}. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    /** Comments on a task are preceded by a look at its history. */
    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        super.configureHistoricTaskInstanceQuery(query);
        if (query.getTaskId() != null && areOnMyDesks(query.getTaskId())) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    /** The columns of a list are variables of the tasks shown and of the processes they belong to. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        var scopes = query.getVariableScopeIds();
        if (scopes != null && scopes.length > 0 && areOnMyDesks(scopes)) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    /** Whether each of these is an open task on one of my desks, or what that task runs in. */
    private boolean areOnMyDesks(String... scopes) {
        if (Viewer.of(getCommandContext()).isTheEngine()) {
            return false;
        }
        var tasks = new TaskQueryImpl();
        tasks.taskIdIn(scopes);
        var mine = new HashSet<String>();
        for (Task task : getCommandContext().getTaskManager().findTasksByQueryCriteria(tasks)) {
            mine.addAll(Arrays.asList(task.getId(), task.getExecutionId(), task.getProcessInstanceId()));
        }
        return mine.containsAll(List.of(scopes));
    }
}
