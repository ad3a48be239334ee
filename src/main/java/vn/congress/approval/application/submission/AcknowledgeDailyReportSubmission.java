package vn.congress.approval.application.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.authority.Level;

/**
 * The Standing Secretary has read a daily report.
 *
 * @param directives each to become a task
 */
public record AcknowledgeDailyReportSubmission(
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String note,
        @Nullable @Valid List<Directive> directives)
        implements Submission {

    private static final int MOST = 50;

    /**
     * What is to be done, by whom and when.
     *
     * @param level who decides on what comes of it
     * @param deliverable left out, a report on what was done
     */
    public record Directive(
            @NotBlank(message = "Chưa rõ việc: phải ghi nội dung chỉ đạo.")
                    @Size(max = 1000, message = SubmissionText.TOO_LONG)
                    String text,
            @NotBlank(message = "Chưa rõ người: phải chọn cơ quan chủ trì.") String lead,
            @NotNull(message = "Chưa rõ thời gian: phải ấn định thời hạn.") LocalDate due,
            @NotNull(message = "Chưa rõ thẩm quyền: phải chọn cấp có thẩm quyền.") Level level,
            @Nullable @Size(max = 1000, message = SubmissionText.TOO_LONG) String deliverable) {}

    @Override
    public void check(Problems problems) {
        problems.addIf(
                directives != null && directives.size() > MOST,
                "directives",
                "Mỗi lần tối đa " + MOST + " chỉ đạo; hãy giao phần còn lại bằng kế hoạch phân công.");
    }

    public List<Directive> given() {
        return directives == null ? List.of() : List.copyOf(directives);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(note);
    }
}
