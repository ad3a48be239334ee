package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/**
 * Six tasks on Friday 9 January 2026: VPTW leads one that is late, one due on Monday and one that is only tracked, BNG
 * one that is done, one that is postponed and one that was withdrawn.
 */
@DisplayName("The board over HTTP")
@AtTheOffice
@Import(MovedClock.class)
class BoardApiTest {

    private static boolean entered;

    @LocalServerPort
    int port;

    @Autowired
    CongressTasks tasks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Waits waits;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void enterSixTasks() {
        if (!entered) {
            entered = true;
            clock.moveTo("2026-01-05T09:00");
            tasks.add(List.of(
                    task("NV-101", "VPTW", "=1+1", "2026-01-08", false),
                    task("NV-102", "VPTW", "Kế hoạch lễ tân", "2026-01-12", false),
                    task("NV-103", "VPTW", "Việc chỉ theo dõi", "2026-03-30", true),
                    task("NV-201", "BNG", "Đón khách", "2026-01-08", false),
                    task("NV-202", "BNG", "Thư mời", "2026-01-20", false),
                    task("NV-203", "BNG", "Thôi giao", "2026-01-20", false)));
            clock.moveTo("2026-01-06T09:00");
            for (var code : List.of("NV-101", "NV-102", "NV-202")) {
                tasks.accept(new TaskCode(code), "Đầu mối");
            }
            tasks.moveTo(new TaskCode("NV-103"), TaskState.ASSIGNED);
            clock.moveTo("2026-01-07T09:00");
            tasks.conclude(new TaskCode("NV-201"), clock.instant());
            tasks.moveTo(new TaskCode("NV-203"), TaskState.WITHDRAWN);
            deadlines.move(List.of(new DueChange(
                    new TaskCode("NV-202"),
                    LocalDate.of(2026, 1, 20),
                    LocalDate.of(2026, 2, 27),
                    "Chờ danh sách",
                    "chutri.bng",
                    "thuongtruc",
                    Level.STANDING_BOARD,
                    clock.instant())));
            for (var on : List.of(
                    WaitedOn.agency(new AgencyCode("BNG")),
                    WaitedOn.task(new TaskCode("NV-202")),
                    WaitedOn.event("Hội nghị Trung ương"))) {
                waits.add(wait("NV-102", on));
            }
            waits.add(wait("NV-103", WaitedOn.event("Nội dung không được hiện")));
        }
        clock.moveTo(MovedClock.START);
    }

