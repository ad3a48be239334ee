package vn.congress.approval.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A daily report and its way, without what it says.
 *
 * @param since the cut-off of the report before, with which it compares
 * @param complete whether every source answered when it was built
 * @param remark what the Central Office adds; empty when nothing
 * @param lateAt since when it is noted that nobody had approved it in time
 * @param unreadAt since when it is noted that nobody had acknowledged it in time
 * @param note what the Standing Secretary said of it
 * @param directives how many tasks its acknowledgement opened
 */
public record KeptReport(
        LocalDate day,
        Instant since,
        Instant cutOff,
        Instant sendAt,
        Instant openedAt,
        Optional<Instant> builtAt,
        boolean complete,
        String remark,
        Optional<Instant> lateAt,
        Optional<Done> approved,
        Optional<Instant> sentAt,
        Optional<Instant> unreadAt,
        Optional<Done> acknowledged,
        String note,
        int directives) {

    private static final String KEY = "BC-";

    /** Who did it, and when. */
    public record Done(String by, Instant at) {}

    /** The business key of the report's process. */
    public static String keyOf(LocalDate day) {
        return KEY + day;
    }

    /** The day of the report whose process has that business key; empty for any other process. */
    public static Optional<LocalDate> dayOf(String businessKey) {
        return Optional.of(businessKey)
                .filter(key -> key.matches(KEY + "\\d{4}-\\d{2}-\\d{2}"))
                .map(key -> LocalDate.parse(key.substring(KEY.length())));
    }

    public ReportState state() {
        if (acknowledged.isPresent()) {
            return ReportState.ACKNOWLEDGED;
        }
        if (sentAt.isPresent()) {
            return ReportState.SENT;
        }
        if (approved.isPresent()) {
            return ReportState.APPROVED;
        }
        return builtAt.isPresent() ? ReportState.BUILT : ReportState.OPENED;
    }

    /** Whether it was built on a later day than its own, because the program stood still. */
    public boolean isCaughtUp(ZoneId zone) {
        return builtAt.filter(at -> at.atZone(zone).toLocalDate().isAfter(day)).isPresent();
    }
}
