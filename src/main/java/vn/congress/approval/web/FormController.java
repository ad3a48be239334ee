package vn.congress.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.submission.Forms;
import vn.congress.approval.domain.NotFound;

/** What each form hands in, as JSON Schema, for programs that hand in without a form. */
@RestController
@RequestMapping("/api/forms")
@Tag(name = "Biểu mẫu", description = "Nội dung mỗi bước nhận vào")
class FormController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final FormSchemas schemas = new FormSchemas();

    @GetMapping("/{key}/schema")
    @Operation(
            summary = "JSON Schema của một biểu mẫu",
            description = "key: mã bước, ví dụ UserTask_AcceptTask. Biến submission gửi khi hoàn thành bước phải khớp.")
    ResponseEntity<JsonNode> schema(@PathVariable String key) {
        var submission = Forms.recordOf(key).orElseThrow(() -> new NotFound("Không có biểu mẫu này."));
        return ResponseEntity.ok().contentType(SCHEMA).body(schemas.of(submission));
    }
}
