package vn.congress.approval.application.submission;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** A reader of submissions as the application has it, without a container. */
public final class ASubmissionReader {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private ASubmissionReader() {}

    public static SubmissionReader make() {
        return new SubmissionReader(VALIDATOR);
    }
}
