package vn.congress.approval.web;

import java.net.URI;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

/** Answers every "no" of the API in Vietnamese, as problem details with the problems field by field. */
@RestControllerAdvice
public class ApiProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return answer(HttpStatus.BAD_REQUEST, "Nội dung gửi lên có lỗi, chưa được ghi nhận.", refused.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound notFound) {
        return answer(HttpStatus.NOT_FOUND, notFound.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(TooLarge tooLarge) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, tooLarge.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(Conflict conflict) {
        return answer(HttpStatus.CONFLICT, conflict.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> atTheSameMoment(ConcurrencyFailureException failure) {
        return answer(
                HttpStatus.CONFLICT,
                "Có người khác vừa thay đổi cùng nội dung này; hãy tải lại rồi làm lại.",
                List.of());
    }

    /** Parts without a boundary, or cut short. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenParts(MultipartException broken) {
        return answer(HttpStatus.BAD_REQUEST, detail(HttpStatus.BAD_REQUEST), List.of());
    }

    /** What Spring itself finds wrong with a request. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, detail(status), List.of()));
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "Không có địa chỉ này.";
            case 405 -> "Địa chỉ này không nhận thao tác đó.";
            case 406 -> "Không trả lời được theo định dạng được yêu cầu.";
            case 413 -> "Nội dung gửi lên quá lớn.";
            case 415 -> "Định dạng gửi lên không được hỗ trợ.";
            default ->
                status.is4xxClientError()
                        ? "Yêu cầu thiếu nội dung hoặc có nội dung không đọc được."
                        : "Hệ thống gặp lỗi; chưa có gì được ghi nhận.";
        };
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, @Nullable String detail, List<Problem> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, detail, problems));
    }

    private static ProblemDetail problem(HttpStatusCode status, @Nullable String detail, List<Problem> problems) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(title(status));
        problem.setDetail(detail);
        problem.setType(type(status));
        problem.setProperty("message", detail);
        problem.setProperty("problems", problems);
        return problem;
    }

    /** The same names as on the engine's doors, so that a form understands a refusal whichever door it came from. */
    private static URI type(HttpStatusCode status) {
        return URI.create(
                switch (status.value()) {
                    case 400 -> "Refused";
                    case 404 -> "NotFound";
                    case 409 -> "Conflict";
                    case 413 -> "TooLarge";
                    default -> "about:blank";
                });
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "Nội dung không hợp lệ";
            case 404 -> "Không tìm thấy";
            case 409 -> "Đã có thay đổi khác";
            case 413 -> "Quá lớn";
            default -> status.is4xxClientError() ? "Yêu cầu không thực hiện được" : "Lỗi hệ thống";
        };
    }
}
