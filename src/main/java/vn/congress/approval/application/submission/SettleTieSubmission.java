package vn.congress.approval.application.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The chair decides when opinions are evenly divided. */
public record SettleTieSubmission(
        @NotNull(message = "Phải chọn ý kiến quyết định.") Outcome outcome,
        @NotBlank(message = "Phải ghi rõ lý do.") String reason)
        implements Submission {

    /** What the chair decides. */
    public enum Outcome {
        IN_FAVOUR,
        AGAINST
    }

    @JsonIgnore
    public boolean isInFavour() {
        return outcome == Outcome.IN_FAVOUR;
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(reason);
    }
}
