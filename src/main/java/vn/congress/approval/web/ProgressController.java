package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ReportProgress;
import vn.congress.approval.application.submission.ReportProgressSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.domain.Actor;

/** Progress on a step, said without completing it. */
@RestController
@Tag(name = "Tiến độ", description = "Cập nhật tiến độ một việc đang làm")
class ProgressController {

    private final ReportProgress reportProgress;
    private final SubmissionReader reader;

    ProgressController(ReportProgress reportProgress, SubmissionReader reader) {
        this.reportProgress = reportProgress;
        this.reader = reader;
    }

    @PostMapping("/api/steps/{stepId}/progress")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cập nhật tiến độ",
            description =
                    "Ghi vào nhật ký của nhiệm vụ và trả lời đề nghị cập nhật, nếu có. Nội dung tối đa 1000 ký tự;"
                            + " nhiệm vụ chỉ theo dõi: một dòng, tối đa 200 ký tự. percent từ 0 đến 100, không bắt buộc.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportProgressSubmission.class)))
    void report(@PathVariable String stepId, @RequestBody String handedIn, Principal user) {
        reportProgress.report(stepId, reader.read(handedIn, ReportProgressSubmission.class), new Actor(user.getName()));
    }
}
