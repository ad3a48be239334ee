package vn.congress.approval.process.engine.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.congress.approval.process.engine.OpenStepListener;

/**
 * The lists a person finds on the left of Tasklist, kept as written here at every start-up; a list that somebody added
 * is left alone.
 *
 * <p>Their expressions are the only ones the engine evaluates, for nobody else may store a filter.
 */
@Component
final class StandingFilters extends AbstractProcessEnginePlugin {

    private static final List<Listing> LISTINGS = List.of(
            new Listing(
                    "Việc của tôi",
                    "Việc tôi đã nhận",
                    "#b71c1c",
                    query -> query.taskAssigneeExpression("${currentUser()}")),
            new Listing(
                    "Việc của cơ quan, bộ phận tôi",
                    "Mọi việc thuộc cơ quan, bộ phận tôi, kể cả việc đã có người nhận",
                    "#0d47a1",
                    query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()),
            new Listing(
                    "Cần cho ý kiến",
                    "Phiếu xin ý kiến của cơ quan, bộ phận tôi chờ trả lời",
                    "#00695c",
                    query -> query.taskDefinitionKey("UserTask_GiveOpinion")
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()),
            new Listing(
                    "Báo cáo vượt cấp chờ tôi",
                    "Việc vượt thẩm quyền, chậm trễ chờ cấp tôi trả lời",
                    "#c62828",
                    query -> query.taskDefinitionKey("UserTask_AnswerEscalation")
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()),
            new Listing("Quá hạn", "Đã quá hạn xử lý", "#d32f2f", query -> query.dueBeforeExpression("${now()}")),
            new Listing(
                    "Sắp đến hạn",
                    "Còn không quá số ngày làm việc đã định",
                    "#ef6c00",
                    query -> query.dueAfterExpression("${now()}").dueBeforeExpression("${dueSoonUntil.moment()}")),
            new Listing(
                    "Bị trả lại",
                    "Bị trả lại để làm lại hoặc bổ sung",
                    "#6a1b9a",
                    query -> query.taskDescriptionLike(OpenStepListener.RETURNED_MARK + "%")),
            new Listing("Tất cả", "Mọi việc tôi được xem", "#455a64", query -> query));

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            for (var index = 0; index < LISTINGS.size(); index++) {
                keep(LISTINGS.get(index), index, engine);
            }
            return Boolean.TRUE;
        });
    }

    private static void keep(Listing listing, int position, ProcessEngine engine) {
        var filters = engine.getFilterService();
        var known = filters.createFilterQuery().filterName(listing.name()).list().stream()
                .findFirst();
        var filter = known.orElseGet(() -> filters.newTaskFilter(listing.name()));
        filter.setQuery(listing.condition()
                .apply(engine.getTaskService().createTaskQuery())
                .orderByDueDate()
                .asc());
        filter.setProperties(listing.properties(position));
        filters.saveFilter(filter);
        if (known.isEmpty()) {
            openToEverybody(filter, engine);
        }
    }

    private static void openToEverybody(Filter filter, ProcessEngine engine) {
        var row = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GLOBAL);
        row.setResource(Resources.FILTER);
        row.setResourceId(filter.getId());
        row.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(row);
    }

    private record Listing(String name, String description, String color, UnaryOperator<TaskQuery> condition) {

        Map<String, Object> properties(int position) {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("priority", position * 10);
            properties.put("description", description);
            properties.put("color", color);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            return properties;
        }
    }
}
