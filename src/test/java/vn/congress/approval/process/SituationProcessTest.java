package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.ASituation;
import vn.congress.approval.support.Models;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@DisplayName("A situation")
class SituationProcessTest {

    private static final String DECIDE = "UserTask_DecideSituation";
    private static final String HANDLE = "UserTask_HandleSituation";
    private static final String CLIMB = "ServiceTask_ClimbSituation";

    @Autowired
    ProcessDriver office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identities;

    @Autowired
    Situations situations;

    @Autowired
    CongressTasks tasks;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    @Autowired
    ToldSituations told;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
        told.all.clear();
    }

    @Test
    void enters_the_register_as_a_clear_task_of_its_own_series_that_no_plan_opens() {
        var planned = tasks.countPlanned();

        var code = report(ASituation.with());

        var task = task(code);
        assertThat(code).matches("PS-\\d{3}");
        assertThat(task.assignment().problems()).isEmpty();
        assertThat(task.assignment().title()).isEqualTo("Mất điện khu vực in tài liệu");
        assertThat(task.assignment().note()).startsWith("Sự cố trạm biến áp");
        assertThat(task.assignment().lead().value()).isEqualTo("HN");
        assertThat(task.assignment().accountableHead()).isEqualTo("Người đứng đầu Thành ủy Hà Nội");
        assertThat(task.assignment().priority()).isEqualTo(Priority.URGENT);
        assertThat(task.assignment().basis())
                .isEqualTo("Báo cáo tình huống phát sinh của Thành ủy Hà Nội lúc 09:00 09/01/2026");
        assertThat(task.assignment().due()).isEqualTo("2026-01-11");
        assertThat(task.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(tasks.countPlanned()).isEqualTo(planned);
    }

    @Test
    void that_an_agency_can_handle_is_handled_reported_and_concluded() {
        var code = report(ASituation.with());

        var step = office.step(code, HANDLE);
        assertThat(office.deskOf(step)).isEqualTo("nguoi-dung-dau-hn");
        assertThat(step.getDueDate()).isEqualTo(moment("2026-01-10T09:00"));
        assertThat(step.getName()).isEqualTo(code + " · Xử lý tình huống, báo cáo kết quả");
        office.complete(code, HANDLE, "result", "Đã có điện lúc 11 giờ.");

        assertThat(office.openSteps(code)).isEmpty();
        assertThat(task(code).state()).isEqualTo(TaskState.CONCLUDED);
        assertThat(situation(code).state()).isEqualTo(SituationState.CLOSED);
        assertThat(entries(code))
                .extracting(JournalEntry::step, JournalEntry::outcome, JournalEntry::account)
                .containsExactly(
                        tuple("StartEvent_SituationReported", "SERIOUS", "nguoi-dung-dau-hn"),
                        tuple("BusinessRuleTask_RouteSituation", "HANDLED", "he-thong"),
                        tuple(HANDLE, "", "nguoi-dung-dau-hn"),
                        tuple("ServiceTask_CloseSituation", "", "nguoi-dung-dau-hn"));
        assertThat(entries(code).get(1).reason())
                .matches(
                        "Bảng tuyến xử lý tình huống phiên bản \\d+, quy tắc Rule_SeriousOwn: Nghiêm trọng, còn 48 giờ,"
                                + " không liên quan cơ quan khác, tự xử lý được → Cơ quan tự xử lý và báo cáo"
                                + " \\(Người đứng đầu cơ quan\\); xử lý trong 8 giờ làm việc\\.");
    }

    @ParameterizedTest
    @CsvSource({
        // before a Saturday that is worked
        "2026-01-09T16:00, SERIOUS,  240, thuong-truc-tieu-ban,  2026-01-10T11:00",
        // over a weekend: working hours wait for Monday, the damage does not
        "2026-01-16T16:00, SERIOUS,  240, thuong-truc-tieu-ban,  2026-01-19T11:00",
        "2026-01-16T16:00, SERIOUS,  30,  thuong-truc-tieu-ban,  2026-01-17T22:00",
        // over Tết
        "2026-02-13T16:00, SERIOUS,  240, thuong-truc-tieu-ban,  2026-02-23T11:00",
        "2026-02-13T16:00, CRITICAL, 240, thuong-truc-ban-bi-thu, 2026-02-23T11:00",
        // by the clock, in the night and on the first day of the year
        "2026-02-17T01:00, CRITICAL, 4,   chu-tri-bo-chinh-tri,  2026-02-17T02:00",
        "2026-02-17T01:00, CRITICAL, 24,  thuong-truc-ban-bi-thu, 2026-02-17T05:00",
        "2026-01-17T22:00, SERIOUS,  1,   thuong-truc-ban-bi-thu, 2026-01-17T23:00",
    })
    void is_to_be_decided_within_the_hours_of_its_route(
            String at, String severity, int hours, String desk, String due) {
        clock.moveTo(at);

        var code = report(ASituation.beyondTheAgency("severity", severity, "hoursLeft", hours));

        var step = office.step(code, DECIDE);
        assertThat(office.deskOf(step)).isEqualTo(desk);
        assertThat(step.getDueDate()).isEqualTo(moment(due));
        assertThat(situation(code).due()).contains(MovableClock.moment(due));
        clock.moveTo(MovableClock.moment(due).minusSeconds(60));
        office.runDueJobs();
        assertThat(situation(code).level()).isEqualTo(situation(code).way().level());
        office.complete(code, DECIDE, "outcome", "NO_ACTION", "text", "Đã tự hết.");
    }

    @Test
    void nobody_decides_on_climbs_level_by_level_each_time_with_notice_to_both() {
        var code = report(ASituation.beyondTheAgency("hoursLeft", 240));
        assertThat(told.all)
                .extracting(Notice::to, Notice::kind)
                .containsExactly(tuple(Desk.STANDING_BOARD, NoticeKind.SITUATION));

        letTheHoursPass(code);
        assertThat(office.deskOf(office.step(code, DECIDE))).isEqualTo("thuong-truc-ban-bi-thu");
        assertThat(situation(code).level()).isEqualTo(Level.STANDING_SECRETARY);
        assertThat(task(code).decidingLevel()).isEqualTo(Level.STANDING_SECRETARY);
        assertThat(told.all)
                .extracting(Notice::to, Notice::kind)
                .endsWith(
                        tuple(Desk.STANDING_SECRETARY, NoticeKind.SITUATION),
                        tuple(Desk.STANDING_BOARD, NoticeKind.PASSED_OVER));

        letTheHoursPass(code);
        letTheHoursPass(code);

        assertThat(office.deskOf(office.step(code, DECIDE))).isEqualTo("chu-tri-bo-chinh-tri");
        assertThat(journal.of(new TaskCode(code), List.of(CLIMB)))
                .extracting(JournalEntry::outcome)
                .containsExactly("STANDING_SECRETARY", "SECRETARIAT", "POLITBURO");
        assertThat(journal.last(new TaskCode(code), CLIMB).orElseThrow().reason())
                .matches("Quá hạn quyết định \\(\\d\\d:00 \\d\\d/01/2026\\), chuyển từ Ban Bí thư lên Bộ Chính trị\\.");
        office.complete(code, DECIDE, "outcome", "NO_ACTION", "text", "Không cần.");
    }

    @Test
    void at_the_top_it_stays_late_and_is_called_to_mind_once_a_working_day() {
        var code = report(ASituation.beyondTheAgency("severity", "CRITICAL", "hoursLeft", 2));
        var due = office.step(code, DECIDE).getDueDate();
        assertThat(due).isEqualTo(moment("2026-01-09T10:00"));

        letTheHoursPass(code);
        assertThat(office.step(code, DECIDE).getDueDate()).isEqualTo(due);
        assertThat(office.deskOf(office.step(code, DECIDE))).isEqualTo("chu-tri-bo-chinh-tri");
        clock.moveTo("2026-01-10T16:59");
        office.runDueJobs();
        clock.moveTo("2026-01-10T17:01");
        office.runDueJobs();
        clock.moveTo("2026-01-11T23:00");
        office.runDueJobs();

        assertThat(office.step(code, DECIDE).getDueDate()).isEqualTo(due);
        assertThat(told.all.stream().filter(notice -> notice.kind() == NoticeKind.OVERDUE))
                .hasSize(2)
                .allSatisfy(notice -> {
                    assertThat(notice.to()).isEqualTo(Desk.CHAIR);
                    assertThat(notice.immediate()).isFalse();
                });
        office.complete(code, DECIDE, "outcome", "DIRECTED", "text", "Kết luận: chuyển địa điểm in.");
        assertThat(office.openSteps(code)).containsExactly(HANDLE);
        office.complete(code, HANDLE, "result", "Đã chuyển.");
    }

    @Test
    void directed_to_another_agency_lies_on_the_desk_of_its_head_until_the_hour_named() {
        var code = report(ASituation.beyondTheAgency("hoursLeft", 24));

        office.complete(code, DECIDE, "outcome", "DIRECTED", "text", "Bộ Y tế bố trí.", "lead", "BYT", "hours", 72);

        var step = office.step(code, HANDLE);
        assertThat(office.deskOf(step)).isEqualTo("nguoi-dung-dau-byt");
        assertThat(step.getDueDate()).isEqualTo(moment("2026-01-12T09:00"));
        assertThat(task(code).assignment().lead().value()).isEqualTo("BYT");
        assertThat(task(code).assignment().accountableHead()).isEqualTo("Người đứng đầu Bộ Y tế");
        assertThat(task(code).assignment().due()).isEqualTo("2026-01-12");
        assertThat(task(code).originalDue()).isEqualTo("2026-01-10");
        office.complete(code, HANDLE, "result", "Đã bố trí.");
    }

    @Test
    void not_handled_in_time_comes_before_the_level_above() {
        var own = report(ASituation.with());
        letTheHoursPass(own);
        assertThat(office.openSteps(own)).containsExactly(DECIDE);
        assertThat(office.deskOf(office.step(own, DECIDE))).isEqualTo("thuong-truc-tieu-ban");
        assertThat(told.all)
                .extracting(Notice::to, Notice::kind)
                .contains(tuple(new Desk("nguoi-dung-dau-hn"), NoticeKind.PASSED_OVER));
        assertThat(journal.last(new TaskCode(own), CLIMB).orElseThrow().reason())
                .isEqualTo("Quá hạn xử lý (09:00 10/01/2026), chuyển từ Người đứng đầu cơ quan lên Thường trực Tiểu"
                        + " ban.");

        office.complete(own, DECIDE, "outcome", "DIRECTED", "text", "Làm ngay.", "hours", 2);
        letTheHoursPass(own);

        assertThat(office.deskOf(office.step(own, DECIDE))).isEqualTo("thuong-truc-ban-bi-thu");
        office.complete(own, DECIDE, "outcome", "NO_ACTION", "text", "Đã xong từ sáng.");
        assertThat(task(own).state()).isEqualTo(TaskState.CONCLUDED);
    }

    @Test
    void exceeding_a_level_s_authority_goes_one_level_up_with_reason_and_proposal() {
        var code = report(ASituation.beyondTheAgency());

        assertThatThrownBy(() -> office.complete(code, DECIDE, "outcome", "REFERRED_UP", "text", "Liên quan nhiều bộ"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đề xuất");
        office.complete(
                code, DECIDE, "outcome", "REFERRED_UP", "text", "Liên quan nhiều bộ", "proposal", "Giao Bộ Y tế");

        assertThat(office.deskOf(office.step(code, DECIDE))).isEqualTo("thuong-truc-ban-bi-thu");
        assertThat(journal.last(new TaskCode(code), DECIDE).orElseThrow().reason())
                .isEqualTo("Liên quan nhiều bộ\nĐề xuất: Giao Bộ Y tế");
        assertThat(journal.last(new TaskCode(code), CLIMB).orElseThrow().reason())
                .isEqualTo("Vượt thẩm quyền, chuyển từ Thường trực Tiểu ban lên Thường trực Ban Bí thư.");
        office.complete(code, DECIDE, "outcome", "NO_ACTION", "text", "Không cần.");
    }

    @Test
    void nobody_is_above_the_politburo() {
        var code = report(ASituation.beyondTheAgency("severity", "CRITICAL", "hoursLeft", 3));

        assertThatThrownBy(() -> office.complete(
                        code, DECIDE, "outcome", "REFERRED_UP", "text", "Vượt", "proposal", "Xin ý kiến"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cấp cao nhất");

        office.complete(code, DECIDE, "outcome", "NO_ACTION", "text", "Không cần.");
    }

    @Test
    void reported_outside_of_the_system_leaves_one_line_and_no_content() {
        var code = report(ASituation.with(
                "trackOnly", "YES", "line", null, "details", null, "withinAuthority", "NO", "otherAgencies", "YES"));

        assertThat(task(code).assignment().trackOnly()).isTrue();
        assertThat(task(code).assignment().title()).isEqualTo("Báo cáo ngoài hệ thống");
        assertThat(task(code).assignment().note()).isEmpty();
        assertThatThrownBy(() -> office.complete(code, DECIDE, "outcome", "DIRECTED", "text", "Dòng một\nDòng hai"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("một dòng");
        assertThatThrownBy(() -> office.complete(
                        code, DECIDE, "outcome", "REFERRED_UP", "text", "Vượt thẩm quyền", "proposal", "Nội dung"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không ghi đề xuất");
        office.complete(code, DECIDE, "outcome", "REFERRED_UP", "text", "Vượt thẩm quyền");
        office.complete(code, DECIDE, "outcome", "DIRECTED", "text", "Đã chỉ đạo ngoài hệ thống");
        assertThatThrownBy(() -> office.complete(code, HANDLE, "result", "x".repeat(301)))
                .isInstanceOf(Refused.class);
        office.complete(code, HANDLE, "result", "Đã báo cáo ngoài hệ thống");
        assertThat(task(code).state()).isEqualTo(TaskState.CONCLUDED);
    }

    @Test
    void the_task_it_disturbs_learns_of_its_beginning_and_its_end_and_one_that_waits_for_it_goes_on() {
        office.propose("code", "NV-701", "coordinators", null);
        var code = report(ASituation.with("affected", "NV-701"));
        assertThat(told.all)
                .filteredOn(notice -> notice.to().equals(new Desk("chu-tri-vptw")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .isEqualTo("Tình huống " + code + " (Nghiêm trọng) ảnh hưởng đến nhiệm vụ NV-701."));
        office.propose("code", "NV-702", "coordinators", null, "prerequisites", List.of(code));
        assertThat(office.openSteps("NV-702")).isEmpty();

        office.complete(code, HANDLE, "result", "Đã xong.");

        assertThat(entries("NV-701"))
                .extracting(JournalEntry::reason)
                .contains(
                        "Tình huống " + code + " (Nghiêm trọng) ảnh hưởng đến nhiệm vụ này.",
                        "Tình huống " + code + " đã kết thúc.");
        assertThat(office.openSteps("NV-702")).containsExactly("UserTask_AcceptTask");
    }

    @Test
    void of_a_task_that_is_only_tracked_is_reported_outside() {
        office.propose("code", "NV-703", "coordinators", null, "trackOnly", true);

        assertThat(problemsOf(ASituation.with("affected", "NV-703")))
                .extracting(Problem::field)
                .containsExactly("trackOnly");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "trackOnly, YES, details|line",
                "hoursLeft, 0, hoursLeft",
                "hoursLeft, 241, hoursLeft",
                "withinAuthority, NO, proposal",
                "affected, NV-404, affected",
                "affected, chưa rõ, affected",
                "lead, BYT, lead",
                "severity, SEVERE, severity",
            })
    void whose_report_does_not_fit_is_refused_by_field(String field, String value, String fields) {
        var typed = field.equals("hoursLeft") ? (Object) Integer.valueOf(value) : value;

        assertThat(problemsOf(ASituation.with(field, typed)))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(fields.split("\\|"));
    }

    @Test
    void the_offices_above_all_agencies_say_whose_it_is() {
        assertThat(problemsOf(ASituation.with(), "van-phong-tong-hop"))
                .extracting(Problem::field)
                .containsExactly("lead");

        var code = report(ASituation.with("lead", "BYT"), "van-phong-tong-hop");

        assertThat(office.deskOf(office.step(code, HANDLE))).isEqualTo("nguoi-dung-dau-byt");
        office.complete(code, HANDLE, "result", "Xong.");
    }

    private String report(Map<String, Object> handedIn) {
        return report(handedIn, "nguoi-dung-dau-hn");
    }

    /** Reported by somebody at that desk, and sent on its way. */
    private String report(Map<String, Object> handedIn, String desk) {
        var code = as(desk, () -> runtime.startProcessInstanceByKey("situation", ProcessDriver.submission(handedIn))
                .getBusinessKey());
        office.runDueJobs();
        return code;
    }

    private List<Problem> problemsOf(Map<String, Object> handedIn) {
        return problemsOf(handedIn, "nguoi-dung-dau-hn");
    }

    private List<Problem> problemsOf(Map<String, Object> handedIn, String desk) {
        try {
            var code = report(handedIn, desk);
            throw new AssertionError("Was taken: " + code);
        } catch (Refused refused) {
            return refused.problems();
        }
    }

    private <T> T as(String desk, Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        identities.setAuthentication(desk, List.of(desk));
        try {
            return work.get();
        } finally {
            identities.setAuthentication(before);
        }
    }

    private void letTheHoursPass(String code) {
        clock.moveTo(situation(code).due().orElseThrow().plusSeconds(1));
        office.runDueJobs();
    }

    private Situation situation(String code) {
        return situations.find(new TaskCode(code)).orElseThrow();
    }

    private CongressTask task(String code) {
        return tasks.find(new TaskCode(code)).orElseThrow();
    }

    private List<JournalEntry> entries(String code) {
        return journal.of(new TaskCode(code));
    }

    private static Date moment(String local) {
        return Date.from(MovableClock.moment(local));
    }

    /** What people were told, in order. */
    static final class ToldSituations implements Notices {

        final List<Notice> all = new ArrayList<>();

        @Override
        public void addAll(Collection<Notice> notices) {
            all.addAll(notices);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ToldSituations toldSituations() {
            return new ToldSituations();
        }

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("situation"))
                    .build();
        }
    }
}
