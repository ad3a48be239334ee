package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/** Checks of what people write about a session. */
final class SessionTexts {

    static final int SHORT_TEXT = 200;
    static final int LONGEST_REASON = 2_000;
    private static final int YEARS_AHEAD = 2;

    private SessionTexts() {}

    static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static void checkHour(Problems problems, @Nullable LocalDate day, @Nullable LocalTime start, LocalDateTime now) {
        problems.addIf(day == null, "day", "Phải chọn ngày họp.");
        problems.addIf(start == null, "start", "Phải chọn giờ họp.");
        if (day == null) {
            return;
        }
        if (day.isAfter(now.toLocalDate().plusYears(YEARS_AHEAD))) {
            problems.add("day", "Ngày họp phải trong vòng %d năm tới.".formatted(YEARS_AHEAD));
        } else if (day.isBefore(now.toLocalDate())) {
            problems.add("day", "Ngày họp đã qua.");
        } else if (start != null && !day.atTime(start).isAfter(now)) {
            problems.add("start", "Giờ họp đã qua.");
        }
    }

    static void checkShort(Problems problems, String field, String text) {
        checkText(problems, field, text, SHORT_TEXT);
    }

    static void checkReason(Problems problems, String reason) {
        problems.addIf(reason.isEmpty(), "reason", "Phải ghi lý do.");
        checkText(problems, "reason", reason, LONGEST_REASON);
    }

    static void checkText(Problems problems, String field, String text, int longest) {
        problems.addIf(text.length() > longest, field, "Nội dung quá dài, tối đa %d ký tự.".formatted(longest));
        problems.addIf(
                text.chars().anyMatch(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter)),
                field,
                "Nội dung có ký tự không hợp lệ.");
    }
}
