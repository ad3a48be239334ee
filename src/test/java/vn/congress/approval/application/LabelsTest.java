package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.submission.AnswerEscalationSubmission;
import vn.congress.approval.application.submission.AppraiseSubmission;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.application.submission.DecideSubmission;
import vn.congress.approval.application.submission.Forms;
import vn.congress.approval.application.submission.RecordConclusionSubmission;
import vn.congress.approval.application.submission.ReportCompletionSubmission;
import vn.congress.approval.application.submission.SignOffSubmission;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("Labels")
class LabelsTest {

    @Test
    void a_step_is_called_what_its_model_calls_it() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            var steps = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .toList();

            assertThat(steps)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(Labels.step(step.getId())).isEqualTo(step.getName()))
                    .allSatisfy(step -> assertThat(Forms.recordOf(step.getId()))
                            .as(step.getId())
                            .isPresent());
        }
    }

    @Test
    void an_answer_replaced_or_given_late_has_a_name_in_the_journal() {
        assertThat(Labels.step(AnswerSlip.REPLACED)).isEqualTo("Thay ý kiến đã gửi");
        assertThat(Labels.step(AnswerSlip.GIVEN_LATE)).isEqualTo("Gửi ý kiến muộn");
    }

    @Test
    void every_choice_of_every_form_has_a_name() {
        List<Class<? extends Enum<?>>> choices = List.of(
                SignOffSubmission.Outcome.class,
                AppraiseSubmission.Outcome.class,
                DecideSubmission.Outcome.class,
                AnswerEscalationSubmission.Outcome.class,
                RecordConclusionSubmission.Outcome.class,
                ReportCompletionSubmission.Outcome.class,
                CirculateDossierSubmission.Mode.class,
                Answer.class,
                Level.class);

        assertThat(choices.stream()
                        .flatMap(choice -> Arrays.stream(choice.getEnumConstants()))
                        .map(Enum::name))
                .allSatisfy(code -> assertThat(Labels.outcome(code)).isNotEqualTo(code));
        assertThat(Labels.outcome("")).isEmpty();
    }

    @Test
    void a_respondent_is_called_by_agency_or_seat() {
        var agencies = new SomeAgencies().all();

        assertThat(Labels.respondent(Desk.coordinatorOf(SomeAgencies.HN), agencies))
                .isEqualTo("Thành ủy Hà Nội");
        assertThat(Labels.respondent(Desk.politburoMember(7), agencies)).isEqualTo("Ủy viên Bộ Chính trị 7");
    }
}
