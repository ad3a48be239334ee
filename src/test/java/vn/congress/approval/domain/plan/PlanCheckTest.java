package vn.congress.approval.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congress.approval.support.APlan.AGENCIES;
import static vn.congress.approval.support.APlan.inState;
import static vn.congress.approval.support.APlan.row;
import static vn.congress.approval.support.APlan.task;
import static vn.congress.approval.support.APlan.with;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.plan.PlanDifference.Change;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.APlan;

@DisplayName("A plan file held against the register")
class PlanCheckTest {

    @Test
    void a_clear_plan_becomes_the_assignments_it_says() {
        var checked = check(APlan.of("NV-001"));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.plan().lines())
                .containsExactly(new Plan.Line(4, task("NV-001").assignment()));
    }

    @Test
    void every_problem_is_named_at_once_by_row_and_column() {
        var rows = List.of(
                with(with(row(4, "NV-001"), PlanColumn.DUE, "31/02/2026"), PlanColumn.LEVEL, "Chính phủ"),
                with(row(7, "NV-002"), PlanColumn.DELIVERABLE, "  "));

        assertThat(check(rows).problems().stream().map(PlanProblem::inFile).map(Object::toString))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("R4:Thời hạn hoàn thành", "Dòng 4, cột «Thời hạn hoàn thành»: «31/02/2026»"),
                        second -> assertThat(second)
                                .contains("R4:Cấp có thẩm quyền", "«Chính phủ»", "Thường trực Tiểu ban"),
                        third -> assertThat(third).contains("Dòng 7, cột «Sản phẩm»: Chưa rõ sản phẩm"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanColumn.class,
            names = {"ORDINAL", "COORDINATORS", "PREREQUISITES", "TRACK_ONLY", "NOTE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_missing_cell_of_the_six_is_refused(PlanColumn column) {
        assertThat(onlyProblem(with(row(4, "NV-001"), column, "")).column()).isEqualTo(column);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanColumn.class,
            names = {"ORDINAL", "COORDINATORS", "PREREQUISITES", "TRACK_ONLY", "NOTE"})
    void any_other_cell_may_be_blank(PlanColumn column) {
        assertThat(check(List.of(with(row(4, "NV-001"), column, ""))).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, 1000",
        "WORK_GROUP, 200",
        "ACCOUNTABLE_HEAD, 300",
        "DELIVERABLE, 1000",
        "BASIS, 500",
        "NOTE, 2000"
    })
    void a_text_may_be_as_long_as_the_register_keeps_and_no_longer(PlanColumn column, int limit) {
        assertThat(check(List.of(with(row(4, "NV-001"), column, "ư".repeat(limit))))
                        .problems())
                .isEmpty();
        assertThat(onlyProblem(with(row(4, "NV-001"), column, "ư".repeat(limit + 1)))
                        .message())
                .contains("tối đa " + limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nv-001", "NV 001", "1", "NV_001", "Đại hội", "NV-001; NV-002"})
    void a_malformed_code_is_refused(String code) {
        assertThat(onlyProblem(row(4, code)).message()).contains("«" + code + "»", "không đúng dạng");
    }

    @Test
    void a_code_of_the_series_of_situations_is_refused() {
        assertThat(onlyProblem(row(4, "PS-001")).message()).contains("dành cho tình huống phát sinh");
    }

    @Test
    void a_situation_in_the_register_is_not_missed_in_a_plan_and_may_be_waited_for() {
        var checked = check(APlan.of("NV-001"), task("NV-001"), task("PS-001"));

        assertThat(checked.difference()).isEqualTo(new PlanDifference(List.of(), List.of(), 1, List.of()));
        assertThat(check(with(APlan.of("NV-001"), "NV-001", PlanColumn.PREREQUISITES, "PS-001"), task("PS-001"))
                        .problems())
                .isEmpty();
    }

    @Test
    void a_code_used_twice_names_the_row_that_had_it_first() {
        var problems = check(List.of(row(4, "NV-001"), row(9, "NV-001"))).problems();

        assertThat(problems).containsExactly(new PlanProblem(9, PlanColumn.CODE, "mã NV-001 đã dùng ở dòng 4."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uỷ ban Kiểm tra Trung ương",
                "  ỦY BAN  kiểm\u00a0tra Trung ương ",
                "U\u0309y ban Kie\u0302\u0309m tra Trung u\u031bo\u031bng",
                "UBKT"
            })
    void an_agency_is_known_however_its_name_is_spelled(String name) {
        var checked = check(List.of(with(
                with(row(4, "NV-001"), PlanColumn.LEAD, name),
                PlanColumn.COORDINATORS,
                "Bộ Văn hoá, Thể thao và Du lịch")));

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.plan().lines().get(0).assignment().lead().value()).isEqualTo("UBKT");
        assertThat(checked.plan().lines().get(0).assignment().coordinators())
                .extracting(Object::toString)
                .containsExactly("VHTTDL");
    }

    @Test
    void an_unknown_agency_is_refused_with_the_name_that_was_meant() {
        assertThat(onlyProblem(with(row(4, "NV-001"), PlanColumn.LEAD, "Văn phòng TW Đảng"))
                        .message())
                .contains("«Văn phòng TW Đảng»", "có phải là «Văn phòng Trung ương Đảng»?");
        assertThat(onlyProblem(with(row(4, "NV-001"), PlanColumn.LEAD, "Hội đồng quản trị công ty xây dựng"))
                        .message())
                .doesNotContain("có phải là");
    }

    @Test
    void a_lead_agency_cannot_coordinate_with_itself() {
        var row = with(row(4, "NV-001"), PlanColumn.COORDINATORS, "Bộ Y tế; văn phòng trung ương đảng");

        assertThat(onlyProblem(row).column()).isEqualTo(PlanColumn.COORDINATORS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "30/02/2025",
                "29/02/2026",
                "00/01/2026",
                "1/13/2026",
                "45975",
                "2026-01-15",
                "sớm",
                "14/11/25",
                "14/11/0225"
            })
    void an_impossible_date_is_refused(String date) {
        assertThat(onlyProblem(with(row(4, "NV-001"), PlanColumn.DUE, date)).column())
                .isEqualTo(PlanColumn.DUE);
    }

    @ParameterizedTest
    @CsvSource({"29/02/2024, 2024-02-29", "1/2/2026, 2026-02-01", " 01/02/2026 , 2026-02-01"})
    void a_date_may_be_typed(String date, LocalDate due) {
        var checked = check(List.of(with(row(4, "NV-001"), PlanColumn.DUE, date)));

        assertThat(checked.plan().lines().get(0).assignment().due()).isEqualTo(due);
    }

    @Test
    void track_only_is_marked_with_an_x_and_nothing_else() {
        assertThat(check(List.of(with(row(4, "NV-001"), PlanColumn.TRACK_ONLY, " X ")))
                        .plan()
                        .lines()
                        .get(0)
                        .assignment()
                        .trackOnly())
                .isTrue();
        assertThat(onlyProblem(with(row(4, "NV-001"), PlanColumn.TRACK_ONLY, "không"))
                        .column())
                .isEqualTo(PlanColumn.TRACK_ONLY);
    }

    @Test
    void a_formula_that_failed_or_a_control_character_is_no_text() {
        assertThat(onlyProblem(with(row(4, "NV-001"), PlanColumn.NOTE, "#REF!")).message())
                .contains("#REF!");
        assertThat(onlyProblem(with(row(4, "NV-001"), PlanColumn.NOTE, "a\u0000b"))
                        .message())
                .contains("không in được");
    }

    @Test
    void what_looks_like_a_formula_is_kept_as_it_was_typed() {
        var checked = check(List.of(with(row(4, "NV-001"), PlanColumn.NOTE, "=1+1")));

        assertThat(checked.plan().lines().get(0).assignment().note()).isEqualTo("=1+1");
    }

    @Test
    void a_prerequisite_is_in_the_file_or_in_the_register() {
        var rows =
                List.of(with(row(4, "NV-001"), PlanColumn.PREREQUISITES, "NV-002; NV-900; NV-999"), row(5, "NV-002"));

        assertThat(check(rows, task("NV-900")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("NV-999"));
    }

    @Test
    void tasks_that_wait_for_each_other_are_refused_by_the_whole_loop() {
        var rows = with(
                with(APlan.of("NV-001", "NV-002"), "NV-001", PlanColumn.PREREQUISITES, "NV-002"),
                "NV-002",
                PlanColumn.PREREQUISITES,
                "NV-001");

        assertThat(check(rows).problems())
                .containsExactly(new PlanProblem(
                        4, PlanColumn.PREREQUISITES, "các nhiệm vụ chờ nhau thành vòng NV-001 → NV-002 → NV-001."));
    }

    @Test
    void a_task_that_waits_for_itself_is_a_loop() {
        var rows = with(APlan.of("NV-001"), "NV-001", PlanColumn.PREREQUISITES, "NV-001");

        assertThat(check(rows).problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("vòng NV-001 → NV-001."));
    }

    @Test
    void a_loop_through_tasks_that_only_the_register_has_is_found() {
        var rows = with(APlan.of("NV-005"), "NV-005", PlanColumn.PREREQUISITES, "NV-001");

        assertThat(check(rows, task("NV-001", "NV-002"), task("NV-002", "NV-005"), task("NV-005"))
                        .problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("vòng NV-005 → NV-001 → NV-002 → NV-005."));
    }

    @Test
    void a_loop_that_the_file_itself_undoes_is_none() {
        var rows = with(APlan.of("NV-001", "NV-002"), "NV-001", PlanColumn.PREREQUISITES, "NV-002");

        assertThat(check(rows, task("NV-001"), task("NV-002", "NV-001")).problems())
                .isEmpty();
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        var checked = check(APlan.of("NV-001", "NV-002"), task("NV-001"), task("NV-002"));

        assertThat(checked.difference()).isEqualTo(new PlanDifference(List.of(), List.of(), 2, List.of()));
    }

    @Test
    void a_changed_plan_shows_field_by_field_what_was_and_what_will_be() {
        var rows = with(
                with(APlan.of("NV-001", "NV-003"), "NV-001", PlanColumn.DUE, "20/11/2025"),
                "NV-001",
                PlanColumn.COORDINATORS,
                "Bộ Y tế");

        var difference = check(rows, task("NV-001"), task("NV-002")).difference();

        assertThat(difference.added()).extracting(PlanDifference.Added::code).containsExactly(new TaskCode("NV-003"));
        assertThat(difference.missing()).containsExactly(new TaskCode("NV-002"));
        assertThat(difference.changed()).singleElement().satisfies(changed -> assertThat(changed.changes())
                .containsExactlyInAnyOrder(
                        new Change(PlanColumn.DUE, "14/11/2025", "20/11/2025"),
                        new Change(PlanColumn.COORDINATORS, "Bộ Y tế; Ủy ban Kiểm tra Trung ương", "Bộ Y tế")));
    }

    @ParameterizedTest
    @CsvSource({"LEAD, 'Bộ Văn hóa, Thể thao và Du lịch'", "TRACK_ONLY, x", "PREREQUISITES, NV-002"})
    void once_accepted_a_task_keeps_its_lead_its_prerequisites_and_its_kind(PlanColumn column, String text) {
        var rows = with(APlan.of("NV-001", "NV-002"), "NV-001", column, text);

        for (var state : List.of(TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.CONCLUDED)) {
            assertThat(check(rows, inState(task("NV-001"), state), task("NV-002"))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.row()).isEqualTo(4);
                        assertThat(problem.column()).isEqualTo(column);
                        assertThat(problem.message()).contains("NV-001", state.label());
                    });
        }
        for (var state : List.of(TaskState.PLANNED, TaskState.ASSIGNED)) {
            assertThat(check(rows, inState(task("NV-001"), state), task("NV-002"))
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void once_accepted_a_task_may_still_get_another_due_date() {
        var rows = with(APlan.of("NV-001"), "NV-001", PlanColumn.DUE, "20/11/2025");

        assertThat(check(rows, inState(task("NV-001"), TaskState.IN_PROGRESS)).problems())
                .isEmpty();
    }

    @Test
    void what_somebody_else_changed_since_it_was_shown_is_not_undone() {
        var rows = with(APlan.of("NV-001", "NV-002"), "NV-001", PlanColumn.DUE, "20/11/2025");
        var shown = check(rows, task("NV-001"), task("NV-002")).difference();
        var movedByOthers = check(with(APlan.of("NV-002"), "NV-002", PlanColumn.DUE, "30/11/2025"))
                .plan()
                .lines()
                .get(0)
                .assignment();

        var now =
                check(rows, task("NV-001"), CongressTask.planned(movedByOthers)).difference();

        assertThat(now.beyond(shown)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("NV-002"));
        assertThat(shown.beyond(shown)).isEmpty();
    }

    private static PlanProblem onlyProblem(PlanRow row) {
        var problems = check(List.of(row)).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static CheckedPlan check(List<PlanRow> rows, CongressTask... register) {
        return new PlanCheck(AGENCIES, List.of(register)).check(rows);
    }
}
