package vn.congress.approval.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of special days an administrator keeps. */
public interface SpecialDays {

    /** Lists the special days from the first to the last day, both included, in order. */
    List<SpecialDay> between(LocalDate first, LocalDate last);

    Optional<SpecialDay> on(LocalDate date);

    /** Keeps the day, in place of what was known of that date. */
    void save(SpecialDay day);

    /** Makes the date an ordinary one again. */
    void remove(LocalDate date);
}
