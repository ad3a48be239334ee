package vn.congress.approval.application.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.situation.Situation;

/**
 * The level a situation was sent to says what is to be done, that nothing is, or reports it up.
 *
 * @param text the directive or conclusion, or why
 * @param proposal what the level above is asked to decide; only when it is reported up
 * @param lead code of the agency that is to act; left out, the one in the lead
 * @param hours hours by the clock to act in; left out, the table's
 */
public record DecideSituationSubmission(
        @NotNull(message = "Phải chọn quyết định.") Outcome outcome,
        @NotBlank(message = "Phải ghi rõ nội dung chỉ đạo, kết luận hoặc lý do.")
                @Size(max = 4000, message = SubmissionText.TOO_LONG)
                String text,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String proposal,
        @Nullable String lead,
        @Nullable @Min(value = 1, message = HOURS) @Max(value = Situation.MOST_HOURS, message = HOURS) Integer hours)
        implements Submission {

    private static final String HOURS = "Số giờ từ 1 đến 240; để trống thì theo bảng tuyến xử lý.";
    private static final String ONLY_DIRECTED = "Chỉ ghi khi chọn «Chỉ đạo xử lý»; hãy để trống.";

    /** What is decided. */
    public enum Outcome {
        DIRECTED,
        NO_ACTION,
        REFERRED_UP
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(
                outcome != Outcome.REFERRED_UP && !SubmissionText.isBlank(proposal),
                "proposal",
                "Chỉ ghi khi báo cáo cấp trên; hãy để trống.");
        problems.addIf(outcome != Outcome.DIRECTED && !SubmissionText.isBlank(lead), "lead", ONLY_DIRECTED);
        problems.addIf(outcome != Outcome.DIRECTED && hours != null, "hours", ONLY_DIRECTED);
    }

    @Override
    public String why() {
        return SubmissionText.isBlank(proposal)
                ? SubmissionText.orEmpty(text)
                : SubmissionText.orEmpty(text) + "\nĐề xuất: " + SubmissionText.orEmpty(proposal);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
