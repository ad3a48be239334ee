package vn.congress.approval.domain.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a daily report is made.
 *
 * @param cutOff the local time its figures are taken as of
 * @param send the local time it is sent at, or later when it is approved later
 * @param settle how long after the cut-off figures are collected: what was begun before it may be kept a little later
 * @param mostCaughtUp days in the past that are made up for after a stop
 */
public record ReportTimes(LocalTime cutOff, LocalTime send, Duration settle, int mostCaughtUp) {

    public ReportTimes {
        if (!cutOff.isBefore(send)) {
            throw new IllegalArgumentException(
                    "A daily report is sent after its cut-off: " + cutOff + " is not before " + send);
        }
        if (settle.isNegative() || settle.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("Figures settle within an hour: " + settle);
        }
        if (mostCaughtUp < 0 || mostCaughtUp > 366) {
            throw new IllegalArgumentException("Not between 0 and 366 days: " + mostCaughtUp);
        }
    }

    public Instant cutOffOn(LocalDate day, ZoneId zone) {
        return day.atTime(cutOff).atZone(zone).toInstant();
    }

    public Instant sendOn(LocalDate day, ZoneId zone) {
        return day.atTime(send).atZone(zone).toInstant();
    }

    public Instant collectAfter(Instant cutOffMoment) {
        return cutOffMoment.plus(settle);
    }
}
