package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.submission.Forms;

@DisplayName("The schemas of forms")
class FormSchemasTest {

    private final FormSchemas schemas = new FormSchemas();

    @Test
    void every_form_has_a_closed_schema_of_the_2020_12_draft() {
        assertThat(Forms.keys()).hasSize(28).allSatisfy(key -> {
            var schema = schemaOf(key);

            assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("type").textValue()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
            assertThat(schema.path("properties")).isNotEmpty();
        });
    }

    @Test
    void what_must_be_filled_in_is_required_and_bounded() {
        var schema = schemaOf("UserTask_DraftReport");

        assertThat(texts(schema.path("required"))).containsExactlyInAnyOrder("summary", "content", "proposal");
        assertThat(schema.at("/properties/summary/maxLength").intValue()).isEqualTo(500);
        assertThat(schema.at("/properties/summary/minLength").intValue()).isEqualTo(1);
        assertThat(schema.at("/properties/documents/items/type").textValue()).isEqualTo("integer");
    }

    @Test
    void the_hours_of_a_situation_are_a_number_within_bounds() {
        var schema = schemaOf("StartEvent_SituationReported");

        assertThat(texts(schema.path("required")))
                .containsExactlyInAnyOrder("trackOnly", "severity", "hoursLeft", "otherAgencies", "withinAuthority");
        assertThat(schema.at("/properties/hoursLeft/type").textValue()).isEqualTo("integer");
        assertThat(schema.at("/properties/hoursLeft/minimum").intValue()).isEqualTo(1);
        assertThat(schema.at("/properties/hoursLeft/maximum").intValue()).isEqualTo(240);
    }

    @Test
    void choices_are_listed_and_days_are_dates() {
        var schema = schemaOf("UserTask_Appraise");

        assertThat(texts(schema.at("/properties/outcome/enum")))
                .containsExactly("PASSED", "PASSED_WITH_EDITS", "RETURNED");
        assertThat(schema.at("/properties/resubmitBy/format").textValue()).isEqualTo("date");
    }

    @Test
    void the_orders_of_a_conclusion_are_described_within() {
        assertThat(schemaOf("UserTask_IssueConclusion").toString())
                .contains("\"followUps\"", "\"deliverable\"", "\"maxLength\":1000");
    }

    @Test
    void an_appraisal_lists_its_items_and_results() {
        var line = schemaOf("UserTask_Appraise").at("/properties/checklist/items");

        assertThat(texts(schemaOf("UserTask_Appraise").path("required"))).contains("checklist", "outcome", "findings");
        assertThat(texts(line.path("required"))).containsExactlyInAnyOrder("item", "result");
        assertThat(texts(line.at("/properties/item/enum")))
                .containsExactly("DOSSIER", "PROCEDURE", "AUTHORITY", "FORM", "CONTENT", "OPINIONS");
        assertThat(texts(line.at("/properties/result/enum")))
                .containsExactly("PASSED", "PASSED_WITH_EDITS", "RETURNED");
        assertThat(line.at("/properties/note/maxLength").intValue()).isEqualTo(2000);
    }

    private JsonNode schemaOf(String key) {
        return schemas.of(Forms.recordOf(key).orElseThrow());
    }

    private static Iterable<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
