package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.application.OpenReportDays;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/** The office's clock stands at Friday 9 January 2026, nine o'clock; five tasks lie open, NV-905 elsewhere. */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
abstract class MyWork {

    private static final String ACCEPT = "UserTask_AcceptTask";

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    OpenReportDays openReportDays;

    @Autowired
    TaskService engineTasks;

    @Autowired
    MovableClock clock;

    Visitor lead;

    @BeforeEach
    void fiveTasksAreOpen() {
        clock.moveTo(MovedClock.START);
        lead = Visitor.machine(port, "chutri.vptw");
        if (office.openSteps("NV-901").isEmpty()) {
            propose("NV-901", "VPTW", "Đúng tiến độ, đoàn Thành uỷ Hà Nội");
            propose("NV-902", "VPTW", Normalizer.normalize("Hòa giải, Ủy ban Kiểm tra", Normalizer.Form.NFD));
            propose("NV-903", "VPTW", "Sắp đến hạn 100% công việc");
            propose("NV-904", "VPTW", "Đang chờ Bộ Ngoại giao");
            propose("NV-905", "BNG", "Đón khách quốc tế");
            due("NV-901", "2026-03-30T17:00");
            due("NV-902", "2026-01-08T17:00");
            due("NV-903", "2026-01-12T17:00");
            due("NV-904", "2026-04-30T17:00");
            waits("NV-904", "BNG");
        }
    }

    @Test
    void steps_come_by_risk_and_then_by_due_date_whichever_page_is_asked_for() {
        var whole = lead.get("/api/me/steps").json();
        var pages = new ArrayList<String>();
        for (var page = 0; page < 2; page++) {
            pages.addAll(
                    codes(lead.get("/api/me/steps?size=2&page=" + page).json().path("steps"), "task"));
        }

        assertThat(codes(whole.path("steps"), "task")).containsExactly("NV-902", "NV-903", "NV-904", "NV-901");
        assertThat(pages).containsExactly("NV-902", "NV-903", "NV-904", "NV-901");
        assertThat(codes(whole.path("steps"), "risk"))
                .containsExactly("OVERDUE", "DUE_SOON", "STANDSTILL", "ON_COURSE");
        assertThat(codes(whole.path("risks"), "steps")).containsExactly("1", "1", "1", "1");
        assertThat(whole.path("total").asInt()).isEqualTo(4);
        var waiting = whole.path("steps").path(2);
        assertThat(waiting.path("waiting").asBoolean()).isTrue();
        assertThat(waiting.path("stepName").asText()).isEqualTo("Tiếp nhận nhiệm vụ");
        assertThat(waiting.path("lead").path("name").asText()).isEqualTo("Văn phòng Trung ương Đảng");
        assertThat(waiting.path("address").asText())
                .isEqualTo("/camunda/app/tasklist/default/#/?task="
                        + waiting.path("id").asText());
    }

    @Test
    void the_risk_of_a_step_is_the_timing_its_card_shows() {
        lead.get("/api/me/steps").json().path("steps").forEach(step -> {
            var card = lead.get("/api/tasks/cards?ids=" + step.path("id").asText())
                    .json()
                    .path(0);
            var risk = step.path("risk").asText();
            assertThat(card.path("timing").asText())
                    .as(step.path("task").asText())
                    .isEqualTo(risk.equals("OVERDUE") || risk.equals("DUE_SOON") ? risk : "ON_TIME");
        });
    }

    @Test
    void one_risk_or_one_kind_of_step_is_picked_out_and_the_counts_stay() {
        var soon = lead.get("/api/me/steps?risk=DUE_SOON").json();
        var opinions = lead.get("/api/me/steps?step=UserTask_GiveOpinion").json();

        assertThat(codes(soon.path("steps"), "task")).containsExactly("NV-903");
        assertThat(soon.path("total").asInt()).isEqualTo(1);
        assertThat(codes(soon.path("risks"), "steps")).containsExactly("1", "1", "1", "1");
        assertThat(opinions.path("total").asInt()).isZero();
    }

