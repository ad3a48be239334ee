package vn.congress.approval.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.SomeAgencies;

/** The desks the code knows are those the models say. */
@DisplayName("Desks of steps")
class StepDesksTest {

    private static final List<String> MODELS =
            List.of("congress-task", "politburo-review", "situation", "urging-letter");

    private final TaskStanding task = new TaskStanding(
            new TaskCode("NV-001"),
            SomeAgencies.VPTW,
            "Nội dung",
            Phase.BEFORE,
            Priority.KEY,
            Level.STANDING_BOARD,
            LocalDate.of(2026, 1, 15),
            LocalDate.of(2026, 1, 15),
            TaskState.IN_PROGRESS,
            Optional.empty(),
            false,
            Set.of());

    @Test
    void every_step_of_a_tasks_models_lies_where_its_model_says() throws IOException {
        var steps = MODELS.stream().flatMap(StepDesksTest::steps).toList();

        assertThat(steps).hasSizeGreaterThan(10).allSatisfy(step -> {
            var known = StepDesks.of(step.getId(), task).map(Desk::id);
            var group = step.getCamundaCandidateGroups().replace("${lead}", "vptw");
            assertThat(known)
                    .as(step.getId())
                    .contains(group.equals("${decidingDesk}") ? "thuong-truc-tieu-ban" : group);
        });
    }

    @Test
    void a_step_that_lies_before_several_is_not_known() {
        assertThat(StepDesks.of("UserTask_GiveOpinion", task)).isEmpty();
    }

    private static Stream<UserTask> steps(String model) {
        return Bpmn.readModelFromFile(
                Path.of("processes", model, model + ".bpmn").toFile())
                .getModelElementsByType(UserTask.class)
                .stream();
    }
}
