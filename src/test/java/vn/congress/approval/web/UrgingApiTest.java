package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.SomeAgencies;
import vn.congress.approval.support.Visitor;

/** The office's clock stands at Friday 9 January 2026, nine o'clock. */
@DisplayName("Notices, progress and the watch over HTTP")
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
class UrgingApiTest {

    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    Notices notices;

    @Autowired
    Journal journal;

    @Autowired
    TaskService steps;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    Visitor lead;

    @BeforeEach
    void beginAnew() {
        clock.moveTo(MovedClock.START);
        for (var table : List.of("digest_read", "notice", "digest", "update_request")) {
            database.sql("delete from " + table).update();
        }
        lead = Visitor.machine(port, "chutri.vptw");
        if (office.openSteps("NV-701").isEmpty()) {
            office.propose("code", "NV-701", "due", "2026-06-30");
            office.propose("code", "NV-702", "due", "2026-06-30", "trackOnly", true);
        }
    }

    @Test
    void people_see_what_their_own_desk_was_told_and_mark_it_read() {
        tell(LEAD, "NV-701 còn 3 ngày làm việc đến hạn.");
        tell(Desk.headOf(SomeAgencies.VPTW), "Không phải cho chủ trì.");

        var page = lead.get("/api/notices").json();

        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("unread").asInt()).isEqualTo(1);
        var digest = page.path("digests").path(0);
        assertThat(digest.path("deskName").asText()).isEqualTo("Đầu mối chủ trì – Văn phòng Trung ương Đảng");
        assertThat(digest.path("lines").path(0).path("kind").path("label").asText())
                .isEqualTo("Nhắc việc");
        assertThat(lead.get("/api/me").body()).contains("Nhắc việc, thông báo (1 chưa đọc)");

