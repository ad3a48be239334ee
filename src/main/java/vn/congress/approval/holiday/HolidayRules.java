package vn.congress.approval.holiday;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the Prime Minister decides anew each year, as it is to be expected.
 *
 * @param tetEveDays how many of the days of Tết lie before the first day of the lunar year
 * @param tetDays how many days Tết has, without weekends made up for
 * @param nationalDayAfter whether the second day of the National Day is 3 September rather than 1 September
 * @param cultureDay whether 24 November is a day off; off until the law says so
 */
@ConfigurationProperties("congress.holidays")
record HolidayRules(
        @DefaultValue("1") int tetEveDays,
        @DefaultValue("5") int tetDays,
        @DefaultValue("false") boolean nationalDayAfter,
        @DefaultValue("false") boolean cultureDay) {

    HolidayRules {
        if (tetEveDays < 0 || tetDays < 1 || tetEveDays > tetDays || tetDays > 15) {
            throw new IllegalArgumentException(
                    "Tết cannot have " + tetDays + " days, " + tetEveDays + " of them before the new year");
        }
    }
}
