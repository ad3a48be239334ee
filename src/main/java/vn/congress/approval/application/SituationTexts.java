package vn.congress.approval.application;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Situation;

/** How a situation is spoken of, and what people may write about one that is not for this system. */
final class SituationTexts {

    static final String OUTSIDE = "Báo cáo ngoài hệ thống";
    private static final int LONGEST_LINE = 300;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private SituationTexts() {}

    static String moment(Instant moment, WorkingDays workingDays) {
        return MOMENT.format(moment.atZone(workingDays.current().hours().zone()));
    }

    /** Nothing but one line of administrative text where the task is only tracked. */
    static void checkLine(Problems problems, String field, String text, boolean trackOnly) {
        problems.addIf(
                trackOnly && (text.length() > LONGEST_LINE || text.lines().count() > 1),
                field,
                "Việc báo cáo ngoài hệ thống: chỉ ghi một dòng hành chính, tối đa %d ký tự.".formatted(LONGEST_LINE));
    }

    /** Which table, which rule, from what, and what follows: for the journal. */
    static String trail(Situation situation) {
        var way = situation.way();
        return "Bảng tuyến xử lý tình huống phiên bản %d, quy tắc %s: %s, còn %d giờ, %s, %s → %s (%s); %s."
                .formatted(
                        way.tableVersion(),
                        way.rule(),
                        situation.severity().label(),
                        situation.hoursLeft(),
                        situation.otherAgencies() ? "liên quan cơ quan khác" : "không liên quan cơ quan khác",
                        situation.withinAuthority() ? "tự xử lý được" : "không tự xử lý được",
                        way.kind().label(),
                        way.level().label(),
                        times(situation));
    }

    private static String times(Situation situation) {
        var way = situation.way();
        var handling = "xử lý trong " + length(way.handlingTime());
        return way.kind() == RouteKind.HANDLED
                ? handling
                : "quyết định trong " + length(way.decisionTime()) + ", " + handling;
    }

    /** {@code P0DT4H} as people say it; what is written otherwise stays as it is. */
    static String length(String notation) {
        if (notation.matches("P0DT\\d{1,4}H")) {
            return notation.substring(4, notation.length() - 1) + " giờ làm việc";
        }
        if (notation.matches("PT\\d{1,4}H")) {
            return notation.substring(2, notation.length() - 1) + " giờ liên tục";
        }
        if (notation.matches("P\\d{1,4}D")) {
            return notation.substring(1, notation.length() - 1) + " ngày làm việc";
        }
        return notation;
    }

    /** How long is left until then, or how long it has been. */
    static String left(Instant due, Instant now) {
        return now.isAfter(due)
                ? "Quá hạn " + hours(Duration.between(due, now))
                : "Còn " + hours(Duration.between(now, due));
    }

    private static String hours(Duration length) {
        if (length.toHours() == 0) {
            return length.toMinutes() + " phút";
        }
        return length.toMinutesPart() == 0
                ? length.toHours() + " giờ"
                : length.toHours() + " giờ " + length.toMinutesPart() + " phút";
    }

    static String climbed(Level passedOver, Level to) {
        return passedOver == to
                ? passedOver.label() + " là cấp cao nhất, việc ở lại đây"
                : "chuyển từ " + passedOver.label() + " lên " + to.label();
    }
}
