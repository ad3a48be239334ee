package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/**
 * One new task, outside a plan file.
 *
 * @param code left out, the next free {@code NV-nnn} is given
 * @param lead agency code
 */
public record ProposeTaskSubmission(
        @Nullable @Size(max = 32, message = SubmissionText.TOO_LONG) String code,
        @NotBlank(message = "Chưa rõ việc: phải ghi nội dung nhiệm vụ.")
                @Size(max = 1000, message = SubmissionText.TOO_LONG)
                String title,
        @NotBlank(message = "Phải ghi nhóm nhiệm vụ.") @Size(max = 200, message = SubmissionText.TOO_LONG)
                String workGroup,
        @NotNull(message = "Phải chọn giai đoạn.") Phase phase,
        @NotNull(message = "Phải chọn mức độ.") Priority priority,
        @NotBlank(message = "Chưa rõ trách nhiệm: phải chọn cơ quan chủ trì.") String lead,
        @Nullable List<String> coordinators,
        @NotBlank(message = "Chưa rõ người: phải ghi người đứng đầu chịu trách nhiệm.")
                @Size(max = 300, message = SubmissionText.TOO_LONG)
                String accountableHead,
        @NotNull(message = "Chưa rõ thời gian: phải ấn định thời hạn.") LocalDate due,
        @NotBlank(message = "Chưa rõ sản phẩm: phải ghi sản phẩm phải nộp.")
                @Size(max = 1000, message = SubmissionText.TOO_LONG)
                String deliverable,
        @NotNull(message = "Chưa rõ thẩm quyền: phải chọn cấp có thẩm quyền.") Level plannedLevel,
        @NotBlank(message = "Chưa có căn cứ: phải ghi văn bản giao nhiệm vụ.")
                @Size(max = 500, message = SubmissionText.TOO_LONG)
                String basis,
        @Nullable List<String> prerequisites,
        @Nullable Boolean trackOnly,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String note)
        implements Submission {}
