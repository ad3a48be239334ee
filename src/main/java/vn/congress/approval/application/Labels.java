package vn.congress.approval.application;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Ruling;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Verdict;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Severity;

/** Vietnamese names of steps, outcomes and respondents: what models and forms call them, said in one place. */
public final class Labels {

    private static final Map<String, String> STEPS = Map.ofEntries(
            entry("StartEvent_TaskProposed", "Nhiệm vụ được giao trực tiếp"),
            entry("StartEvent_SituationReported", "Báo cáo tình huống phát sinh"),
            entry("BusinessRuleTask_RouteSituation", "Xác định tuyến xử lý tình huống"),
            entry("UserTask_DecideSituation", "Quyết định về tình huống"),
            entry("ServiceTask_ClimbSituation", "Chuyển tình huống lên cấp trên"),
            entry("UserTask_HandleSituation", "Xử lý tình huống, báo cáo kết quả"),
            entry("ServiceTask_CloseSituation", "Kết thúc tình huống"),
            entry("StartEvent_TaskOpened", "Nhiệm vụ trong kế hoạch được mở"),
            entry("UserTask_AcceptTask", "Tiếp nhận nhiệm vụ"),
            entry("UserTask_ReportCompletion", "Báo cáo kết quả một dòng"),
            entry("UserTask_DraftReport", "Soạn dự thảo báo cáo"),
            entry("ServiceTask_OpenRound", "Mở vòng xin ý kiến"),
            entry("UserTask_GiveOpinion", "Cho ý kiến"),
            entry(AnswerSlip.REPLACED, "Thay ý kiến đã gửi"),
            entry(AnswerSlip.GIVEN_LATE, "Gửi ý kiến muộn"),
            entry("ServiceTask_CloseRound", "Kết thúc vòng xin ý kiến"),
            entry("UserTask_ConsolidateOpinions", "Tổng hợp, tiếp thu, giải trình"),
            entry("UserTask_SignOff", "Ký duyệt báo cáo"),
            entry("UserTask_Appraise", "Thẩm định hồ sơ"),
            entry("BusinessRuleTask_FindCompetentLevel", "Xác định cấp có thẩm quyền"),
            entry("UserTask_Decide", "Quyết định theo thẩm quyền"),
            entry("UserTask_ApproveUrgency", "Duyệt rút ngắn thời gian"),
            entry("UserTask_CirculateDossier", "Gửi hồ sơ xin ý kiến"),
            entry("UserTask_ConsolidateComments", "Tổng hợp ý kiến"),
            entry("UserTask_SettleTie", "Chủ trì quyết định"),
            entry("UserTask_RecordConclusion", "Ghi kết luận của Bộ Chính trị"),
            entry("UserTask_ExplainChanges", "Hoàn thiện, giải trình thay đổi"),
            entry("UserTask_ReviseAfterComments", "Tiếp thu, hoàn thiện"),
            entry("UserTask_IssueConclusion", "Ban hành kết luận"),
            entry("ServiceTask_ConcludeTask", "Đóng nhiệm vụ, mở việc đang chờ"),
            entry(RaiseEscalation.STEP, "Báo cáo vượt cấp"),
            entry("ServiceTask_LayBeforeLevel", "Trình cấp trả lời"),
            entry("UserTask_AnswerEscalation", "Trả lời báo cáo vượt cấp"),
            entry("UserTask_SupplyMore", "Bổ sung báo cáo vượt cấp"),
            entry("ServiceTask_ClimbOneLevel", "Chuyển lên một cấp"),
            entry("ServiceTask_StayAtTop", "Ở lại cấp cao nhất"),
            entry("ServiceTask_CarryOutAnswer", "Thực hiện trả lời"),
            entry(CloseEscalation.STEP, "Báo cáo vượt cấp tự kết thúc"),
            entry("StartEvent_PlanHandedIn", "Đã nộp kế hoạch phân công"),
            entry("ServiceTask_ApplyPlan", "Ghi kế hoạch vào sổ nhiệm vụ"),
            entry("UserTask_ReviewRefusedPlan", "Xem lại kế hoạch bị từ chối"),
            entry("Event_PrerequisitesConcluded", "Việc tiên quyết đã kết luận"),
            entry("CallActivity_AgencyOpinions", "Xin ý kiến cơ quan phối hợp"),
            entry("CallActivity_SubcommitteeOpinions", "Thành viên Tiểu ban góp ý"),
            entry("CallActivity_PolitburoReview", "Xin ý kiến Bộ Chính trị"),
            entry(SessionSteps.STEP, "Phiên họp"),
            entry(WaitSteps.STEP, "Chờ"),
            entry(DeadlineSteps.ASKED, "Đề nghị điều chỉnh thời hạn"),
            entry(DeadlineSteps.DECIDE, "Quyết định điều chỉnh thời hạn"),
            entry(DeadlineSteps.ASK_LEVEL_ABOVE, "Chuyển cấp trên quyết định thời hạn"),
            entry(DeadlineSteps.REMIND_TOP_LEVEL, "Nhắc cấp cao nhất quyết định thời hạn"),
            entry(DeadlineSteps.MOVE, "Điều chỉnh thời hạn"),
            entry(DeadlineSteps.LAPSE, "Khép đề nghị điều chỉnh thời hạn"),
            entry(DeadlineSteps.SHIFT, "Điều chỉnh thời hạn nhiều nhiệm vụ"),
            entry(DeadlineSteps.CALENDAR, "Lịch làm việc thay đổi"),
            entry(AbsenceSteps.STEP, "Người thay thế"),
            entry(FillDocument.STEP, "Tạo văn bản theo mẫu"),
            entry("UserTask_IssueUrgingLetter", "Ban hành công văn đôn đốc"),
            entry(BuildDailyReport.STEP, "Lập báo cáo theo số liệu đã chốt"),
            entry(RemindLateApproval.STEP, "Nhắc duyệt, ghi là chậm"),
            entry(RemindLateAcknowledgement.STEP, "Nhắc xem báo cáo, ghi là chậm"),
            entry(SendDailyReport.STEP, "Gửi báo cáo"),
            entry("UserTask_ApproveDailyReport", "Duyệt báo cáo hằng ngày"),
            entry("UserTask_AcknowledgeDailyReport", "Xem báo cáo, cho ý kiến chỉ đạo"),
            entry(ReportProgress.STEP, "Cập nhật tiến độ"));

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            entry("SIGNED", "Đã ký"),
            entry("RETURNED", "Trả lại"),
            entry("PASSED", "Đạt"),
            entry("PASSED_WITH_EDITS", "Đạt, cần chỉnh sửa"),
            entry("APPROVED", "Đồng ý"),
            entry("APPROVED_WITH_CHANGES", "Đồng ý, có chỉnh sửa"),
            entry("ANOTHER_ROUND", "Xin ý kiến lại"),
            entry("REFERRED_UP", "Vượt thẩm quyền, báo cáo cấp trên"),
            entry("DONE", "Hoàn thành"),
            entry("LATE", "Hoàn thành chậm"),
            entry("ACKNOWLEDGED", "Tiếp nhận, đang xử lý"),
            entry("NEEDS_MORE", "Yêu cầu bổ sung"),
            entry("NOT_SUPPLIED", "Không bổ sung"),
            entry(Escalation.State.CLOSED_BY_ITSELF.name(), Escalation.State.CLOSED_BY_ITSELF.label()),
            entry("ADDED", "Thêm vào sổ nhiệm vụ"),
            entry("CHANGED", "Thay đổi theo kế hoạch mới"),
            entry("CONSULTED", "Xin ý kiến thành viên Tiểu ban"),
            entry("URGENT", "Việc khẩn, rút ngắn thời gian"),
            entry("NOT_URGENT", "Không rút ngắn"),
            entry("IN_FAVOUR", "Thống nhất"),
            entry("AGAINST", "Không thống nhất"),
            entry("DIRECTED", "Chỉ đạo xử lý"),
            entry("NO_ACTION", "Không cần xử lý thêm"),
            entry("IN_WRITING", "Bằng văn bản"),
            entry("IN_SESSION", "Tại phiên họp"),
            entry(AuthorityRecords.FIGURES_DECLARED, "Khai báo số liệu"),
            entry(AuthorityRecords.FIGURES_EXCEED, "Số liệu vượt thẩm quyền"),
            entry(ApplyAuthorityTable.TABLE_CHANGED, "Áp dụng bảng thẩm quyền mới"),
            entry(SessionSteps.MOVED, "Dời phiên họp"),
            entry(SessionSteps.CANCELLED, "Hủy phiên họp"),
            entry(SessionSteps.PUT_ON, "Đưa vào chương trình phiên họp"),
            entry(SessionSteps.TAKEN_OFF, "Rút khỏi chương trình phiên họp"),
            entry(WaitSteps.DECLARED, "Ghi nhận đang chờ"),
            entry(WaitSteps.WAITED_ON, "Có nhiệm vụ khác chờ"),
            entry(WaitSteps.ENDED, "Hết chờ"),
            entry(WaitSteps.NO_LONGER_WAITED_ON, "Nhiệm vụ khác hết chờ"),
            entry(WaitSteps.STANDS_STILL, "Thời hạn dừng trong khi chờ"),
            entry(WaitSteps.IN_LOOP, "Trong vòng chờ nhau"),
            entry(DeadlineSteps.MOVED, "Chuyển hạn"),
            entry("REFUSED", "Không đồng ý"),
            entry("LAPSED", "Không còn phải quyết định"),
            entry(AbsenceSteps.HANDED_OVER, "Chuyển cho người thay thế"),
            entry(AbsenceSteps.HANDED_BACK, "Chuyển lại khi hết vắng mặt"),
            entry(AbsenceSteps.REASSIGNED, "Người quản lý giao lại"),
            entry("ISSUED", "Đã ban hành"),
            entry("COLLECT_AGAIN", "Lấy lại số liệu"),
            entry("DIRECTIVE", "Chỉ đạo trong báo cáo hằng ngày"),
            entry("NOT_NEEDED", "Không cần ban hành"));

    /**
     * Answers, verdicts and levels are outcomes too: of giving an opinion, of a round, of finding who decides; and of a
     * situation, how grave it is and which way it goes.
     */
    private static final Map<String, String> ANSWERS_AND_LEVELS = Stream.of(
                    Arrays.stream(Answer.values()).map(answer -> entry(answer.name(), answer.label())),
                    Arrays.stream(Verdict.values()).map(verdict -> entry(verdict.name(), verdict.label())),
                    Arrays.stream(Level.values()).map(level -> entry(level.name(), level.label())),
                    Arrays.stream(Ruling.values()).map(ruling -> entry(ruling.name(), ruling.label())),
                    Arrays.stream(Severity.values()).map(severity -> entry(severity.name(), severity.label())),
                    Arrays.stream(RouteKind.values()).map(route -> entry(route.name(), route.label())))
            .flatMap(labels -> labels)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String COORDINATOR = "phoi-hop-";
    private static final String POLITBURO_MEMBER = "bo-chinh-tri-";
    private static final String SUBCOMMITTEE_MEMBER = "thanh-vien-tieu-ban-";

    private Labels() {}

    /** What a step is called; its id when this catalogue does not know it. */
    public static String step(String elementId) {
        return STEPS.getOrDefault(elementId, elementId);
    }

    /** What a choice is called; empty when there was none. */
    public static String outcome(String code) {
        return Optional.ofNullable(OUTCOMES.get(code)).orElseGet(() -> ANSWERS_AND_LEVELS.getOrDefault(code, code));
    }

    /** Who did it: the account, or the office itself when nobody did. */
    public static String account(String account) {
        return Actor.OFFICE.account().equals(account) ? "Hệ thống" : account;
    }

    /** Who did it, and for whom when they stood in. */
    static String actor(JournalEntry entry) {
        var account = account(entry.account());
        return entry.onBehalfOf()
                .map(absent -> "%s thay %s".formatted(account, absent))
                .orElse(account);
    }

    /** Working time in days and hours, as people say it. */
    public static String workingTime(Duration open, Duration day) {
        var days = open.dividedBy(day);
        var rest = open.minus(day.multipliedBy(days));
        var words = new StringJoiner(" ");
        if (days > 0) {
            words.add(days + " ngày làm việc");
        }
        if (rest.toHours() > 0) {
            words.add(rest.toHours() + " giờ");
        }
        if (days == 0 && rest.toHours() == 0) {
            words.add(rest.toMinutes() + " phút");
        }
        return words.toString();
    }

    /** Who is asked at a desk. */
    public static String respondent(Desk desk, List<Agency> agencies) {
        if (desk.id().startsWith(POLITBURO_MEMBER)) {
            return "Ủy viên Bộ Chính trị " + desk.id().substring(POLITBURO_MEMBER.length());
        }
        if (desk.id().startsWith(SUBCOMMITTEE_MEMBER)) {
            return "Thành viên Tiểu ban " + desk.id().substring(SUBCOMMITTEE_MEMBER.length());
        }
        if (desk.id().startsWith(COORDINATOR)) {
            var code = desk.id().substring(COORDINATOR.length()).toUpperCase(Locale.ROOT);
            return agencies.stream()
                    .filter(agency -> agency.code().value().equals(code))
                    .map(Agency::name)
                    .findFirst()
                    .orElse(code);
        }
        return desk.id();
    }
}
