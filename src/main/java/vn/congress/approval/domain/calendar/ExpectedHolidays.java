package vn.congress.approval.domain.calendar;

import java.time.Year;
import java.util.List;

/** What the law and the lunar calendar let one expect of a year before its notice has come. */
@FunctionalInterface
public interface ExpectedHolidays {

    /** Lists the unconfirmed days off of the year, in order. */
    List<SpecialDay> of(Year year);
}
