package vn.congress.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
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
class FormController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final FormSchemas schemas = new FormSchemas();

    @GetMapping("/{key}/schema")
    ResponseEntity<JsonNode> schema(@PathVariable String key) {
        var submission = Forms.recordOf(key).orElseThrow(() -> new NotFound("Không có biểu mẫu này."));
        return ResponseEntity.ok().contentType(SCHEMA).body(schemas.of(submission));
    }
}
