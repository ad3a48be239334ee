package vn.congress.approval.process.engine.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Narrows every task query to the desks of the person asking.
 *
 * <p>The engine would join its authorization table, which takes seconds at 60,000 open tasks; the candidate group alone
 * answers the question.
 */
final class DeskTaskManager extends TaskManager {

    private static final String STATEMENTS = "tasks-on-desks.xml";
    private static final String NAMESPACE = DeskTaskManager.class.getPackageName() + ".";

    /** Adds our statements to the engine's, whose conditions they share. */
    static void addStatementsTo(Configuration statements, String databaseType) {
        statements.getVariables().setProperty("databaseType", databaseType);
        try (var source = DeskTaskManager.class.getResourceAsStream(STATEMENTS)) {
            new XMLMapperBuilder(source, statements, STATEMENTS, statements.getSqlFragments()).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return narrow(query) ? getDbEntityManager().selectList(NAMESPACE + "selectTasksOnDesks", query) : List.of();
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return narrow(query) ? (long) getDbEntityManager().selectOne(NAMESPACE + "countTasksOnDesks", query) : 0;
    }

    /** Nobody can open a task beneath another, see {@link DeskCommandChecker}, so none need be looked for. */
    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return List.of();
    }

    /** An execution waits at one task; when that has been read already, it is not read again. */
    @Override
    public List<TaskEntity> findTasksByExecutionId(String executionId) {
        var known = new ArrayList<TaskEntity>();
        for (var task : getDbEntityManager().getCachedEntitiesByType(TaskEntity.class)) {
            if (executionId.equals(task.getExecutionId())) {
                known.add(task);
            }
        }
        return known.isEmpty() ? super.findTasksByExecutionId(executionId) : known;
    }

    /** False when the person sits at no desk at all. */
    private boolean narrow(TaskQueryImpl query) {
        getTenantManager().configureQuery(query);
        var check = query.getAuthCheck();
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        var viewer = Viewer.of(getCommandContext());
        check.setAuthGroupIds(viewer.seesEverything() ? null : new ArrayList<>(viewer.groups()));
        return viewer.seesEverything() || !viewer.groups().isEmpty();
    }
}
