package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

@DisplayName("The tables")
class TablesTest {

    static final Path FOLDER = Path.of("processes/congress-task");
    static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void give_working_days_to_every_step_but_answering_whose_round_has_its_own() throws IOException {
        try (var models = Files.walk(Path.of("processes"))) {
            var steps = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .map(UserTask::getId)
                    .filter(step -> !step.equals("UserTask_GiveOpinion"))
                    .toList();
            assertThat(steps).isNotEmpty().allSatisfy(step -> assertThat(
                            Arrays.stream(Priority.values()).map(priority -> days(step, priority)))
                    .allSatisfy(days -> assertThat(days).isBetween(0, 20)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UserTask_Appraise,        ROUTINE, 5",
        "UserTask_Appraise,        URGENT,  3",
        "UserTask_IssueConclusion, KEY,     7",
        "UserTask_AcceptTask,      URGENT,  1",
        "UserTask_ReportCompletion,URGENT,  0",
    })
    void say_how_long_a_step_may_take(String step, Priority priority, int workingDays) {
        assertThat(days(step, priority)).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({"URGENT, STANDING_BOARD", "KEY, AGENCY_HEAD", "ROUTINE, AGENCY_HEAD"})
    void find_a_level_for_every_task(Priority priority, Level lowest) {
        assertThat(Stream.of(Phase.values())
                        .map(phase -> evaluate(
                                "competent-level",
                                Map.of("priority", priority.name(), "workGroup", "Hậu cần", "phase", phase.name()))))
                .allSatisfy(level -> assertThat(level).isEqualTo(lowest.name()));
    }

    private static int days(String step, Priority priority) {
        return ((Number) evaluate("service-level", Map.of("step", step, "priority", priority.name()))).intValue();
    }

    private static Object evaluate(String table, Map<String, Object> inputs) {
        try (var dmn = Files.newInputStream(FOLDER.resolve(table + ".dmn"))) {
            DmnDecisionResult result = DMN.evaluateDecision(DMN.parseDecision(table, dmn), inputs);
            assertThat(result).as(table + " for " + inputs).hasSize(1);
            return result.getSingleEntry();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
