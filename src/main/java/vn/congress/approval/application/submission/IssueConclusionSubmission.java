package vn.congress.approval.application.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.conclusion.ConclusionType;

/**
 * The records clerk issues the conclusion; the system gives the number.
 *
 * @param followUps orders of the conclusion, each to become a task
 */
public record IssueConclusionSubmission(
        @NotNull(message = "Phải chọn loại văn bản.") ConclusionType type,
        @NotBlank(message = "Phải ghi nội dung kết luận.") String content,
        @Nullable @Valid List<FollowUp> followUps)
        implements Submission {

    /** One order: what, who and when. */
    public record FollowUp(
            @NotBlank(message = "Phải ghi nội dung nhiệm vụ.") @Size(max = 1000, message = SubmissionText.TOO_LONG)
                    String title,
            @NotBlank(message = "Phải chọn cơ quan chủ trì.") String lead,
            @NotNull(message = "Phải ấn định thời hạn.") LocalDate due,
            @NotBlank(message = "Phải ghi sản phẩm.") @Size(max = 1000, message = SubmissionText.TOO_LONG)
                    String deliverable) {}

    public List<FollowUp> orders() {
        return followUps == null ? List.of() : List.copyOf(followUps);
    }
}
