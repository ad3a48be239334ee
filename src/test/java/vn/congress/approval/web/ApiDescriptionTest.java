package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Visitor;

/** Goes through the document at {@code /api/docs}, whatever is in it. */
@DisplayName("The description of the REST API")
@AtTheOffice
class ApiDescriptionTest {

    private static final Pattern SCHEMA = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    JsonNode description;

    @BeforeEach
    void read() {
        description = Visitor.machine(port, "kiemtra").get("/api/docs").json();
    }

    /** One operation of the document. */
    private record Described(String name, JsonNode operation) {}

    private List<Described> operations() {
        var operations = new ArrayList<Described>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(it ->
                        operations.add(new Described(it.getKey().toUpperCase() + " " + path.getKey(), it.getValue()))));
        return operations;
    }

    @Test
    void every_operation_has_a_summary_in_vietnamese_and_a_tag() {
        assertThat(operations()).hasSizeGreaterThan(50).allSatisfy(it -> {
            assertThat(it.operation().path("summary").asText()).as(it.name()).matches("(?s).*[^\\x00-\\x7F].*");
            assertThat(it.operation().path("tags")).as(it.name()).isNotEmpty();
            assertThat(it.operation().path("tags").path(0).asText())
                    .as(it.name())
                    .doesNotEndWith("-controller");
        });
    }

    @Test
    void every_operation_says_how_a_no_looks() {
        assertThat(operations()).allSatisfy(it -> {
            var responses = it.operation().path("responses");
            var expected = new TreeSet<>(Set.of("401", "403"));
            if (it.name().contains("{")) {
                expected.add("404");
            }
            if (!it.name().startsWith("GET ")) {
                expected.add("409");
            }
            if (it.operation().has("parameters") || it.operation().has("requestBody")) {
                expected.add("400");
            }
            assertThat(expected).as(it.name()).allSatisfy(status -> assertThat(responses
                            .path(status)
                            .path("content")
                            .path("application/problem+json")
                            .path("schema")
                            .path("$ref")
                            .asText())
                    .as(it.name() + " " + status)
                    .isEqualTo("#/components/schemas/Refusal"));
        });
    }

    @Test
    void what_comes_in_pages_says_what_a_page_is() {
        assertThat(operations())
                .allSatisfy(it -> it.operation().path("parameters").forEach(parameter -> {
                    if (Set.of("page", "size").contains(parameter.path("name").asText())) {
                        assertThat(parameter.path("description").asText())
                                .as(it.name())
                                .isNotBlank();
                    }
                }));
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_every_schema_it_names_is_there() {
        assertThat(operations())
                .extracting(it -> it.operation().path("operationId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        var known = new HashSet<String>();
        description.path("components").path("schemas").fieldNames().forEachRemaining(known::add);
        assertThat(SCHEMA.matcher(description.toString()).results().map(it -> it.group(1)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void pages_of_different_things_are_different_schemas() {
        var waits = schemaOf("/api/waits");
        var tasks = schemaOf("/api/tasks");

        assertThat(waits).isNotEqualTo(tasks);
        assertThat(propertiesOf(waits)).contains("waits", "pages");
        assertThat(propertiesOf(tasks)).contains("tasks", "pages");
    }

    @Test
    void files_are_described_as_files() {
        assertThat(description
                        .at("/paths/~1api~1plan.xlsx/get/responses/200/content")
                        .fieldNames())
                .toIterable()
                .containsExactly("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void every_path_of_a_controller_is_described() {
        var described = new HashSet<String>();
        description.path("paths").fieldNames().forEachRemaining(described::add);
        var ours = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.congress.approval")) {
                mapping.getPatternValues().stream()
                        .filter(it -> it.startsWith("/api/"))
                        .map(it -> it.replace("{*", "{"))
                        .forEach(ours::add);
            }
        });

        assertThat(ours).hasSizeGreaterThan(40).allSatisfy(path -> assertThat(described)
                .contains(path));
    }

    private String schemaOf(String path) {
        return description
                .path("paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    private List<String> propertiesOf(String schema) {
        var properties = description
                .path("components")
                .path("schemas")
                .path(schema.substring(schema.lastIndexOf('/') + 1))
                .path("properties");
        return StreamSupport.stream(((Iterable<String>) properties::fieldNames).spliterator(), false)
                .toList();
    }
}
