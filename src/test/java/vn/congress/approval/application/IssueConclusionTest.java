package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.application.submission.IssueConclusionSubmission;
import vn.congress.approval.application.submission.IssueConclusionSubmission.FollowUp;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Series;
import vn.congress.approval.domain.conclusion.Signature;
import vn.congress.approval.domain.conclusion.Symbols;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("Issuing a conclusion")
class IssueConclusionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 7);

    private final Registers at = new Registers();
    private final IssueConclusion issueConclusion = new IssueConclusion(
            at.order,
            at.records,
            at.tasks,
            at.agencies,
            at.conclusions,
            at.process,
            at.workingDays,
            at.terms,
            new Symbols("TW", "TBTCPV"),
            at.clock);

    @BeforeEach
    void two_tasks_are_before_the_office() {
        at.give(ATask.planned("NV-001"), ATask.planned("NV-002"));
        for (var code : List.of("NV-001", "NV-002")) {
            at.appraised(code);
            at.happened(code, "RecordConclusion:APPROVED");
        }
    }

    @Test
    void it_gets_the_next_number_of_its_type() {
        issue("NV-001", ConclusionType.NOTICE);
        issue("NV-002", ConclusionType.NOTICE);

        assertThat(conclusionOn("NV-001").numberAndSymbol()).isEqualTo("01-TB/TW");
        assertThat(conclusionOn("NV-002").numberAndSymbol()).isEqualTo("02-TB/TW");
    }

    @Test
    void another_type_counts_for_itself() {
        issue("NV-001", ConclusionType.NOTICE);
        issue("NV-002", ConclusionType.DECISION);

        assertThat(conclusionOn("NV-002").numberAndSymbol()).isEqualTo("01-QĐ/TW");
    }

    @Test
    void another_term_counts_anew_from_its_first_day_in_the_office() {
        issue("NV-001", ConclusionType.NOTICE);
        at.clock.moveTo("2026-01-23T00:30");
        issue("NV-002", ConclusionType.NOTICE);

        assertThat(conclusionOn("NV-001").series().term()).isEqualTo("XIII");
        assertThat(conclusionOn("NV-002").series().term()).isEqualTo("XIV");
        assertThat(conclusionOn("NV-002").numberAndSymbol()).isEqualTo("01-TB/TW");
    }

    @ParameterizedTest
    @CsvSource({
        "POLITBURO,          01-KL/TW,     T/M BỘ CHÍNH TRỊ,           THƯỜNG TRỰC BAN BÍ THƯ",
        "SECRETARIAT,        01-KL/TW,     T/M BAN BÍ THƯ,             THƯỜNG TRỰC",
        "STANDING_SECRETARY, 01-KL/TW,     T/M BAN BÍ THƯ,             THƯỜNG TRỰC",
        "STANDING_BOARD,     01-KL/TBTCPV, T/M THƯỜNG TRỰC TIỂU BAN,   TRƯỞNG TIỂU BAN",
        "AGENCY_HEAD,        01-KL/VPTW,   VĂN PHÒNG TRUNG ƯƠNG ĐẢNG,  CHÁNH VĂN PHÒNG"
    })
    void it_bears_the_symbol_and_the_signature_of_the_level_that_decided(
            Level level, String numberAndSymbol, String signedFor, String post) {
        at.tasks.settleLevel(new TaskCode("NV-001"), level);

        issue("NV-001", ConclusionType.CONCLUSION);

        assertThat(conclusionOn("NV-001").numberAndSymbol()).isEqualTo(numberAndSymbol);
        assertThat(conclusionOn("NV-001").signature()).isEqualTo(new Signature(signedFor, post));
    }

    @Test
    void nothing_is_issued_before_it_was_decided_or_before_it_was_revised_as_asked_for() {
        at.happened("NV-001", "RecordConclusion:APPROVED_WITH_CHANGES");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> issue("NV-001", ConclusionType.NOTICE))
                .withMessageContaining("«Tiếp thu, hoàn thiện»");
        assertThat(at.conclusions.on(new TaskCode("NV-001"))).isEmpty();
    }

    @Test
    void it_is_issued_now_by_whoever_did_the_step_for_the_level_that_decided() {
        at.tasks.settleLevel(new TaskCode("NV-001"), Level.SECRETARIAT);

        issue("NV-001", ConclusionType.CONCLUSION);

        assertThat(at.conclusions.on(new TaskCode("NV-001")))
                .contains(new Conclusion(
                        new TaskCode("NV-001"),
                        new Series("XIII", "TW", ConclusionType.CONCLUSION),
                        1,
                        Level.SECRETARIAT,
                        new Signature("T/M BAN BÍ THƯ", "THƯỜNG TRỰC"),
                        "Đồng ý",
                        "vanthu",
                        MovableClock.moment("2026-01-07T09:00")));
        assertThat(at.journalOf("NV-001")).last().satisfies(entry -> {
            assertThat(entry.step()).isEqualTo("UserTask_IssueConclusion");
            assertThat(entry.content()).contains("Đồng ý");
        });
    }

    @Test
    void its_orders_become_tasks_of_their_own_and_begin() {
        issue(
                "NV-001",
                ConclusionType.NOTICE,
                new FollowUp(" Hoàn thiện đề án ", "HN", LocalDate.of(2026, 2, 2), " Đề án "),
                new FollowUp("Báo cáo tiến độ", "BTCTW", LocalDate.of(2026, 2, 3), "Báo cáo"));

        assertThat(at.tasks.codes())
                .extracting(TaskCode::value)
                .containsExactly("NV-001", "NV-002", "NV-003", "NV-004");
        assertThat(at.process.told()).containsExactly("begin NV-003", "begin NV-004");
        var order = at.task("NV-003").assignment();
        assertThat(order.title()).isEqualTo("Hoàn thiện đề án");
        assertThat(order.deliverable()).isEqualTo("Đề án");
        assertThat(order.due()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(order.lead()).isEqualTo(SomeAgencies.HN);
        assertThat(order.accountableHead()).isEqualTo("Người đứng đầu Thành ủy Hà Nội");
        assertThat(order.plannedLevel()).isEqualTo(Level.AGENCY_HEAD);
        assertThat(order.problems()).isEmpty();
    }

    @Test
    void an_order_rests_on_the_conclusion_and_remembers_the_task_it_came_from() {
        issue("NV-002", ConclusionType.NOTICE, order("HN", TODAY));

        var opened = at.task("NV-003");
        assertThat(opened.origin()).contains(new TaskCode("NV-002"));
        assertThat(opened.assignment().basis()).isEqualTo("Thông báo kết luận số 01-TB/TW");
        assertThat(opened.assignment().note()).contains("NV-002");
        assertThat(at.task("NV-001")).extracting(CongressTask::origin).isEqualTo(Optional.empty());
    }

    @Test
    void an_order_may_still_be_due_today() {
        issue("NV-001", ConclusionType.NOTICE, order("HN", TODAY));

        assertThat(at.task("NV-003").originalDue()).isEqualTo(TODAY);
    }

    @Test
    void what_day_it_is_is_asked_in_the_office_and_not_in_London() {
        at.clock.moveTo("2026-01-08T00:30");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> issue("NV-001", ConclusionType.NOTICE, order("HN", TODAY)));
    }

    @Test
    void every_unknown_agency_and_past_day_is_named_and_nothing_is_stored() {
        var yesterday = TODAY.minusDays(1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> issue(
                        "NV-001",
                        ConclusionType.NOTICE,
                        order("XYZ", TODAY),
                        order("HN", TODAY),
                        order("hn", yesterday)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("followUps[0].lead", "followUps[2].lead", "followUps[2].due"));

        assertThat(at.tasks.codes()).hasSize(2);
        assertThat(at.conclusions.on(new TaskCode("NV-001"))).isEmpty();
        assertThat(at.journalOf("NV-001")).hasSize(5);
        assertThat(at.process.told()).isEmpty();
    }

    private void issue(String task, ConclusionType type, FollowUp... orders) {
        List<FollowUp> followUps = orders.length == 0 ? null : Arrays.asList(orders);
        issueConclusion.issue(
                Registers.step(task, "UserTask_IssueConclusion"),
                new IssueConclusionSubmission(type, "Đồng ý", followUps));
    }

    private static FollowUp order(String lead, LocalDate due) {
        return new FollowUp("Hoàn thiện đề án", lead, due, "Đề án");
    }

    private Conclusion conclusionOn(String task) {
        return at.conclusions.on(new TaskCode(task)).orElseThrow();
    }
}
