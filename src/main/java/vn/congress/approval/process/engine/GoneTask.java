package vn.congress.approval.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import vn.congress.approval.domain.NotFound;

/**
 * A user task that was still there when somebody's request read it, and was done or withdrawn a moment later: the engine
 * reads a task, its desks and its execution one after the other, and what it misses then looks like a stranger's task or
 * an empty form.
 */
public final class GoneTask {

    private GoneTask() {}

    public static NotFound refusal() {
        return new NotFound("Việc này không còn: đã được xử lý hoặc không có. Hãy tải lại danh sách việc.");
    }

    /** Asks the database anew; only for a request that is to be refused anyway. */
    public static boolean isGone(String taskId) {
        var command = Context.getCommandContext();
        return command.runWithoutAuthorization(() -> command.getProcessEngineConfiguration()
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(taskId)
                        .count())
                == 0;
    }

    /** @throws NotFound when its process has moved on; what was handed in went nowhere */
    static void refuseIfLeftBehind(DelegateTask task) {
        if (task.getExecution() == null) {
            throw refusal();
        }
    }
}
