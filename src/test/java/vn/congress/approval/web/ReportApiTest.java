package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.application.OpenReportDays;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/** The office's clock stands at Friday 9 January 2026; its report was built. */
@DisplayName("Reports over HTTP")
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
class ReportApiTest {

    private static final String WEEK = "from=2026-01-05&to=2026-01-09";

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    OpenReportDays openReportDays;

    @Autowired
    DailyReports reports;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aReportWasBuilt() {
        if (reports.count() == 0) {
            clock.moveTo("2026-01-09T10:00");
            office.propose("code", "NV-701", "due", "2026-01-09", "title", "=HYPERLINK(\"http://x\")");
            office.propose("code", "NV-702", "lead", "BYT", "coordinators", List.of());
            openReportDays.open();
            clock.moveTo("2026-01-09T16:31");
            office.runReports();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tonghop", "ttbbt", "thuongtruc", "truongtieuban", "kiemtra"})
    void who_sees_everything_reads_every_report(String account) {
        var person = Visitor.machine(port, account);

        var list = person.get("/api/reports/daily");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("total").asInt()).isEqualTo(1);
        var line = list.json().path("lines").path(0);
        assertThat(line.path("day").asText()).isEqualTo("2026-01-09");
        assertThat(line.path("state").path("label").asText()).isEqualTo("Chờ duyệt");
        var report = person.get("/api/reports/daily/2026-01-09").json().path("report");
        assertThat(report.path("figures").path("tasks").asInt()).isEqualTo(2);
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(person.get("/api/reports/period?" + WEEK).json().path("agencies"))
                .hasSize(2);
        assertThat(person.get("/api/reports/periods").json().path("today").asText())
                .isEqualTo("2026-01-09");
        assertThat(person.get("/api/reports/tasks/NV-701")
                        .json()
                        .path("leadName")
                        .asText())
                .isEqualTo("Văn phòng Trung ương Đảng");
        var reader = Visitor.browser(port);
        reader.signIn(account, account);
        assertThat(reader.page("/reports.html").body()).contains("Báo cáo");
        assertThat(person.get("/api/me").body()).contains("/reports.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw", "phoihop.btctw", "thutruong.vptw", "thamdinh", "vanthu", "quantri", "bct1"})
    void everybody_else_reads_none(String account) {
        var person = Visitor.machine(port, account);

        for (var path : List.of(
                "/api/reports/daily",
                "/api/reports/daily/2026-01-09",
                "/api/reports/daily/2026-01-09.xlsx",
                "/api/reports/period?" + WEEK,
                "/api/reports/period.xlsx?" + WEEK,
                "/api/reports/periods",
                "/api/reports/tasks/NV-701")) {
            assertThat(person.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_head_reads_the_line_of_their_own_agency_and_nobody_below_does() {
        var own = Visitor.machine(port, "thutruong.byt").get("/api/reports/agencies?" + WEEK);

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().path("agencies").findValuesAsText("code")).containsExactly("BYT");
        assertThat(Visitor.machine(port, "thutruong.byt").get("/api/me").body()).contains("/reports.html");
        for (var other : List.of("chutri.byt", "phoihop.byt", "thamdinh", "quantri")) {
            assertThat(Visitor.machine(port, other)
                            .get("/api/reports/agencies?" + WEEK)
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(Visitor.machine(port, "kiemtra")
                        .get("/api/reports/agencies")
                        .json()
                        .path("from")
                        .asText())
                .as("without a period the week")
                .isEqualTo("2026-01-05");
    }

    @Test
    void who_may_see_the_step_reads_its_report_and_nobody_else_does() {
        var path = "/api/reports/steps/"
                + office.step("BC-2026-01-09", "UserTask_ApproveDailyReport").getId();

        assertThat(Visitor.machine(port, "tonghop").get(path).json().path("day").asText())
                .isEqualTo("2026-01-09");
        for (var other : List.of("chutri.vptw", "thamdinh", "quantri")) {
            assertThat(Visitor.machine(port, other).get(path).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(Visitor.machine(port, "tonghop")
                        .get("/api/reports/steps/"
                                + office.step("NV-701", "UserTask_AcceptTask").getId())
                        .status())
                .as("a step of a task has no report")
                .isEqualTo(404);
        assertThat(Visitor.machine(port, "tonghop").get("/api/reports/steps/x").status())
                .isEqualTo(404);
    }

    @Test
    void nobody_writes_a_report_over_http() {
        for (var account : List.of("tonghop", "ttbbt", "kiemtra")) {
            var person = Visitor.machine(port, account);
            assertThat(person.post("/api/reports/daily/2026-01-09", "{}").status())
                    .isEqualTo(403);
            assertThat(person.post("/api/reports/daily", "{}").status()).isEqualTo(403);
        }
    }

    @Test
    void what_is_asked_wrongly_is_refused_or_not_there() {
        var person = Visitor.machine(port, "tonghop");

        assertThat(person.get("/api/reports/daily/hom-nay").status()).isEqualTo(404);
        assertThat(person.get("/api/reports/daily/2026-02-30").status()).isEqualTo(404);
        assertThat(person.get("/api/reports/daily/2026-12-01").status()).isEqualTo(400);
        assertThat(person.get("/api/reports/daily/2020-01-01").body()).contains("Chỉ có số liệu từ ngày 09/01/2026");
        assertThat(person.get("/api/reports/daily?page=-1&size=100000")
                        .json()
                        .path("page")
                        .asInt())
                .isZero();
        assertThat(person.get("/api/reports/daily?page=x").status()).isEqualTo(400);
        assertThat(person.get("/api/reports/period").json().path("problems").findValuesAsText("field"))
                .containsExactly("from", "to");
        assertThat(person.get("/api/reports/period?from=2026-01-09&to=2026-01-05")
                        .status())
                .isEqualTo(400);
        assertThat(person.get("/api/reports/period?from=2020-01-01&to=2026-01-09")
                        .status())
                .isEqualTo(400);
        assertThat(person.get("/api/reports/tasks/NV-999").status()).isEqualTo(404);
        assertThat(person.get("/api/reports/tasks/nv%201").status()).isEqualTo(404);
        assertThat(person.get("/api/reports/daily/2026-01-09?anew=true").status())
                .isEqualTo(200);
    }

    @Test
    void tables_come_as_a_workbook_in_which_a_title_stays_a_text() throws Exception {
        try (var workbook = workbook("/api/reports/daily/2026-01-09.xlsx")) {
            assertThat(workbook.getSheet("Số liệu").getRow(4).getCell(1).getNumericCellValue())
                    .isEqualTo(2);
            var cell = workbook.getSheet("Chi tiết").getRow(4).getCell(3);
            assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
        }
        try (var workbook = workbook("/api/reports/period.xlsx?" + WEEK)) {
            assertThat(workbook.getSheet("Trách nhiệm cơ quan").getLastRowNum()).isGreaterThan(3);
        }
        try (var workbook = workbook("/api/reports/agencies.xlsx?" + WEEK)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    private XSSFWorkbook workbook(String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                "tonghop:tonghop".getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }
}
