package vn.congress.approval.process.engine.rights;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.process.engine.GoneTask;
import vn.congress.approval.process.engine.StandIns;

/**
 * The person on whose behalf a command runs.
 *
 * @param userId missing when the engine itself is at work: a timer, a delegate, our own code
 * @param groups their own: what a role sees comes with these only, never by standing in
 * @param standIns tells at which desks they stand in for somebody
 */
record Viewer(@Nullable String userId, List<String> groups, StandIns standIns) {

    static Viewer of(CommandContext command) {
        var authentication = command.getAuthentication();
        var checked = command.isAuthorizationCheckEnabled()
                && command.getProcessEngineConfiguration().isAuthorizationEnabled();
        if (!checked || authentication == null || authentication.getUserId() == null) {
            return new Viewer(null, List.of(), StandIns.of(command));
        }
        var groups = authentication.getGroupIds();
        return new Viewer(authentication.getUserId(), groups == null ? List.of() : groups, StandIns.of(command));
    }

    boolean isTheEngine() {
        return userId == null;
    }

    boolean seesEverything() {
        return isTheEngine() || Role.anySeesEverything(groups);
    }

    /** Their groups, and the desks where they stand in. */
    List<String> desks() {
        if (userId == null) {
            return groups;
        }
        var stoodInAt = standIns.desksOf(userId);
        return stoodInAt.isEmpty()
                ? groups
                : Stream.concat(groups.stream(), stoodInAt.stream()).distinct().toList();
    }

    boolean maySee(TaskEntity task) {
        return seesEverything() || sitsAtTheDeskOf(task);
    }

    boolean mayWork(TaskEntity task) {
        return isTheEngine() || sitsAtTheDeskOf(task);
    }

    private boolean sitsAtTheDeskOf(TaskEntity task) {
        var desks = desksOf(task);
        return desks.stream().anyMatch(groups::contains)
                || (userId != null
                        && desks.stream()
                                .anyMatch(desk -> standIns.at(desk, userId).isPresent()));
    }

    static List<String> desksOf(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    void mustSee(TaskEntity task) {
        if (!maySee(task)) {
            throw notOfTheirDesk(task, "Việc này không thuộc cơ quan, bộ phận của đồng chí.");
        }
    }

    void mustWork(TaskEntity task) {
        if (!mayWork(task)) {
            throw notOfTheirDesk(task, "Việc này không thuộc cơ quan, bộ phận của đồng chí nên không xử lý được.");
        }
    }

    void mustSeeEverything() {
        if (!seesEverything()) {
            throw refusal("Đồng chí không có quyền xem nội dung này.");
        }
    }

    void mustBeTheEngine(String refusal) {
        if (!isTheEngine()) {
            throw refusal(refusal);
        }
    }

    /** A task that somebody else has just done lies on no desk any more. */
    private static RuntimeException notOfTheirDesk(TaskEntity task, String refusal) {
        return GoneTask.isGone(task.getId()) ? GoneTask.refusal() : refusal(refusal);
    }

    static AuthorizationException refusal(String message) {
        return new AuthorizationException(message);
    }
}
