package vn.congress.approval.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congress.approval.application.Dossier;
import vn.congress.approval.application.submission.Forms;
import vn.congress.approval.domain.opinion.RoundKind;

/** Forms, models and records say the same: every step has a form, every form asks for what its record holds. */
class FormsTest {

    private static final Path ROOT = Path.of("forms");
    private static final String DEPLOYED = "embedded:deployment:";
    private static final Pattern CONTROL =
            Pattern.compile("<(input|textarea|select|fieldset)\\s([^>]*data-field=[^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern OFFER =
            Pattern.compile("<(?:option|input type=\"radio\") value=\"(\\w+)\">\\s*([^<]*[^<\\s])");

    @Test
    void every_step_has_a_form_and_every_form_a_step() throws IOException {
        assertThat(forms().map(Form::path)).containsExactlyInAnyOrderElementsOf(files());
        assertThat(forms().map(Form::step)).containsExactlyInAnyOrderElementsOf(Forms.keys());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asks_for_everything_its_record_holds_and_for_nothing_else(Form form) {
        assertThat(form.fields().keySet())
                .containsExactlyInAnyOrderElementsOf(form.components().keySet());
        form.rows().forEach((name, row) -> assertThat(row.keySet())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        componentsOf(typeWithin(form.components().get(name))).keySet()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void marks_what_must_be_filled_in_and_how_long_it_may_be(Form form) {
        form.all().forEach((field, component) -> {
            var must = find(component, NotNull.class).isPresent()
                    || find(component, NotBlank.class).isPresent();
            assertThat(field.has("required") || field.has("data-required"))
                    .as(component.getName() + " is required")
                    .isEqualTo(must);
            assertThat(Optional.ofNullable(field.attributes().get("data-max")))
                    .as(component.getName() + " is at most")
                    .isEqualTo(find(component, Size.class).map(size -> String.valueOf(size.max())));
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void offers_each_choice_in_its_own_words(Form form) {
        form.all().forEach((field, component) -> {
            var type = component.getType();
            if (type.isEnum()) {
                var offers = OFFER.matcher(field.inside())
                        .results()
                        .collect(toMap(
                                it -> it.group(1), it -> it.group(2), (first, second) -> first, LinkedHashMap::new));
                assertThat(offers.keySet()).containsExactlyElementsOf(names(type));
                labels(type).forEach((name, label) -> assertThat(offers).containsEntry(name, label));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void is_small_and_only_declares(Form form) {
        assertThat(form.html().lines().count()).isLessThanOrEqualTo(40);
        assertThat(form.html())
                .doesNotContainPattern("\\son[a-z]+\\s*=")
                .doesNotContainPattern("\\b(?:data-)?ng-")
                .doesNotContain("{{", "style=", "javascript:");
        assertThat(form.html().split("<script", -1)).hasSize(2);
        assertThat(form.html())
                .contains("<script cam-script type=\"text/form-script\">congress.form(camForm)</script>");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void names_every_field_for_who_reads_and_who_listens(Form form) {
        CONTROL.matcher(form.html()).results().forEach(control -> {
            var before = form.html().substring(0, control.start());
            var after = form.html().substring(control.end());
            if (control.group(1).equals("fieldset")) {
                assertThat(after.strip()).as(control.group()).matches("(?s)<legend>\\s*[^<\\s].*");
            } else {
                assertThat(before.lastIndexOf("<label>"))
                        .as(control.group())
                        .isGreaterThan(before.lastIndexOf("</label>"));
                var label =
                        before.substring(before.lastIndexOf("<label>")) + after.substring(0, after.indexOf("</label>"));
                assertThat(label.replaceAll("(?s)<option.*?</option>|<[^>]*>", ""))
                        .as(control.group())
                        .isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditions_speak_of_fields_and_choices_that_exist(Form form) {
        assertConditions(form.fields(), form.components());
        form.rows()
                .forEach((name, row) -> assertConditions(
                        row, componentsOf(typeWithin(form.components().get(name)))));
    }

    private static void assertConditions(Map<String, Field> fields, Map<String, RecordComponent> components) {
        fields.values().stream()
                .flatMap(field ->
                        Stream.of("data-show-when", "data-required-when").map(field.attributes()::get))
                .filter(condition -> condition != null)
                .forEach(condition -> {
                    if (condition.matches("\\w+\\.\\w+")) {
                        assertDossierTells(condition);
                        return;
                    }
                    var parts = condition.split("!?=", 2);
                    assertThat(components).containsKey(parts[0]);
                    assertThat(names(components.get(parts[0]).getType())).contains(parts[1].split(","));
                });
    }

    private static void assertDossierTells(String path) {
        var parts = path.split("\\.");
        var part = componentsOf(Dossier.class).get(parts[0]);
        assertThat(part).as(path).isNotNull();
        assertThat(componentsOf(part.getType()).get(parts[1]).getType())
                .as(path)
                .isEqualTo(boolean.class);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_checklist_has_a_row_for_every_item_and_follows_a_result_of_the_same_choices(Form form) {
        form.fields().forEach((name, field) -> {
            var overall = field.attributes().get("data-checklist");
            if (overall != null) {
                var row = componentsOf(typeWithin(form.components().get(name)));
                assertThat(List.copyOf(form.rows().get(name).keySet())).startsWith("item", "result");
                assertThat(row.get("result").getType())
                        .isEqualTo(form.components().get(overall).getType());
            }
        });
    }

    @Test
    void who_consolidates_a_round_works_through_its_comments() throws IOException {
        var board = Pattern.compile("(?s)<fieldset data-comments data-round-kind=\"(\\w+)\"[^>]*>\\s*<legend>[^<\\s]");
        var boards = forms().flatMap(form -> board.matcher(form.html())
                        .results()
                        .map(found -> form.step() + " " + RoundKind.valueOf(found.group(1))))
                .toList();

        assertThat(boards)
                .containsExactlyInAnyOrder(
                        "UserTask_ConsolidateOpinions " + RoundKind.AGENCIES,
                        "UserTask_ConsolidateComments " + RoundKind.POLITBURO);
        assertThat(forms().filter(form -> form.html().contains("data-comments")))
                .hasSize(2);
    }

    @Test
    void a_track_only_task_is_reported_without_papers_and_without_a_text_area() throws IOException {
        assertThat(Files.readString(ROOT.resolve("congress-task/report-completion.html")))
                .doesNotContain("textarea", "data-uploads");
    }

    /** A declared form, and the start event or user task it belongs to. */
    record Form(String step, String path, String html) {

        Map<String, RecordComponent> components() {
            return componentsOf(Forms.recordOf(step).orElseThrow());
        }

        Map<String, Field> fields() {
            return fieldsIn(html.replaceAll("(?s)<template>.*?</template>", ""));
        }

        /** Fields of a repeated row, by the field that repeats. */
        Map<String, Map<String, Field>> rows() {
            return Pattern.compile(
                            "(?s)<fieldset[^>]*data-field=\"(\\w+)\"[^>]*data-(?:rows|checklist).*?<template>(.*?)</template>")
                    .matcher(html)
                    .results()
                    .collect(toMap(it -> it.group(1), it -> fieldsIn(it.group(2))));
        }

        Map<Field, RecordComponent> all() {
            var all = new LinkedHashMap<Field, RecordComponent>();
            fields().forEach((name, field) -> all.put(field, components().get(name)));
            rows().forEach((name, row) -> row.forEach((inner, field) -> all.put(
                    field, componentsOf(typeWithin(components().get(name))).get(inner))));
            return all;
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /** A control with its attributes and, for a choice, what stands in it. */
    record Field(Map<String, String> attributes, String inside) {

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }
    }

    static Stream<Form> forms() throws IOException {
        try (var models = Files.walk(Path.of("processes"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
                    .flatMap(file -> {
                        var model = Bpmn.readModelFromFile(file.toFile());
                        return Stream.concat(
                                model.getModelElementsByType(StartEvent.class).stream()
                                        .filter(start -> start.getCamundaFormKey() != null)
                                        .map(start -> form(start.getId(), start.getCamundaFormKey())),
                                model.getModelElementsByType(UserTask.class).stream()
                                        .map(task -> form(task.getId(), task.getCamundaFormKey())));
                    });
        }
    }

    private static Form form(String step, String formKey) {
        assertThat(formKey).startsWith(DEPLOYED + "forms/");
        var path = formKey.substring(DEPLOYED.length());
        try {
            return new Form(step, path, Files.readString(Path.of(path)));
        } catch (IOException missing) {
            throw new AssertionError("No form for " + step + " at " + path, missing);
        }
    }

    private static List<String> files() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static Map<String, Field> fieldsIn(String html) {
        return CONTROL.matcher(html)
                .results()
                .map(control -> new Field(attributes(control.group(2)), inside(html, control)))
                .collect(toMap(
                        field -> field.attributes().get("data-field"),
                        field -> field,
                        (first, second) -> {
                            throw new AssertionError("Asked twice: " + first.attributes());
                        },
                        LinkedHashMap::new));
    }

    private static Map<String, String> attributes(String text) {
        return ATTRIBUTE.matcher(text).results().collect(toMap(it -> it.group(1), it -> Optional.ofNullable(it.group(2))
                .orElse("")));
    }

    private static String inside(String html, MatchResult control) {
        var end = html.indexOf("</" + control.group(1) + ">", control.end());
        return end < 0 ? "" : html.substring(control.end(), end);
    }

    private static Map<String, RecordComponent> componentsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).collect(toMap(RecordComponent::getName, it -> it));
    }

    private static Class<?> typeWithin(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static <A extends Annotation> Optional<A> find(RecordComponent component, Class<A> annotation) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(annotation));
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** The domain's words for its choices; a record's own outcomes have none but those of the form. */
    private static Map<String, String> labels(Class<?> type) {
        try {
            var label = type.getMethod("label");
            var labels = new LinkedHashMap<String, String>();
            for (var constant : type.getEnumConstants()) {
                labels.put(((Enum<?>) constant).name(), (String) label.invoke(constant));
            }
            return labels;
        } catch (NoSuchMethodException none) {
            return Map.of();
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