    @Test
    void a_task_without_progress_is_at_a_standstill() {
        var step = office.step("NV-901", ACCEPT);
        step.setFollowUpDate(Date.from(clock.instant()));
        engineTasks.saveTask(step);
        try {
            var shown = lead.get("/api/me/steps?risk=STANDSTILL").json().path("steps");
            assertThat(codes(shown, "task")).containsExactly("NV-901", "NV-904");
            assertThat(shown.path(0).path("stalled").asBoolean()).isTrue();
        } finally {
            step = office.step("NV-901", ACCEPT);
            step.setFollowUpDate(null);
            engineTasks.saveTask(step);
        }
    }

    @Test
    void who_has_taken_a_step_is_named() {
        var step = office.step("NV-901", ACCEPT);
        engineTasks.setAssignee(step.getId(), "chutri.vptw");
        try {
            var mine = lead.get("/api/me/steps?risk=ON_COURSE")
                    .json()
                    .path("steps")
                    .path(0);
            assertThat(mine.path("mine").asBoolean()).isTrue();
            assertThat(mine.path("assignee").asText()).isEqualTo("chutri.vptw");
        } finally {
            engineTasks.setAssignee(step.getId(), null);
        }
    }

    @Test
    void a_step_about_a_daily_report_says_of_which_day_it_is() {
        openReportDays.open();
        clock.moveTo("2026-01-09T16:31");
        office.runReports();

        var mine = Visitor.machine(port, "tonghop")
                .get("/api/me/steps?step=UserTask_ApproveDailyReport")
                .json()
                .path("steps")
                .path(0);

        assertThat(mine.path("title").asText()).isEqualTo("Báo cáo ngày 09/01/2026");
        assertThat(mine.path("stepName").asText()).isEqualTo("Duyệt báo cáo hằng ngày");
    }

