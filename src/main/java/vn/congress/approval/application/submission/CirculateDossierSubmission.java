package vn.congress.approval.application.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/**
 * The Central Office sends the dossier to the members of the Politburo.
 *
 * @param commentsDue the last day for comments in writing; leaves the guaranteed study time, or urgency is claimed
 * @param session id of the session for which comments are asked; its day leaves as much
 * @param urgencyReason why the guaranteed study time should be shortened; somebody else must then declare urgency
 */
public record CirculateDossierSubmission(
        @NotNull(message = "Phải chọn hình thức xin ý kiến.") Mode mode,
        @Nullable LocalDate commentsDue,
        @Nullable Long session,
        @NotBlank(message = "Phải ghi nội dung xin ý kiến.") String question,
        @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String urgencyReason,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    /** Two ways to ask. */
    public enum Mode {
        IN_WRITING,
        IN_SESSION
    }

    /** Whether somebody is to declare urgency before the members are asked. */
    @JsonIgnore
    public boolean isUrgencyAsked() {
        return !SubmissionText.isBlank(urgencyReason);
    }

    @Override
    public void check(Problems problems) {
        problems.addIf(mode == Mode.IN_WRITING && commentsDue == null, "commentsDue", "Phải ấn định hạn cho ý kiến.");
        problems.addIf(mode == Mode.IN_SESSION && session == null, "session", "Phải chọn phiên họp.");
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
