package vn.congress.approval.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;

/**
 * A dossier before the Politburo as its members live it: an answer that is replaced, one a secretary writes down, one that
 * comes too late, and a second round about what has changed.
 */
@AtTheOffice
@Import({MovedClock.class, ProcessDriver.class})
class PolitburoRoundBrowserIT {

    private static final String TASK = "NV-601";

    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver office;

    @Autowired
    Opinions opinions;

    @Autowired
    MovableClock clock;

    @Test
    void a_round_with_a_replaced_and_a_late_answer_is_followed_by_a_second_one_on_the_changes() {
        var signIn = new SignIn(BROWSER, port);
        givenAnAppraisedDossier();

        the_central_office_circulates(signIn, "16/01/2026");
        office.runDueJobs();
        the_first_member_agrees_and_thinks_again(signIn);
        a_secretary_writes_down_what_the_second_member_says(signIn);
        members(3, 6)
                .forEach(seat -> office.complete(
                        office.stepsByDesk(TASK, "UserTask_GiveOpinion").get(desk(seat)), "answer", "AGREE"));
        clock.moveTo("2026-01-16T17:01");
        office.runDueJobs();
        the_seventh_member_is_late(signIn);
        the_central_office_consolidates(signIn);
        the_politburo_wants_another_round(signIn);
        the_lead_agency_explains_what_it_changed(signIn);

        the_central_office_circulates(signIn, "28/01/2026");
        office.runDueJobs();
        the_first_member_is_asked_about_the_change_alone(signIn);
        members(2, 7)
                .forEach(seat -> office.complete(
                        office.stepsByDesk(TASK, "UserTask_GiveOpinion").get(desk(seat)), "answer", "AGREE"));
        office.letTheGuaranteedDaysPass(TASK);
        office.complete(TASK, "UserTask_ConsolidateComments", "consolidation", "7/7 thống nhất.");
        the_politburo_approves(signIn);

        assertThat(office.openSteps(TASK)).containsExactly("UserTask_IssueConclusion");
        assertThat(opinions.of(new TaskCode(TASK))).hasSize(2);
    }

    private void givenAnAppraisedDossier() {
        office.propose("code", TASK, "coordinators", null, "plannedLevel", "POLITBURO", "due", "2026-06-30");
        office.complete(TASK, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
        office.complete(
                TASK,
                "UserTask_DraftReport",
                "summary",
                "Chương trình làm việc của Đại hội",
                "content",
                "Dự thảo chương trình.",
                "proposal",
                "Trình Bộ Chính trị cho ý kiến.");
        office.complete(TASK, "UserTask_SignOff", "outcome", "SIGNED");
        office.complete(TASK, "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");
    }

    private static void the_central_office_circulates(SignIn signIn, String due) {
        signIn.toTasklist("tonghop")
                .take(TASK, "Gửi hồ sơ xin ý kiến")
                .choose("Bằng văn bản")
                .write("Hạn cho ý kiến", due)
                .write("Nội dung xin ý kiến", "Xin ý kiến về dự thảo chương trình làm việc của Đại hội.")
                .picture("circulate until " + due)
                .handIn();
    }

    private void the_first_member_agrees_and_thinks_again(SignIn signIn) {
        signIn.toTasklist("bct1")
                .take(TASK, "Cho ý kiến")
                .choose("Thống nhất")
                .picture("first answer")
                .handIn();
        var slip = slip(signIn, "bct1");
        slip.answer("Không thống nhất", "Đề nghị rút ngắn phiên trù bị.");
        BROWSER.picture("answer replaced");

        var answer = opinions.answerOf(round(), Desk.politburoMember(1)).orElseThrow();
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.content()).isEqualTo("Đề nghị rút ngắn phiên trù bị.");
        assertThat(opinions.versionsBefore(List.of(answer), 100, 1_000)).hasSize(1);
    }

