package vn.congress.approval.domain.calendar;

import java.time.LocalDate;

/**
 * A day that is not what the week says it is.
 *
 * @param basis the law or notice it rests on
 * @param confirmed false while the day is only expected, before the notice of the year has come
 */
public record SpecialDay(LocalDate date, DayKind kind, String name, String basis, boolean confirmed) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_BASIS = 500;

    public SpecialDay {
        if (!kind.fits(date)) {
            throw new IllegalArgumentException(date + " is a " + date.getDayOfWeek() + " and cannot be " + kind);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a special day needs a name of at most " + LONGEST_NAME + " characters");
        }
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new IllegalArgumentException(
                    "a special day needs a basis of at most " + LONGEST_BASIS + " characters");
        }
    }
}
