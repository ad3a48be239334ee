package vn.congress.approval.application;

import java.time.LocalDate;
import java.util.List;

/**
 * A session as people see it.
 *
 * @param start as {@code HH:mm}
 * @param name the body, hour and day in words
 * @param version to be sent back with a change
 */
public record SessionView(
        long id,
        int version,
        Choice kind,
        LocalDate day,
        String start,
        String name,
        String title,
        String place,
        Choice state,
        List<AgendaLine> agenda) {}
