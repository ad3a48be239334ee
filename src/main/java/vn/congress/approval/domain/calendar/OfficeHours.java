package vn.congress.approval.domain.calendar;

import java.time.LocalTime;
import java.time.ZoneId;

/** When the office is open on a working day, and in which zone; what is due on a day is due when it closes. */
public record OfficeHours(ZoneId zone, LocalTime opens, LocalTime lunchFrom, LocalTime lunchTo, LocalTime closes) {

    public OfficeHours {
        if (!opens.isBefore(lunchFrom) || lunchFrom.isAfter(lunchTo) || !lunchTo.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "office hours out of order: " + opens + ", " + lunchFrom + ", " + lunchTo + ", " + closes);
        }
    }

    /** The usual hours: 08:00 to 12:00 and 13:00 to 17:00 in Hà Nội. */
    public static OfficeHours usual() {
        return new OfficeHours(
                ZoneId.of("Asia/Ho_Chi_Minh"),
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                LocalTime.of(13, 0),
                LocalTime.of(17, 0));
    }
}
