package vn.congress.approval.application.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.situation.Situation;

/**
 * An unexpected situation is reported, in a few lines.
 *
 * @param trackOnly what it is about is not for this system: it is reported outside, and nothing of it is typed here
 * @param line what happened, in one line
 * @param affected code of the task it disturbs
 * @param hoursLeft hours by the clock until damage or the next milestone
 * @param lead code of the agency that answers for it; left out, the reporter's own
 */
public record ReportSituationSubmission(
        @NotNull(message = "Phải chọn có được ghi nội dung vào hệ thống hay không.") Choice trackOnly,
        @Nullable @Size(max = 200, message = SubmissionText.TOO_LONG) String line,
        @Nullable @Size(max = 4000, message = SubmissionText.TOO_LONG) String details,
        @NotNull(message = "Phải chọn mức độ nghiêm trọng.") Severity severity,
        @NotNull(message = HOURS) @Min(value = 1, message = HOURS) @Max(value = Situation.MOST_HOURS, message = HOURS)
                Integer hoursLeft,
        @NotNull(message = "Phải chọn có liên quan cơ quan khác hay không.") Choice otherAgencies,
        @NotNull(message = "Phải chọn cơ quan có tự xử lý được hay không.") Choice withinAuthority,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String proposal,
        @Nullable @Size(max = 32, message = SubmissionText.TOO_LONG) String affected,
        @Nullable String lead)
        implements Submission {

    private static final String HOURS = "Phải ghi số giờ còn lại, từ 1 đến 240.";
    private static final String OUTSIDE = "Việc báo cáo ngoài hệ thống: không ghi nội dung, hãy để trống.";

    /** Yes or no. */
    public enum Choice {
        YES,
        NO
    }

    @Override
    public void check(Problems problems) {
        if (trackOnly == Choice.YES) {
            problems.addIf(!SubmissionText.isBlank(line), "line", OUTSIDE);
            problems.addIf(!SubmissionText.isBlank(details), "details", OUTSIDE);
            problems.addIf(!SubmissionText.isBlank(proposal), "proposal", OUTSIDE);
        } else if (trackOnly == Choice.NO) {
            problems.addIf(SubmissionText.isBlank(line), "line", "Phải ghi tình huống trong một dòng.");
            problems.addIf(
                    SubmissionText.orEmpty(line).lines().count() > 1,
                    "line",
                    "Chỉ ghi một dòng; diễn biến ghi ở ô dưới.");
            problems.addIf(
                    withinAuthority == Choice.NO && SubmissionText.isBlank(proposal),
                    "proposal",
                    "Cơ quan không tự xử lý được thì phải ghi đề xuất của mình.");
        }
    }

    /** The proposal: what happened is in the task's note, what it is called in its title. */
    @Override
    public String why() {
        return SubmissionText.orEmpty(proposal);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(severity);
    }
}
