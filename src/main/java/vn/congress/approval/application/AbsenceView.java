package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An absence as people read it.
 *
 * @param desks the desks it is about, by name; empty for all
 * @param mayEnd whether who looks at it may end it now
 */
public record AbsenceView(
        long id,
        Who absentee,
        Who substitute,
        LocalDate from,
        LocalDate to,
        List<String> desks,
        boolean withAuthority,
        String reason,
        String enteredBy,
        Instant enteredAt,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        Choice state,
        boolean mayEnd) {

    /** An account and what colleagues call it. */
    public record Who(String account, String name) {}
}
