package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;
import vn.congress.approval.domain.session.StudyTime;

/** The working days that everybody who is asked is guaranteed, counted from the day after the asking. */
@Service
public class GuaranteedDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RoundRuleTable rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    public GuaranteedDays(RoundRuleTable rules, WorkingDays workingDays, Clock clock) {
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** How many working days those asked are guaranteed. */
    public int of(RoundKind kind) {
        return rules.of(kind).minimumDays();
    }

    /** The earliest day that may be named as the last, when asked at that moment. */
    LocalDate earliest(RoundKind kind, Instant asked) {
        return new StudyTime(workingDays.current(), of(kind)).earliest(asked);
    }

    /**
     * A round until the end of that day; none when no day is named, and the rules count it. A day that is too early is a
     * problem with {@code commentsDue}, unless a reason for urgency is given: then somebody else must declare it.
     */
    Optional<Asking> until(RoundKind kind, @Nullable LocalDate day, @Nullable String urgencyReason, Problems problems) {
        var urgencyAsked = urgencyReason != null && !urgencyReason.isBlank();
        if (day == null) {
            problems.addIf(urgencyAsked, "commentsDue", "Việc khẩn phải ấn định hạn cho ý kiến.");
            return Optional.empty();
        }
        var now = clock.instant();
        var latest = workingDays.current().dueOn(day);
        var earliest = earliest(kind, now);
        if (!latest.isAfter(now)) {
            problems.add("commentsDue", "Ngày này đã qua, hãy chọn ngày khác.");
        } else if (!urgencyAsked && day.isBefore(earliest)) {
            problems.add(
                    "commentsDue",
                    "Phải bảo đảm ít nhất %d ngày làm việc nghiên cứu; sớm nhất là ngày %s. Việc khẩn phải ghi lý do để cấp có thẩm quyền duyệt rút ngắn."
                            .formatted(of(kind), earliest.format(DAY)));
        }
        return Optional.of(new Asking(latest, urgencyAsked));
    }
}
