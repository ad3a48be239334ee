package vn.congress.approval.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

/** What every model in {@code processes/} keeps to, and where model and code must agree. */
class ModelRulesTest {

    static final Set<String> BEANS = new ClassFileImporter()
            .importPackages("vn.congress.approval").stream()
                    .filter(type -> type.isAnnotatedWith(Component.class))
                    .map(type -> Introspector.decapitalize(type.getSimpleName()))
                    .collect(Collectors.toSet());

    static final Map<Path, BpmnModelInstance> READ = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource("models")
    void is_named_after_its_file_and_folder(Path file) {
        var process = process(file);
        assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
        assertThat(file.getParent().getFileName()).hasToString(process.getId());
        assertThat(process.getName()).as("name").isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString())
                .as("history time to live, in days")
                .matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void names_its_elements_by_type_and_meaning(Path file) {
        assertThat(read(file).getModelElementsByType(FlowNode.class))
                .allSatisfy(
                        node -> assertThat(node.getId())
                                .matches(
                                        "(StartEvent|EndEvent|Event|UserTask|ServiceTask|BusinessRuleTask|Gateway|SubProcess|CallActivity)_[A-Z][A-Za-z0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void labels_what_a_person_reads(Path file) {
        assertThat(read(file).getModelElementsByType(FlowNode.class)).allSatisfy(node -> assertThat(node.getName())
                .as("label of " + node.getId())
                .isNotBlank());
        assertThat(ways(file))
                .allSatisfy(way ->
                        assertThat(way.getName()).as("label of " + way.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void has_a_default_way_out_of_every_question(Path file) {
        assertThat(read(file).getModelElementsByType(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway ->
                        assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_drawn(Path file) {
        var drawn = read(file).getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(drawn)
                .containsAll(read(file).getModelElementsByType(FlowNode.class).stream()
                        .map(BaseElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void binds_each_service_task_to_the_bean_of_its_own_name(Path file) {
        var bound = new ArrayList<String>();
        read(file).getModelElementsByType(ServiceTask.class).forEach(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + delegateOf(task) + "}");
            bound.add(delegateOf(task));
        });
        read(file).getModelElementsByType(BusinessRuleTask.class).forEach(task -> {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + delegateOf(task) + "}");
            bound.add(delegateOf(task));
        });
        assertThat(BEANS).containsAll(bound);
    }

    @ParameterizedTest
    @MethodSource("models")
    void gives_each_user_task_a_desk_a_form_and_its_own_listener(Path file) {
        var key = process(file).getId();
        assertThat(read(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            var meaning = meaning(task);
            var form = "forms/" + key + "/" + kebab(meaning) + ".html";
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:" + form);
            assertThat(Path.of(form)).exists();
            assertThat(task.getCamundaCandidateGroups())
                    .as("one desk")
                    .isNotBlank()
                    .doesNotContain(",");
            var listener = Introspector.decapitalize(meaning) + "Listener";
            assertThat(listenersOf(task)).containsExactly("create:${openStepListener}", "complete:${" + listener + "}");
            assertThat(BEANS).contains(listener);
        });
    }

    @Test
    void every_element_the_code_names_is_in_its_model() throws IOException {
        var contracts = new ClassFileImporter()
                .importPackages("vn.congress.approval.process").stream()
                        .filter(type -> type.getSimpleName().equals("Element"))
                        .toList();
        assertThat(contracts).isNotEmpty();
        var known = models().flatMap(file -> read(file).getModelElementsByType(FlowElement.class).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());

        assertThat(contracts).allSatisfy(contract -> assertThat(known).containsAll(constantsOf(contract)));
    }

    @Test
    void every_bean_the_models_could_call_is_called() throws IOException {
        var text = new StringBuilder();
        for (var file : models().toList()) {
            text.append(Files.readString(file));
        }
        assertThat(BEANS.stream()
                        .filter(bean -> bean.endsWith("Delegate") || bean.endsWith("Listener"))
                        .filter(bean -> text.indexOf("${" + bean + "}") < 0))
                .as("delegates and listeners no model calls")
                .isEmpty();
    }

    private static List<String> constantsOf(JavaClass contract) {
        return contract.getFields().stream()
                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                .map(JavaField::reflect)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (String) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                })
                .toList();
    }

    private static List<String> listenersOf(UserTask task) {
        return task.getExtensionElements().getElements().stream()
                .filter(CamundaTaskListener.class::isInstance)
                .map(CamundaTaskListener.class::cast)
                .map(listener -> listener.getCamundaEvent() + ":" + listener.getCamundaDelegateExpression())
                .toList();
    }

    private static List<SequenceFlow> ways(Path file) {
        return read(file).getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .toList();
    }

    private static String delegateOf(FlowElement task) {
        return Introspector.decapitalize(meaning(task)) + "Delegate";
    }

    private static String meaning(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String kebab(String meaning) {
        return meaning.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Process process(Path file) {
        return read(file).getModelElementsByType(Process.class).iterator().next();
    }

    /** Read once: checking a model against its schema takes longer than all the rules. */
    private static BpmnModelInstance read(Path file) {
        return READ.computeIfAbsent(file, it -> Bpmn.readModelFromFile(it.toFile()));
    }

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }
}
