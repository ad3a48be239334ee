package vn.congress.approval.application.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How far somebody has come. */
public record ReportProgressSubmission(
        @NotBlank(message = "Phải ghi tiến độ: đã làm gì, còn gì, vướng ở đâu.")
                @Size(max = 1_000, message = SubmissionText.TOO_LONG)
                String text,
        @Min(value = 0, message = "Phần trăm hoàn thành từ 0 đến 100.")
                @Max(value = 100, message = "Phần trăm hoàn thành từ 0 đến 100.")
                @Nullable
                Integer percent)
        implements Submission {

    @Override
    public String why() {
        var done = percent == null ? "" : "Hoàn thành " + percent + "%. ";
        return done + SubmissionText.orEmpty(text);
    }
}