    @Test
    void managers_see_how_everything_stands() {
        var board = board("tonghop", "");

        assertThat(board.path("day").asText()).isEqualTo("2026-01-09");
        assertThat(board.path("at").asText()).startsWith("2026-01-09T");
        assertThat(board.path("total").asInt()).isEqualTo(6);
        assertThat(board.path("counted").asInt()).isEqualTo(5);
        assertThat(figures(board.path("statuses")))
                .containsExactly(
                        "PLANNED 0",
                        "NOT_ACCEPTED 1",
                        "ON_SCHEDULE 1",
                        "DUE_SOON 1",
                        "OVERDUE 1",
                        "COMPLETED_ON_TIME 1",
                        "COMPLETED_LATE 0",
                        "WITHDRAWN 1");
        assertThat(figures(board.path("marks")))
                .containsExactly("RETURNED 0", "WAITING 2", "STALLED 0", "ESCALATED 0", "LOOPING 0", "POSTPONED 1");
        assertThat(figures(board.path("by").path("agency"))).containsExactly("VPTW 3", "BNG 3");
        var vptw = board.path("by").path("agency").path(0);
        assertThat(vptw.path("label").asText()).isEqualTo("Văn phòng Trung ương Đảng");
        assertThat(vptw.path("statuses").path("OVERDUE").asInt()).isEqualTo(1);
        assertThat(vptw.path("marks").path("WAITING").asInt()).isEqualTo(2);
        assertThat(figures(board.path("by").path("level")))
                .containsExactly(
                        "AGENCY_HEAD 0", "STANDING_BOARD 6", "STANDING_SECRETARY 0", "SECRETARIAT 0", "POLITBURO 0");
        var milestone = board.path("milestones").path(0);
        assertThat(milestone.path("day").asText()).isEqualTo("2026-01-15");
        assertThat(milestone.path("daysLeft").asInt()).isEqualTo(6);
        assertThat(milestone.path("workingDaysLeft").asInt())
                .as("Saturday the 10th is worked")
                .isEqualTo(5);
        assertThat(milestone.path("openDueBefore").asInt()).isEqualTo(2);
        assertThat(list("tonghop", "status=OPEN&dueTo=2026-01-15").path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void every_figure_opens_a_list_of_that_length() {
        var board = board("kiemtra", "");

        for (var dimension : List.of("agency", "group", "phase", "level", "priority")) {
            for (var part : board.path("by").path(dimension)) {
                var where = dimension + "=" + encoded(part.path("id").asText());
                assertThat(list("kiemtra", where).path("total").asInt())
                        .as(where)
                        .isEqualTo(part.path("tasks").asInt());
                part.path("statuses").fields().forEachRemaining(status -> assertThat(
                                list("kiemtra", where + "&status=" + status.getKey())
                                        .path("total")
                                        .asInt())
                        .as("%s %s", where, status.getKey())
                        .isEqualTo(status.getValue().asInt()));
            }
        }
        assertThat(board("kiemtra", "?mark=POSTPONED").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_list_shows_what_is_most_at_risk_first() {
        var list = list("tonghop", "");

        assertThat(codes(list)).containsExactly("NV-101", "NV-102", "NV-202", "NV-103", "NV-201", "NV-203");
        var late = list.path("lines").path(0);
        assertThat(late.path("agencyName").asText()).isEqualTo("Văn phòng Trung ương Đảng");
        assertThat(late.path("status").asText()).isEqualTo("OVERDUE");
        assertThat(late.path("daysLate").asInt()).isEqualTo(1);
        assertThat(late.path("processInstance").isNull()).isTrue();
        assertThat(list.path("lines").path(1).path("waitsFor").asText())
                .isEqualTo("Bộ Ngoại giao; NV-202; Hội nghị Trung ương");
        var postponed = list.path("lines").path(2);
        assertThat(postponed.path("originalDue").asText()).isEqualTo("2026-01-20");
        assertThat(postponed.path("due").asText()).isEqualTo("2026-02-27");
        assertThat(postponed.path("marks").path(0).path("id").asText()).isEqualTo("POSTPONED");
        assertThat(list.path("lines").path(4).path("concludedAt").asText()).startsWith("2026-01-07");
    }

    @Test
    void of_what_is_only_tracked_nothing_typed_is_shown() {
        assertThat(list("tonghop", "").toString()).doesNotContain("Nội dung không được hiện");
        assertThat(list("tonghop", "").path("lines").path(3).path("waitsFor").asText())
                .isEqualTo("Sự kiện");
    }

    @Test
    void an_agency_sees_what_it_leads_and_nothing_of_others() {
        for (var desk : List.of("chutri.vptw", "phoihop.vptw", "thutruong.vptw")) {
            assertThat(board(desk, "").path("total").asInt()).as(desk).isEqualTo(3);
            assertThat(codes(list(desk, ""))).as(desk).containsExactly("NV-101", "NV-102", "NV-103");
            assertThat(list(desk, "agency=BNG").path("total").asInt()).as(desk).isZero();
            assertThat(get(desk, "/api/board/timeline").json().path("total").asInt())
                    .as(desk)
                    .isEqualTo(3);
            assertThat(board(desk, "")
                            .path("milestones")
                            .path(3)
                            .path("openDueBefore")
                            .asInt())
                    .as(desk)
                    .isEqualTo(2);
        }
    }

    @Test
    void everybody_may_ask_for_their_own_agencies() {
        var mine = get("chutri.vptw", "/api/board/mine").json();

        assertThat(mine.path("total").asInt()).isEqualTo(3);
        assertThat(mine.path("by").isNull()).isTrue();
        assertThat(mine.path("milestones")).hasSize(4);
        for (var other : List.of("tonghop", "vanthu", "bct1", "quantri", "chutri.hn")) {
            assertThat(get(other, "/api/board/mine").status()).as(other).isEqualTo(200);
            assertThat(get(other, "/api/board/mine").json().path("total").asInt())
                    .as(other)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vanthu, 403, 403",
        "bct1, 403, 403",
        "quantri, 403, 403",
        "thamdinh, 403, 403",
        "chutri.vptw, 200, 403",
        "kiemtra, 200, 200",
        "ttbbt, 200, 200"
    })
    void others_are_turned_away(String account, int lists, int overTime) {
        for (var path : List.of("", "/tasks", "/tasks.xlsx", "/timeline")) {
            assertThat(get(account, "/api/board" + path).status()).as(path).isEqualTo(lists);
        }
        for (var path : List.of("/burn-down", "/trend")) {
            assertThat(get(account, "/api/board" + path).status()).as(path).isEqualTo(overTime);
        }
        assertThat(Visitor.machine(port, account).post("/api/board", "{}").status())
                .as("nothing is written here")
                .isIn(403, 405);
    }

    @Test
    void nobody_sees_anything_without_signing_in() {
        for (var path : List.of("", "/mine", "/tasks", "/tasks.xlsx", "/timeline", "/burn-down", "/trend")) {
            assertThat(Visitor.browser(port).get("/api/board" + path).status())
                    .as(path)
                    .isIn(302, 401, 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=LATE",
                "mark=x",
                "agency=%27;drop",
                "phase=before",
                "priority=9",
                "level=HEAD",
                "dueFrom=hom%20nay",
                "dueTo=2026-02-30",
                "dueFrom=2026-02-02&dueTo=2026-02-01"
            })
    void what_there_is_no_such_thing_of_is_refused_and_named(String filter) {
        var field = filter.substring(filter.lastIndexOf('&') + 1, filter.lastIndexOf('='));
        for (var path : List.of("", "/tasks", "/tasks.xlsx", "/timeline")) {
            var answer = get("tonghop", "/api/board" + path + "?" + filter);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("\"" + field + "\"");
        }
    }

    @Test
    void every_wrong_filter_is_named_at_once() {
        var answer = get("tonghop", "/api/board?status=LATE&mark=x&dueFrom=nie");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"status\"", "\"mark\"", "\"dueFrom\"");
    }

    @ParameterizedTest
    @CsvSource({"-1, 20, 6", "0, -5, 1", "0, 1000000, 6", "99999999, 20, 0", "1, 4, 2"})
    void a_page_is_brought_within_what_is_answered(int page, int size, int lines) {
        var list = list("tonghop", "page=" + page + "&size=" + size);

        assertThat(list.path("lines")).hasSize(lines);
        assertThat(list.path("total").asInt()).isEqualTo(6);
        assertThat(get("tonghop", "/api/board/timeline?page=" + page + "&size=" + size)
                        .status())
                .isEqualTo(200);
        assertThat(get("tonghop", "/api/board/tasks?page=hai").status()).isEqualTo(400);
    }

    @Test
    void the_workbook_has_the_same_lines_and_no_formula() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/board/tasks.xlsx?agency=VPTW"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("tonghop:tonghop".getBytes(StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("tinh-hinh-nhiem-vu.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Tình hình nhiệm vụ đến 09:00 ngày 09/01/2026");
            var titles = new ArrayList<String>();
            for (var row = 3; row <= sheet.getLastRowNum(); row++) {
                var title = sheet.getRow(row).getCell(1);
                assertThat(title.getCellType()).isEqualTo(CellType.STRING);
                titles.add(sheet.getRow(row).getCell(0).getStringCellValue() + " " + title.getStringCellValue());
            }
            assertThat(titles).containsExactly("NV-101 =1+1", "NV-102 Kế hoạch lễ tân", "NV-103 Việc chỉ theo dõi");
        }
    }

    @Test
    void the_timeline_tells_when_each_began_and_from_where_it_slipped() {
        var timeline = get("tonghop", "/api/board/timeline?agency=BNG").json();

        assertThat(timeline.path("today").asText()).isEqualTo("2026-01-09");
        assertThat(timeline.path("milestones").path(2).path("name").asText()).isEqualTo("Khai mạc Đại hội");
        assertThat(codes(timeline)).containsExactly("NV-202", "NV-201", "NV-203");
        var slipped = timeline.path("lines").path(0);
        assertThat(slipped.path("began").asText()).startsWith("2026-01-06");
        assertThat(slipped.path("originalDue").asText()).isEqualTo("2026-01-20");
        assertThat(slipped.path("due").asText()).isEqualTo("2026-02-27");
    }

    @Test
    void what_is_left_burns_down_from_day_to_day() {
        var days = get("tonghop", "/api/board/burn-down?from=2026-01-04&to=2026-01-20")
                .json()
                .path("days");

        assertThat(days).hasSize(17);
        assertThat(StreamSupport.stream(days.spliterator(), false)
                        .map(day -> day.path("day").asText().substring(8) + " "
                                + (day.path("open").isNull()
                                        ? "-"
                                        : day.path("open").asText()) + " "
                                + day.path("planned").asText())
                        .toList())
                .startsWith("04 - 5", "05 6 5", "06 6 5", "07 4 5", "08 4 3", "09 4 3", "10 - 3", "11 - 3", "12 - 2");
    }

    @Test
    void the_trend_tells_what_happened_on_each_day() {
        var days = get("tonghop", "/api/board/trend?from=2026-01-05&to=2026-01-09")
                .json()
                .path("days");

        assertThat(StreamSupport.stream(days.spliterator(), false)
                        .map(day -> String.join(
                                " ",
                                day.path("day").asText().substring(8),
                                day.path("opened").asText(),
                                day.path("concluded").asText(),
                                day.path("overdue").asText(),
                                day.path("escalated").asText()))
                        .toList())
                .containsExactly("05 6 0 0 0", "06 0 0 0 0", "07 0 1 0 0", "08 0 0 0 0", "09 0 0 1 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-10&to=2026-01-09",
                "from=2024-01-01&to=2026-01-09",
                "to=ngay%20mai",
                "from=0000-00-00"
            })
    void a_range_that_is_none_or_too_long_is_refused(String range) {
        assertThat(get("tonghop", "/api/board/burn-down?" + range).status()).isEqualTo(400);
        assertThat(get("tonghop", "/api/board/trend?" + range).status()).isEqualTo(400);
    }

    @Test
    void without_a_range_the_last_thirty_days_are_shown() {
        assertThat(get("tonghop", "/api/board/trend").json().path("days")).hasSize(5);
        var days = get("tonghop", "/api/board/burn-down").json().path("days");
        assertThat(days.path(0).path("day").asText()).isEqualTo("2025-12-10");
        assertThat(days.path(days.size() - 1).path("day").asText()).isEqualTo("2026-01-23");
    }

    private JsonNode board(String account, String query) {
        return get(account, "/api/board" + query).json();
    }

    private JsonNode list(String account, String query) {
        var answer = get(account, "/api/board/tasks?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer get(String account, String path) {
        return Visitor.machine(port, account).get(path);
    }

    private static List<String> figures(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(it -> it.path("id").asText() + " " + it.path("tasks").asInt())
                .toList();
    }

    private static List<String> codes(JsonNode page) {
        return StreamSupport.stream(page.path("lines").spliterator(), false)
                .map(line -> line.path("code").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Wait.Declared wait(String task, WaitedOn on) {
        return new Wait.Declared(
                new TaskCode(task), "", on, "Lý do", LocalDate.of(2026, 1, 30), "chutri.vptw", clock.instant());
    }

    private static CongressTask task(String code, String lead, String title, String due, boolean trackOnly) {
        return CongressTask.planned(new Assignment(
                new TaskCode(code),
                title,
                "Lễ tân, khánh tiết",
                Phase.BEFORE,
                Priority.KEY,
                new AgencyCode(lead),
                List.of(),
                "Người đứng đầu",
                LocalDate.parse(due),
                "Báo cáo",
                Level.STANDING_BOARD,
                "Kế hoạch 01-KH/TW",
                List.of(),
                trackOnly,
                ""));
    }
}
