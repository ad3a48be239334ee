package vn.congress.approval.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change to the table of special days as it was handed in: nothing in it is sure to be there, or right. */
public sealed interface CalendarChange {

    /** Makes a date special, or says anew what it is. */
    record Mark(
            @Nullable LocalDate date,
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String basis,
            boolean confirmed)
            implements CalendarChange {}

    /** Makes a date an ordinary one again. */
    record Clear(@Nullable LocalDate date) implements CalendarChange {}
}
