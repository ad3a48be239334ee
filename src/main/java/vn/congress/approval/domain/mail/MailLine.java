package vn.congress.approval.domain.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.TaskCode;

/**
 * All that a mail says of one notice; there is no room for a text.
 *
 * @param step what kind of step it is about, such as {@code UserTask_SignOff}
 * @param stepDue until when that step waits
 * @param taskDue the due date of the task
 */
public record MailLine(
        NoticeKind kind,
        Optional<TaskCode> task,
        Optional<String> step,
        Optional<Instant> stepDue,
        Optional<LocalDate> taskDue) {}
