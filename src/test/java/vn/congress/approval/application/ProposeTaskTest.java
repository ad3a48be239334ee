package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.application.submission.ASubmissionReader;
import vn.congress.approval.application.submission.ProposeTaskSubmission;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("Proposing a task")
class ProposeTaskTest {

    private final Registers at = new Registers();
    private final ProposeTask proposeTask =
            new ProposeTask(at.records, at.tasks, at.agencies, at.workingDays, at.clock);

    @Test
    void a_clear_task_is_registered_given_and_put_on_record() {
        var begun = propose("note", " Ưu tiên ");

        var task = at.task("NV-001");
        assertThat(begun).isEqualTo(new BeginTask.Begun(task, false));
        assertThat(task.state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(task.decidingLevel()).isEqualTo(Level.STANDING_BOARD);
        assertThat(task.originalDue()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(task.assignment().lead()).isEqualTo(SomeAgencies.VPTW);
        assertThat(task.assignment().coordinators()).containsExactly(SomeAgencies.BTCTW);
        assertThat(task.assignment().note()).isEqualTo("Ưu tiên");
        assertThat(task.assignment().trackOnly()).isFalse();
        assertThat(at.journalOf("NV-001")).singleElement().satisfies(entry -> assertThat(entry.step())
                .isEqualTo("StartEvent_TaskProposed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "lead", "accountableHead", "due", "deliverable", "plannedLevel", "basis"})
    void a_task_lacking_one_of_the_six_or_its_basis_is_refused_at_that_field(String field) {
        assertRefused(new Object[] {field, null}, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "accountableHead", "deliverable", "basis"})
    void blanks_that_only_look_like_a_text_are_refused_at_their_field(String field) {
        assertRefused(new Object[] {field, "\u2003\u2003"}, field);
    }

    @Test
    void everything_unclear_is_said_at_once() {
        assertRefused(
                new Object[] {"title", " ", "lead", null, "accountableHead", "", "due", null, "plannedLevel", null},
                "title",
                "lead",
                "accountableHead",
                "due",
                "plannedLevel");
    }

    @ParameterizedTest
    @CsvSource({"'',NV-003", "'  ',NV-003", "NV-041,NV-041", "' ĐH/2026.1 ',ĐH/2026.1"})
    void without_a_code_the_next_free_one_is_given(String code, String registered) {
        at.enter(ATask.planned("NV-001"), ATask.planned("NV-002"));

        assertThat(propose("code", code).task().code()).isEqualTo(new TaskCode(registered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NV-001", " NV-001 ", "nv-041", "NV 041", "1NV", "N", "=1+1"})
    void a_code_that_is_taken_or_ill_formed_is_refused(String code) {
        at.enter(ATask.planned("NV-001"));

        assertRefused(new Object[] {"code", code}, "code");
    }

    @Test
    void an_agency_nobody_knows_is_refused_whether_it_leads_or_coordinates() {
        assertRefused(new Object[] {"lead", "vptw", "coordinators", List.of("HN", "XYZ")}, "lead", "coordinators");
    }

    @Test
    void the_lead_cannot_coordinate_with_itself() {
        assertRefused(new Object[] {"coordinators", List.of("BTCTW", "VPTW")}, "coordinators");
    }

    @Test
    void an_agency_coordinates_once() {
        assertRefused(new Object[] {"coordinators", List.of("BTCTW", "BTCTW")}, "coordinators");
    }

    @Test
    void a_prerequisite_nobody_knows_is_refused_by_its_name() {
        at.enter(ATask.planned("NV-001"));

        assertRefused(
                new Object[] {"prerequisites", List.of("NV-001", "NV-099", "không rõ")},
                "prerequisites",
                "prerequisites");
    }

    @Test
    void a_task_waits_while_a_prerequisite_is_open() {
        at.give(ATask.planned("NV-001"), ATask.planned("NV-002"));
        at.tasks.conclude(new TaskCode("NV-001"), at.clock.instant());

        assertThat(propose("prerequisites", List.of("NV-001")).heldBack()).isFalse();
        assertThat(propose("prerequisites", List.of(" NV-001 ", "NV-002")).heldBack())
                .isTrue();
    }

    @Test
    void a_day_that_is_over_is_refused_and_today_is_not() {
        assertRefused(new Object[] {"due", "2026-01-06"}, "due");
        assertThat(propose("due", "2026-01-07").task().originalDue()).isEqualTo(LocalDate.of(2026, 1, 7));
    }

    private BeginTask.Begun propose(Object... changes) {
        return proposeTask.propose(Registers.SOMEBODY, read(changes));
    }

    private static ProposeTaskSubmission read(Object... changes) {
        try {
            var json = new ObjectMapper().writeValueAsString(AProposal.with(changes));
            return ASubmissionReader.make().read(json, ProposeTaskSubmission.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void assertRefused(Object[] changes, String... fields) {
        var before = at.tasks.all();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> propose(changes))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder(fields));

        assertThat(at.tasks.all()).isEqualTo(before);
    }
}