        var read = lead.post(
                "/api/notices/read", "{\"upTo\":%d}".formatted(digest.path("id").asLong()));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("unread").asInt()).isZero();
        assertThat(lead.get("/api/notices")
                        .json()
                        .path("digests")
                        .path(0)
                        .path("read")
                        .asBoolean())
                .isTrue();
        assertThat(lead.get("/api/me").body()).doesNotContain("chưa đọc");
    }

    @Test
    void the_lines_of_another_desk_are_not_there() {
        tell(LEAD, "NV-701 đến hạn hôm nay.");
        var id = lead.get("/api/notices")
                .json()
                .path("digests")
                .path(0)
                .path("id")
                .asLong();

        assertThat(lead.get("/api/notices/" + id + "/lines").json()).hasSize(1);
        assertThat(Visitor.machine(port, "chutri.bng")
                        .get("/api/notices/" + id + "/lines")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.machine(port, "quantri")
                        .get("/api/notices")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"upTo\":null}", "{\"upTo\":\"x\"}", "[]", "no json"})
    void nonsense_is_refused(String body) {
        assertThat(lead.post("/api/notices/read", body).status()).isEqualTo(400);
    }

    @Test
    void who_works_on_a_step_tells_how_far_it_is_and_the_request_is_answered() {
        database.sql(
                        """
                        insert into update_request (task, silent_since, asked_on, asked_at)
                        values ('NV-701', timestamp with time zone '2026-01-01 00:00:00+00:00', date '2026-01-08',
                            timestamp with time zone '2026-01-08 01:00:00+00:00')
                        """)
                .update();
        var step = office.step("NV-701", "UserTask_AcceptTask");
        step.setFollowUpDate(Date.from(clock.instant()));
        steps.saveTask(step);

        var answer = lead.post(at("NV-701"), "{\"text\":\"Đã xong phần một.\",\"percent\":40}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(journal.last(new TaskCode("NV-701"), "StepAction_ReportProgress"))
                .get()
                .extracting(JournalEntry::account, JournalEntry::reason)
                .containsExactly("chutri.vptw", "Hoàn thành 40%. Đã xong phần một.");
        assertThat(database.sql("select count(*) from update_request where answered_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.step("NV-701", "UserTask_AcceptTask").getFollowUpDate())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|text",
                "{\"text\":\"  \"}|text",
                "{\"text\":\"a\",\"percent\":101}|percent",
                "{\"text\":\"a\",\"percent\":-1}|percent",
                "{\"text\":\"a\",\"percent\":\"nửa\"}|percent",
                "{\"text\":5}|text",
                "{\"text\":\"a\",\"state\":\"DONE\"}|state"
            })
    void progress_that_says_nothing_is_refused_by_its_field(String body, String field) {
        var answer = lead.post(at("NV-701"), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("problems").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void progress_has_its_length_and_a_tracked_task_one_line() {
        assertThat(lead.post(at("NV-701"), "{\"text\":\"" + "a".repeat(1_001) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(lead.post(at("NV-702"), "{\"text\":\"" + "a".repeat(201) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(lead.post(at("NV-702"), "{\"text\":\"một\\nhai\"}").status()).isEqualTo(400);
        assertThat(lead.post(at("NV-702"), "{\"text\":\"Đang làm.\"}").status()).isEqualTo(204);
    }

    @Test
    void a_note_on_a_tracked_task_is_one_line_too() {
        var notes = "/engine-rest/task/"
                + office.step("NV-702", "UserTask_AcceptTask").getId() + "/comment/create";

        assertThat(lead.post(notes, "{\"message\":\"một\\nhai\"}").status()).isEqualTo(400);
        assertThat(lead.post(notes, "{\"message\":\"" + "a".repeat(301) + "\"}").status())
                .isEqualTo(400);
        assertThat(lead.post(notes, "{\"message\":\"Đã nhận.\"}").status()).isEqualTo(200);
    }

    @Test
    void parts_without_a_boundary_are_told_as_such() {
        var answer = Visitor.machine(port, "tonghop")
                .post("/api/plan-files", "multipart/form-data", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("Yêu cầu thiếu nội dung");
    }

    @Test
    void a_period_about_no_milestone_is_refused_at_its_field() {
        for (var milestone : List.of("xx", "2026-01-01")) {
            var answer = Visitor.machine(port, "tonghop")
                    .get("/api/reports/period?from=2026-01-05&to=2026-01-09&milestone=" + milestone);
            assertThat(answer.status()).as(milestone).isEqualTo(400);
            assertThat(answer.json().path("problems").path(0).path("field").asText())
                    .isEqualTo("milestone");
        }
    }

    @Test
    void nobody_reports_progress_on_another_desk_not_even_who_sees_it() {
        for (var other : List.of("chutri.bng", "tonghop", "kiemtra", "quantri")) {
            assertThat(Visitor.machine(port, other)
                            .post(at("NV-701"), "{\"text\":\"a\"}")
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(lead.post("/api/steps/no-such-step/progress", "{\"text\":\"a\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue", "stalled", "missing"})
    void the_watch_is_for_who_sees_everything(String list) {
        assertThat(Visitor.machine(port, "tonghop").get("/api/watch/" + list).status())
                .isEqualTo(200);
        assertThat(Visitor.machine(port, "kiemtra")
                        .get("/api/watch/" + list + "?page=-3")
                        .json()
                        .path("page")
                        .asInt())
                .isZero();
        assertThat(lead.get("/api/watch/" + list).status()).isEqualTo(403);
        assertThat(Visitor.browser(port).get("/api/watch/" + list).status()).isEqualTo(401);
    }

    @Test
    void what_is_late_is_listed_in_working_days() {
        clock.moveTo("2026-07-03T09:00");

        var late =
                Visitor.machine(port, "truongtieuban").get("/api/watch/overdue").json();

        assertThat(late.path("total").asInt()).isEqualTo(2);
        assertThat(late.path("lines").path(0).path("daysLate").asInt()).isEqualTo(3);
    }

    private String at(String code) {
        return "/api/steps/" + office.step(code, "UserTask_AcceptTask").getId() + "/progress";
    }

    private void tell(Desk desk, String text) {
        notices.addAll(List.of(new Notice(
                desk, NoticeKind.REMINDER, Optional.of(new TaskCode("NV-701")), text, true, clock.instant())));
    }
}
