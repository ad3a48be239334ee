package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;

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

    /** The earliest day that may be named as the last, when asked today. */
    public LocalDate earliest(RoundKind kind) {
        return earliest(kind, workingDays.current().dateOf(clock.instant()));
    }

    /** The earliest day that may be named as the last, when asked on that day. */
    public LocalDate earliest(RoundKind kind, LocalDate asked) {
        return workingDays
                .current()
                .calendar()
                .plusWorkingDays(asked, rules.of(kind).minimumDays());
    }

    /**
     * A round until the end of that day; none when no day is named, and the rules count it. A day that is too early is a problem with {@code commentsDue}, unless a reason
     * for urgency is given: then somebody else must declare it.
     */
    Optional<Asking> until(RoundKind kind, @Nullable LocalDate day, @Nullable String urgencyReason, Problems problems) {
        var urgencyAsked = urgencyReason != null && !urgencyReason.isBlank();
        if (day == null) {
            problems.addIf(urgencyAsked, "commentsDue", "Việc khẩn phải ấn định hạn cho ý kiến.");
            return Optional.empty();
        }
        var latest = workingDays.current().dueOn(day);
        if (!latest.isAfter(clock.instant())) {
            problems.add("commentsDue", "Ngày này đã qua, hãy chọn ngày khác.");
        } else if (!urgencyAsked && day.isBefore(earliest(kind))) {
            problems.add(
                    "commentsDue",
                    "Phải bảo đảm ít nhất %d ngày làm việc nghiên cứu; sớm nhất là ngày %s. Việc khẩn phải ghi lý do để cấp có thẩm quyền duyệt rút ngắn."
                            .formatted(
                                    rules.of(kind).minimumDays(), earliest(kind).format(DAY)));
        }
        return Optional.of(new Asking(latest, urgencyAsked));
    }
}
