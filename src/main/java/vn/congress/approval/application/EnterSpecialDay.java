package vn.congress.approval.application;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.CalendarChange.Clear;
import vn.congress.approval.domain.calendar.CalendarChange.Mark;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;

/**
 * Marks a day of the calendar as special or makes it an ordinary one again. Only the table: {@link ReviseCalendar} has
 * everything counted anew, in the same transaction.
 */
@Service
class EnterSpecialDay {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final SpecialDays specialDays;

    EnterSpecialDay(SpecialDays specialDays) {
        this.specialDays = specialDays;
    }

    /** @throws Refused when it makes no sense, naming every problem */
    void enter(CalendarChange change) {
        if (change instanceof Mark mark) {
            mark(mark);
        } else if (change instanceof Clear clear) {
            clear(clear);
        }
    }

    private void mark(Mark mark) {
        var problems = new Problems();
        var date = mark.date();
        var kind = mark.kind();
        var name = Optional.ofNullable(mark.name()).orElse("").strip();
        var basis = Optional.ofNullable(mark.basis()).orElse("").strip();
        checkDate(date, problems);
        if (kind == null) {
            problems.add("kind", "Hãy chọn loại ngày: nghỉ lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù.");
        } else if (date != null && !kind.fits(date)) {
            problems.add(
                    "kind",
                    kind.isWorked()
                            ? "Chỉ thứ Bảy hoặc Chủ nhật mới có thể là ngày làm bù; ngày này vốn là ngày làm việc."
                            : "Thứ Bảy, Chủ nhật vốn đã được nghỉ, không thể là ngày nghỉ bù hoặc nghỉ hoán đổi.");
        }
        checkText("name", "tên ngày", name, SpecialDay.LONGEST_NAME, problems);
        checkText("basis", "căn cứ (số, ngày của văn bản)", basis, SpecialDay.LONGEST_BASIS, problems);
        problems.refuse();
        specialDays.save(new SpecialDay(
                Objects.requireNonNull(date), Objects.requireNonNull(kind), name, basis, mark.confirmed()));
    }

    private void clear(Clear clear) {
        var problems = new Problems();
        var date = clear.date();
        checkDate(date, problems);
        if (date != null && specialDays.on(date).isEmpty()) {
            problems.add("date", "Ngày này không có trong bảng lịch làm việc.");
        }
        problems.refuse();
        specialDays.remove(Objects.requireNonNull(date));
    }

    private static void checkDate(@Nullable LocalDate date, Problems problems) {
        if (date == null) {
            problems.add("date", "Hãy nhập ngày.");
        } else if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            problems.add("date", "Ngày phải trong khoảng từ năm 2020 đến năm 2099.");
        }
    }

    private static void checkText(String field, String what, String text, int longest, Problems problems) {
        problems.addIf(text.isEmpty(), field, "Hãy nhập " + what + ".");
        problems.addIf(text.length() > longest, field, "Rút ngắn " + what + " còn tối đa " + longest + " ký tự.");
    }
}
