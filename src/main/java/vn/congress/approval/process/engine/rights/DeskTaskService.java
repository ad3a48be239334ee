package vn.congress.approval.process.engine.rights;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskReport;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.application.OneLine;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.process.engine.StandIns;

/**
 * The task service with the questions the engine forgets to ask: comments, attachments and reports have no checks of
 * its own, and its check of an assignment does not know who is to be assigned.
 */
final class DeskTaskService extends TaskServiceImpl {

    private static final String SUBMISSION = "submission";
    private static final String NOT_BY_HAND = "Không được thực hiện thao tác này ngoài quy trình.";
    private static final String NOTE = "message";
    private static final int LONGEST_NOTE = 2_000;
    private static final String FILES_ELSEWHERE = "Tài liệu được nộp và lưu trong hồ sơ, không đính kèm vào việc.";

    private final CongressTasks register;

    DeskTaskService(CongressTasks register) {
        this.register = register;
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(command -> {
            var viewer = Viewer.of(command);
            if (!viewer.isTheEngine() && !userId.equals(viewer.userId())) {
                throw Viewer.refusal("Chỉ được tự nhận việc cho chính mình.");
            }
            super.claim(taskId, userId);
            return Boolean.TRUE;
        });
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        commandExecutor.execute(new AssignWithinTheDesk(taskId, userId));
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(command -> {
            mustBeTheSubmission(Viewer.of(command), variables);
            super.complete(taskId, variables);
            return Boolean.TRUE;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(command -> {
            mustBeTheSubmission(Viewer.of(command), variables);
            return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
        });
    }

    @Override
    public void resolveTask(String taskId) {
        onlyTheEngine(NOT_BY_HAND);
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        onlyTheEngine(NOT_BY_HAND);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        onlyTheEngine(NOT_BY_HAND);
        super.handleBpmnError(taskId, errorCode);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        onlyTheEngine(NOT_BY_HAND);
        super.handleBpmnError(taskId, errorCode, errorMessage);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        onlyTheEngine(NOT_BY_HAND);
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        onlyTheEngine(NOT_BY_HAND);
        super.handleEscalation(taskId, escalationCode);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        onlyTheEngine(NOT_BY_HAND);
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    public Comment createComment(@Nullable String taskId, @Nullable String processInstanceId, String message) {
        if (taskId == null) {
            onlyTheEngine(NOT_BY_HAND);
        } else {
            onTask(taskId, (viewer, task) -> {
                viewer.mustWork(task);
                checkNote(viewer, task, message);
            });
        }
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        onlyTheEngine(NOT_BY_HAND);
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public void deleteTaskComments(String taskId) {
        onlyTheEngine(NOT_BY_HAND);
        super.deleteTaskComments(taskId);
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        onlyTheEngine(NOT_BY_HAND);
        super.deleteProcessInstanceComment(processInstanceId, commentId);
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        onlyTheEngine(NOT_BY_HAND);
        super.deleteProcessInstanceComments(processInstanceId);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        onlyTheEngine(NOT_BY_HAND);
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        onlyTheEngine(NOT_BY_HAND);
        super.updateProcessInstanceComment(processInstanceId, commentId, message);
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        onTask(taskId, Viewer::mustSee);
        return super.getTaskComments(taskId);
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        onTask(taskId, Viewer::mustSee);
        return super.getTaskComment(taskId, commentId);
    }

    @Override
    @SuppressWarnings("deprecation")
    public List<Event> getTaskEvents(String taskId) {
        onTask(taskId, Viewer::mustSee);
        return super.getTaskEvents(taskId);
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        byViewer(Viewer::mustSeeEverything);
        return super.getProcessInstanceComments(processInstanceId);
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        onlyTheEngine(FILES_ELSEWHERE);
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        onlyTheEngine(FILES_ELSEWHERE);
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        onlyTheEngine(FILES_ELSEWHERE);
        super.saveAttachment(attachment);
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        onlyTheEngine(FILES_ELSEWHERE);
        super.deleteAttachment(attachmentId);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        onlyTheEngine(FILES_ELSEWHERE);
        super.deleteTaskAttachment(taskId, attachmentId);
    }

    @Override
    public Attachment getAttachment(String attachmentId) {
        byViewer(Viewer::mustSeeEverything);
        return super.getAttachment(attachmentId);
    }

    @Override
    public InputStream getAttachmentContent(String attachmentId) {
        byViewer(Viewer::mustSeeEverything);
        return super.getAttachmentContent(attachmentId);
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        onTask(taskId, Viewer::mustSee);
        return super.getTaskAttachment(taskId, attachmentId);
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        onTask(taskId, Viewer::mustSee);
        return super.getTaskAttachmentContent(taskId, attachmentId);
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        onTask(taskId, Viewer::mustSee);
        return super.getTaskAttachments(taskId);
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
        byViewer(Viewer::mustSeeEverything);
        return super.getProcessInstanceAttachments(processInstanceId);
    }

    @Override
    public List<Task> getSubTasks(String parentTaskId) {
        onTask(parentTaskId, Viewer::mustSee);
        return super.getSubTasks(parentTaskId);
    }

    @Override
    public TaskReport createTaskReport() {
        byViewer(Viewer::mustSeeEverything);
        return super.createTaskReport();
    }

    /** What gateways and timers read is set by the process, never by a person's request. */
    static void mustBeTheSubmission(Viewer viewer, @Nullable Map<String, Object> variables) {
        if (viewer.isTheEngine() || variables == null) {
            return;
        }
        var foreign = variables.keySet().stream()
                .filter(name -> !SUBMISSION.equals(name))
                .sorted()
                .map(name ->
                        new Problem(name, "Chỉ nhận dữ liệu của biểu mẫu (submission), không nhận \"" + name + "\"."))
                .toList();
        if (!foreign.isEmpty()) {
            throw new Refused(foreign);
        }
    }

    private void checkNote(Viewer viewer, TaskEntity task, @Nullable String note) {
        if (viewer.isTheEngine()) {
            return;
        }
        var text = note == null ? "" : note.strip();
        var problems = new Problems();
        problems.addIf(text.isEmpty(), NOTE, "Phải ghi nội dung ghi chú.");
        problems.addIf(
                text.length() > LONGEST_NOTE,
                NOTE,
                "Ghi chú dài quá, tối đa %d ký tự. Nội dung dài thì đưa vào hồ sơ.".formatted(LONGEST_NOTE));
        problems.addIf(
                !OneLine.fits(text) && isTrackOnly(task),
                NOTE,
                "Việc chỉ theo dõi: chỉ ghi một dòng, không ghi nội dung chuyên môn.");
        problems.refuse();
    }

    private boolean isTrackOnly(TaskEntity task) {
        return Optional.ofNullable(task.getExecution())
                .map(ExecutionEntity::getProcessBusinessKey)
                .filter(TaskCode::isWellFormed)
                .flatMap(code -> register.find(new TaskCode(code)))
                .filter(it -> it.assignment().trackOnly())
                .isPresent();
    }

    private void onlyTheEngine(String refusal) {
        byViewer(viewer -> viewer.mustBeTheEngine(refusal));
    }

    private void byViewer(ViewerRule rule) {
        commandExecutor.execute(command -> {
            rule.check(Viewer.of(command));
            return Boolean.TRUE;
        });
    }

    private void onTask(String taskId, TaskRule rule) {
        commandExecutor.execute(command -> {
            var viewer = Viewer.of(command);
            var task = command.getTaskManager().findTaskById(taskId);
            if (task == null) {
                viewer.mustSeeEverything();
            } else {
                rule.check(viewer, task);
            }
            return Boolean.TRUE;
        });
    }

    private interface ViewerRule {
        void check(Viewer viewer);
    }

    private interface TaskRule {
        void check(Viewer viewer, TaskEntity task);
    }

    /** Hands a task to somebody on its desk, or puts it back; the task never leaves the desk. */
    private record AssignWithinTheDesk(String taskId, @Nullable String userId) implements Command<Boolean> {

        @Override
        public Boolean execute(CommandContext command) {
            var viewer = Viewer.of(command);
            if (!viewer.isTheEngine()) {
                var task = command.getTaskManager().findTaskById(taskId);
                if (task != null) {
                    viewer.mustWork(task);
                    if (userId != null) {
                        mustSitAt(Viewer.desksOf(task), userId, command);
                    }
                }
            }
            command.runWithoutAuthorization(new AssignTaskCmd(taskId, userId));
            return Boolean.TRUE;
        }

        private static void mustSitAt(List<String> desks, String userId, CommandContext command) {
            var colleague = desks.stream()
                    .anyMatch(desk -> command.runWithoutAuthorization(nested -> nested.getReadOnlyIdentityProvider()
                                            .createUserQuery()
                                            .userId(userId)
                                            .memberOfGroup(desk)
                                            .count()
                                    > 0)
                            || StandIns.of(command).at(desk, userId).isPresent());
            if (!colleague) {
                throw Viewer.refusal("Chỉ giao được cho người cùng cơ quan, bộ phận.");
            }
        }
    }
}