    private void a_secretary_writes_down_what_the_second_member_says(SignIn signIn) {
        signIn.toTasklist("thuky.bct2")
                .take(TASK, "Cho ý kiến")
                .choose("Thống nhất, có ý kiến bổ sung")
                .write("Nội dung ý kiến", "Bổ sung thời gian thảo luận tại đoàn.")
                .picture("a secretary writes it down")
                .handIn();

        var answer = opinions.answerOf(round(), Desk.politburoMember(2)).orElseThrow();
        assertThat(answer.account()).isEqualTo("thuky.bct2");
        assertThat(answer.onBehalfOf()).contains("bct2");
    }

    private void the_seventh_member_is_late(SignIn signIn) {
        var slip = slip(signIn, "bct7");
        BROWSER.picture("a form that is late");
        slip.answer("Thống nhất, có ý kiến bổ sung", "Cân nhắc lịch của các đoàn.");
        BROWSER.picture("late answer given");

        var answer = opinions.answerOf(round(), Desk.politburoMember(7)).orElseThrow();
        assertThat(answer.late()).isTrue();
    }

    private static void the_central_office_consolidates(SignIn signIn) {
        var consolidation = signIn.toTasklist("tonghop").take(TASK, "Tổng hợp ý kiến");
        consolidation.write("Tổng hợp ý kiến", "Sáu ý kiến, năm thống nhất.").tryToHandIn();
        consolidation.picture("comments still to be treated");
        assertThat(consolidation.dossier())
                .contains("Gửi muộn")
                .contains("thuky.bct2")
                .contains("Ủy viên Bộ Chính trị 7");
        consolidation
                .treatEveryComment("Tiếp thu", "Đã sửa tại mục 2 của dự thảo.")
                .picture("comments treated")
                .handIn();
    }

    private static void the_politburo_wants_another_round(SignIn signIn) {
        signIn.toTasklist("ttbbt")
                .take(TASK, "Ghi kết luận của Bộ Chính trị")
                .choose("Xin ý kiến thêm một vòng")
                .write("Nội dung kết luận", "Xin ý kiến lại về thời gian phiên trù bị.")
                .picture("another round")
                .handIn();
    }

    private static void the_lead_agency_explains_what_it_changed(SignIn signIn) {
        signIn.toTasklist("chutri.vptw")
                .take(TASK, "Hoàn thiện, giải trình thay đổi")
                .press("Thêm điểm thay đổi")
                .write("Điểm, mục", "Mục 2, phiên trù bị")
                .write("Nội dung sau khi sửa", "Phiên trù bị còn nửa ngày.")
                .write("Vì sao sửa", "Theo ý kiến của Ủy viên.")
                .write("Nội dung báo cáo sau chỉnh sửa", "Dự thảo chương trình, phiên trù bị nửa ngày.")
                .picture("changes explained")
                .handIn();
    }

    private static void the_first_member_is_asked_about_the_change_alone(SignIn signIn) {
        var asked = signIn.toTasklist("bct1").take(TASK, "Cho ý kiến");
        assertThat(asked.dossier()).contains("Phiên trù bị còn nửa ngày.").contains("Chỉ xin ý kiến về");
        asked.choose("Thống nhất").picture("asked about the change").handIn();
    }

    private static void the_politburo_approves(SignIn signIn) {
        var conclusion = signIn.toTasklist("ttbbt").take(TASK, "Ghi kết luận của Bộ Chính trị");
        assertThat(conclusion.dossier()).contains("Đã trả lời 7/7");
        conclusion
                .choose("Đồng ý")
                .write("Nội dung kết luận", "Đồng ý chương trình làm việc.")
                .picture("approved after the second round")
                .handIn();
    }

    private SlipsPage slip(SignIn signIn, String account) {
        signIn.toPage("/opinions.html", account);
        return new SlipsPage(BROWSER);
    }

    private long round() {
        return opinions.last(new TaskCode(TASK), RoundKind.POLITBURO)
                .orElseThrow()
                .id();
    }

    private static List<Integer> members(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static String desk(int seat) {
        return "bo-chinh-tri-" + seat;
    }
}
