package vn.congress.approval.domain.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.Desk;

/** The register of absences; entries are ended, never deleted. */
public interface Absences {

    /** One enters or ends at a time, until the transaction is over; so what was checked still holds. */
    void holdStill();

    Absence enter(Entered entered);

    Optional<Absence> find(long id);

    /** Those in which one of these takes part on one of these days, not ended, oldest first. */
    List<Absence> of(Collection<String> accounts, LocalDate from, LocalDate to);

    /** Those in force on one of these days, oldest first. */
    List<Absence> between(LocalDate from, LocalDate to);

    boolean isInForce(long id, LocalDate day);

    /** Does nothing when it was ended before. */
    void end(long id, Absence.Ended ended);

    /** Those of the account, as who is absent or who stands in, and of the people it manages; latest day first. */
    List<Absence> page(String account, Collection<String> managed, int offset, int limit);

    int count(String account, Collection<String> managed);

    /** Remembers which steps went over, so that they can go back. */
    void noteHandedOver(long id, Collection<String> steps);

    List<String> handedOver(long id);

    /** An absence about to be entered. */
    record Entered(
            String absentee,
            String substitute,
            LocalDate from,
            LocalDate to,
            Set<Desk> desks,
            boolean withAuthority,
            String reason,
            String by,
            Instant at) {}
}
