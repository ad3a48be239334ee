package vn.congress.approval.process.engine.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String NAMESPACE = DeskTaskManager.class.getPackageName() + ".";
    private static final String LIST = NAMESPACE + "selectTasksOnDesks";
    private static final String COUNT = NAMESPACE + "countTasksOnDesks";
    private static final String COUNT_EVERYTHING = NAMESPACE + "countEverythingOnDesks";

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
        var viewer = Viewer.of(getCommandContext());
        if (!viewer.seesEverything() && viewer.groups().isEmpty()) {
            return List.of();
        }
        addDesksStoodInAt(query, viewer);
        var narrowed = asksForEverything(query, viewer) ? withoutConditions(query) : query;
        narrow(narrowed, viewer);
        return getDbEntityManager().selectList(LIST, narrowed);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        var viewer = Viewer.of(getCommandContext());
        if (!viewer.seesEverything() && viewer.groups().isEmpty()) {
            return 0;
        }
        addDesksStoodInAt(query, viewer);
        var statement = asksForEverything(query, viewer) ? COUNT_EVERYTHING : COUNT;
        narrow(query, viewer);
        return (long) getDbEntityManager().selectOne(statement, query);
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

    private void narrow(TaskQueryImpl query, Viewer viewer) {
        withoutTheEnginesChecks(query);
        query.getAuthCheck().setAuthGroupIds(viewer.seesEverything() ? null : new ArrayList<>(viewer.desks()));
    }

    /** Who asks for the desks of their own groups, as the ready lists do, means those where they stand in too. */
    private static void addDesksStoodInAt(TaskQueryImpl query, Viewer viewer) {
        var named = query.getCandidateGroupsInternal();
        if (named != null
                && viewer.desks().size() > viewer.groups().size()
                && Set.copyOf(named).equals(Set.copyOf(viewer.groups()))) {
            query.taskCandidateGroupIn(viewer.desks());
        }
    }

    private void withoutTheEnginesChecks(TaskQueryImpl query) {
        getTenantManager().configureQuery(query);
        var check = query.getAuthCheck();
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        check.setAuthGroupIds(null);
    }

    /**
     * Whether somebody bound to their desks asks for all that lies there, either without any condition or by naming
     * exactly those desks. The query's own SQL decides, so no condition can be overlooked.
     */
    private boolean asksForEverything(TaskQueryImpl query, Viewer viewer) {
        if (viewer.seesEverything()) {
            return false;
        }
        var asked = conditionsOf(query);
        if (asked.equals(conditionsOf(new TaskQueryImpl()))) {
            return true;
        }
        var named = query.getCandidateGroupsInternal();
        return named != null
                && Set.copyOf(named).equals(Set.copyOf(viewer.desks()))
                && asked.equals(conditionsOf(ofDesks(named)));
    }

    private static TaskQueryImpl ofDesks(List<String> desks) {
        var query = new TaskQueryImpl();
        query.taskCandidateGroupIn(desks);
        query.includeAssignedTasks();
        return query;
    }

    private String conditionsOf(TaskQueryImpl query) {
        withoutTheEnginesChecks(query);
        var sql = getCommandContext()
                .getProcessEngineConfiguration()
                .getSqlSessionFactory()
                .getConfiguration()
                .getMappedStatement(COUNT)
                .getBoundSql(query)
                .getSql();
        return SPACE.matcher(sql).replaceAll(" ");
    }

    private static TaskQueryImpl withoutConditions(TaskQueryImpl query) {
        var everything = new TaskQueryImpl();
        everything.setOrderingProperties(query.getOrderingProperties());
        everything.setFirstResult(query.getFirstResult());
        everything.setMaxResults(query.getMaxResults());
        return everything;
    }
}