    /** Sees everything, or nothing: what lies on other desks is nobody's work but theirs. */
    @ParameterizedTest
    @ValueSource(strings = {"truongtieuban", "kiemtra", "quantri", "phoihop.byt"})
    void what_lies_on_another_desk_is_not_my_work(String account) {
        assertThat(Visitor.machine(port, account)
                        .get("/api/me/steps")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void who_is_waited_on_sees_who_waits() {
        var guests = Visitor.machine(port, "chutri.bng").get("/api/me/waits").json();

        assertThat(guests.path("total").asInt()).isEqualTo(1);
        assertThat(guests.path("waits").path(0).path("task").path("code").asText())
                .isEqualTo("NV-904");
        assertThat(lead.get("/api/me/waits").json().path("total").asInt()).isZero();
        assertThat(Visitor.machine(port, "truongtieuban")
                        .get("/api/me/waits")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/me/steps?risk=overdue, 400",
        "/api/me/steps?page=-1&size=-1, 200",
        "/api/me/steps?page=2147483647&size=100000, 200",
        "/api/me/steps?page=abc, 400",
        "/api/me/steps?step=%27%20or%201%3D1, 200",
        "/api/me/waits?page=-1, 200",
        "/api/tasks?page=-1&size=0, 200",
        "/api/tasks?agency=XXXX, 400",
        "/api/tasks?state=DONE, 400",
        "/api/tasks?q=%25, 200",
        "/api/tasks?size=x, 400"
    })
    void nonsense_is_answered(String address, int status) {
        assertThat(lead.get(address).status()).isEqualTo(status);
    }

    @Test
    void nobody_asks_without_signing_in() {
        assertThat(Visitor.browser(port).get("/api/me/steps").status()).isEqualTo(401);
        assertThat(Visitor.browser(port).get("/api/tasks").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "Thành ủy, NV-901",
        "THÀNH UỶ, NV-901",
        "thanh uy ha noi, NV-901",
        "hoà giải, NV-902",
        "hòa giải, NV-902",
        "uỷ ban, NV-902",
        "ủy ban kiểm tra, NV-902",
        "đang chờ, NV-904",
        "dang cho, NV-904",
        "nv-903, NV-903",
        "100%, NV-903"
    })
    void a_search_does_not_mind_how_a_name_is_spelt(String text, String code) {
        var found = office("q=" + encoded(text));

        assertThat(codes(found.path("tasks"), "code")).containsExactly(code);
        assertThat(codes(
                        office("q=" + encoded(Normalizer.normalize(text, Normalizer.Form.NFD)))
                                .path("tasks"),
                        "code"))
                .containsExactly(code);
    }

    @Test
    void signs_with_a_meaning_in_a_search_mean_themselves() {
        assertThat(office("q=%25").path("total").asInt()).isEqualTo(1);
        assertThat(office("q=_").path("total").asInt()).isZero();
        assertThat(office("q=%21").path("total").asInt()).isZero();
    }

    @Test
    void the_register_is_filtered_and_paged() {
        assertThat(office("").path("total").asInt()).isEqualTo(5);
        assertThat(codes(office("agency=BNG").path("tasks"), "code")).containsExactly("NV-905");
        assertThat(office("state=CONCLUDED").path("total").asInt()).isZero();
        assertThat(office("state=ASSIGNED").path("total").asInt()).isEqualTo(5);
        assertThat(codes(office("size=2&page=2").path("tasks"), "code")).containsExactly("NV-905");
        assertThat(office("size=2").path("pages").asInt()).isEqualTo(3);
    }

    @Test
    void an_agency_finds_what_it_leads_and_what_lies_on_its_desk_and_opens_its_dossier() {
        var mine = lead.get("/api/tasks").json();
        var step = mine.path("tasks").path(0).path("steps").path(0);

        assertThat(codes(mine.path("tasks"), "code")).containsExactly("NV-901", "NV-902", "NV-903", "NV-904");
        assertThat(lead.get(step.path("dossier").asText()).status()).isEqualTo(200);
        assertThat(codes(
                        Visitor.machine(port, "thutruong.bng")
                                .get("/api/tasks")
                                .json()
                                .path("tasks"),
                        "code"))
                .containsExactly("NV-905");
        assertThat(Visitor.machine(port, "thutruong.bng")
                        .get("/api/tasks")
                        .json()
                        .path("tasks")
                        .path(0)
                        .path("steps"))
                .as("the head sees the task and no step of another desk")
                .isEmpty();
        assertThat(Visitor.machine(port, "phoihop.byt")
                        .get("/api/tasks")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(Visitor.machine(port, "quantri")
                        .get("/api/tasks")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void who_is_asked_finds_the_task_while_it_lies_on_their_desk() {
        var step = office.step("NV-905", ACCEPT).getId();
        var asked = Visitor.machine(port, "phoihop.btctw");
        assertThat(asked.get("/api/tasks").json().path("total").asInt()).isZero();
        engineTasks.deleteCandidateGroup(step, "chu-tri-bng");
        engineTasks.addCandidateGroup(step, "phoi-hop-btctw");
        try {
            assertThat(codes(asked.get("/api/tasks").json().path("tasks"), "code"))
                    .containsExactly("NV-905");
            assertThat(codes(asked.get("/api/me/steps").json().path("steps"), "task"))
                    .containsExactly("NV-905");
        } finally {
            engineTasks.deleteCandidateGroup(step, "phoi-hop-btctw");
            engineTasks.addCandidateGroup(step, "chu-tri-bng");
        }
    }

    private JsonNode office(String query) {
        return Visitor.machine(port, "tonghop").get("/api/tasks?" + query).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> codes(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asText())
                .toList();
    }

    private void propose(String code, String leader, String title) {
        office.propose("code", code, "lead", leader, "title", title, "due", "2026-06-30");
    }

    private void due(String code, String moment) {
        var step = office.step(code, ACCEPT);
        step.setDueDate(Date.from(MovableClock.moment(moment)));
        engineTasks.saveTask(step);
    }

    private void waits(String code, String agency) {
        var step = office.step(code, ACCEPT).getId();
        assertThat(lead.post(
                                "/api/steps/%s/waits".formatted(step),
                                "{\"onAgency\":\"%s\",\"reason\":\"Chờ danh sách.\",\"until\":\"%s\"}"
                                        .formatted(agency, LocalDate.of(2026, 1, 20)))
                        .status())
                .isEqualTo(201);
    }
}
