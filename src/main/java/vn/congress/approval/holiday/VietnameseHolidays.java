package vn.congress.approval.holiday;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.ExpectedHolidays;
import vn.congress.approval.domain.calendar.SpecialDay;

/** The eleven days of article 112 of the Labour Code, and a working day off for each that falls on a weekend. */
@Component
@EnableConfigurationProperties(HolidayRules.class)
final class VietnameseHolidays implements ExpectedHolidays {

    private static final String LAW = "Dự kiến theo Điều 112 Bộ luật Lao động năm 2019; chờ thông báo của năm";
    private static final String COMPENSATION =
            "Dự kiến theo Điều 111 khoản 3 Bộ luật Lao động năm 2019; chờ thông báo của năm";

    private final HolidayRules rules;

    VietnameseHolidays(HolidayRules rules) {
        this.rules = rules;
    }

    @Override
    public List<SpecialDay> of(Year year) {
        var holidays = holidays(year.getValue());
        var days = new ArrayList<SpecialDay>();
        holidays.forEach((date, name) -> days.add(new SpecialDay(date, DayKind.HOLIDAY, name, LAW, false)));
        compensations(holidays)
                .forEach((date, name) ->
                        days.add(new SpecialDay(date, DayKind.COMPENSATION, name, COMPENSATION, false)));
        days.sort((one, other) -> one.date().compareTo(other.date()));
        return List.copyOf(days);
    }

    private NavigableMap<LocalDate, String> holidays(int year) {
        var holidays = new TreeMap<LocalDate, String>();
        holidays.put(LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch");
        holidays.put(LocalDate.of(year, Month.APRIL, 30), "Ngày Chiến thắng");
        holidays.put(LocalDate.of(year, Month.MAY, 1), "Ngày Quốc tế Lao động");
        holidays.put(LocalDate.of(year, Month.SEPTEMBER, 2), "Quốc khánh");
        holidays.put(
                LocalDate.of(year, Month.SEPTEMBER, rules.nationalDayAfter() ? 3 : 1), "Quốc khánh (ngày liền kề)");
        if (rules.cultureDay()) {
            holidays.put(LocalDate.of(year, Month.NOVEMBER, 24), "Ngày Văn hóa Việt Nam");
        }
        var newYear = gregorian(VietnameseCalendar.ofTet(year));
        for (int day = 0; day < rules.tetDays(); day++) {
            var date = newYear.plusDays((long) day - rules.tetEveDays());
            holidays.put(date, "Tết Nguyên đán (" + lunarName(date, newYear) + ")");
        }
        holidays.putIfAbsent(
                gregorian(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10)),
                "Giỗ Tổ Hùng Vương (10/3 âm lịch)");
        return holidays;
    }

    private static Map<LocalDate, String> compensations(NavigableMap<LocalDate, String> holidays) {
        var compensations = new TreeMap<LocalDate, String>();
        holidays.forEach((holiday, name) -> {
            if (DayKind.MAKE_UP_WORKING_DAY.fits(holiday)) {
                var day = holiday;
                while (holidays.containsKey(day) || compensations.containsKey(day) || !DayKind.COMPENSATION.fits(day)) {
                    day = day.plusDays(1);
                }
                compensations.put(day, "Nghỉ bù " + name);
            }
        });
        return compensations;
    }

    private static String lunarName(LocalDate date, LocalDate newYear) {
        var day = PlainDate.from(date).transform(VietnameseCalendar.axis()).getDayOfMonth();
        return date.isBefore(newYear) ? day + " tháng Chạp" : "mùng " + day;
    }

    private static LocalDate gregorian(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
