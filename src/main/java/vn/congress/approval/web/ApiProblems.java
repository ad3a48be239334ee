package vn.congress.approval.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

/** Says no as the forms understand it: {@code {type, message, problems: [{field, message}]}}. */
@RestControllerAdvice
class ApiProblems {

    @ExceptionHandler
    ProblemDetail refused(Refused refusal) {
        return problem(HttpStatus.BAD_REQUEST, "Refused", refusal.getMessage(), refusal.problems());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, "NotFound", missing.getMessage(), List.of());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge large) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "TooLarge", large.getMessage(), List.of());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException large) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "TooLarge", "Tệp quá lớn.", List.of());
    }

    private static ProblemDetail problem(
            HttpStatus status, String type, @Nullable String message, List<Problem> problems) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(type));
        problem.setProperty("message", message);
        problem.setProperty("problems", problems);
        return problem;
    }
}
