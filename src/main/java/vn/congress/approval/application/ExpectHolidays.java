package vn.congress.approval.application;

import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.calendar.ExpectedHolidays;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;

/** Fills a year's calendar with the holidays to be expected, for an administrator to confirm. */
@Service
public class ExpectHolidays {

    private final ExpectedHolidays expectedHolidays;
    private final SpecialDays specialDays;
    private final Entering entering;

    public ExpectHolidays(ExpectedHolidays expectedHolidays, SpecialDays specialDays, Entering entering) {
        this.expectedHolidays = expectedHolidays;
        this.specialDays = specialDays;
        this.entering = entering;
    }

    /** Enters days nobody has asked for, and moves with them whatever is running. */
    @FunctionalInterface
    public interface Entering {

        void enterExpected(List<SpecialDay> days);
    }

    /**
     * Returns the days that were added. A year somebody has already kept, by confirming or entering a day, is left as it
     * is: a day taken out of it on purpose must not come back.
     */
    @Transactional
    public List<SpecialDay> in(Year year) {
        if (!specialDays.between(year.atDay(1), year.atDay(year.length())).isEmpty()) {
            return List.of();
        }
        var added = expectedHolidays.of(year);
        entering.enterExpected(added);
        return added;
    }
}
