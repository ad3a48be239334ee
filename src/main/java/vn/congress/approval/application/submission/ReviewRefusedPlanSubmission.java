package vn.congress.approval.application.submission;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The Central Office has read why a plan file could not be applied. */
public record ReviewRefusedPlanSubmission(@Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String note)
        implements Submission {

    @Override
    public String why() {
        return SubmissionText.orEmpty(note);
    }
}
