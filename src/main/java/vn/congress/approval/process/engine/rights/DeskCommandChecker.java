package vn.congress.approval.process.engine.rights;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Answers every question about a single task from the desk it lies on. */
final class DeskCommandChecker extends AuthorizationCommandChecker {

    private static final String NOT_BY_HAND = "Không được tạo, xóa, sửa hoặc ủy nhiệm việc ngoài quy trình.";

    @Override
    public void checkReadTask(TaskEntity task) {
        viewer().mustSee(task);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        viewer().mustSee(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        viewer().mustWork(task);
    }

    /** Reached by every change of a task except the assignee, which {@link DeskTaskService} decides itself. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        viewer().mustBeTheEngine(NOT_BY_HAND);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        viewer().mustBeTheEngine("Không được sửa trực tiếp dữ liệu của việc; hãy dùng biểu mẫu.");
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        viewer().mustBeTheEngine(NOT_BY_HAND);
    }

    @Override
    public void checkCreateTask() {
        viewer().mustBeTheEngine(NOT_BY_HAND);
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        viewer().mustBeTheEngine(NOT_BY_HAND);
    }

    private static Viewer viewer() {
        return Viewer.of(Context.getCommandContext());
    }
}
