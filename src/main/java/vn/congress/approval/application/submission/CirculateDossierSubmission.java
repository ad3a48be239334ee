package vn.congress.approval.application.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Central Office sends the dossier to the members of the Politburo.
 *
 * @param commentsDue the last day for comments; leaves the guaranteed study time, or urgency is claimed
 * @param urgencyReason why the guaranteed study time should be shortened; somebody else must then declare urgency
 */
public record CirculateDossierSubmission(
        @NotNull(message = "Phải chọn hình thức xin ý kiến.") Mode mode,
        @NotNull(message = "Phải ấn định hạn cho ý kiến.") LocalDate commentsDue,
        @NotBlank(message = "Phải ghi nội dung xin ý kiến.") String question,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String urgencyReason,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    /** Two ways to ask. */
    public enum Mode {
        IN_WRITING,
        IN_SESSION
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(mode);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(question);
    }
}
