package vn.congress.approval.domain.template;

import java.time.LocalDate;

/** Place and date as the head of a document has them: a zero before days below ten and months one and two. */
public final class PlaceAndDate {

    private PlaceAndDate() {}

    public static String of(String place, LocalDate date) {
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(
                        place,
                        date.getDayOfMonth(),
                        date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue()),
                        date.getYear());
    }
}
