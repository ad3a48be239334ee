package vn.congress.approval.domain.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.Desk;

/**
 * Somebody is away on these days, and somebody else stands in.
 *
 * @param from the first day, in the office's zone
 * @param to the last day; the next morning it is over by itself
 * @param desks the desks it is about; empty for all desks of who is absent
 * @param withAuthority whether signing and deciding goes along where the rule allows it
 * @param reason one administrative line
 * @param ended set when it is over
 */
public record Absence(
        long id,
        String absentee,
        String substitute,
        LocalDate from,
        LocalDate to,
        Set<Desk> desks,
        boolean withAuthority,
        String reason,
        String enteredBy,
        Instant enteredAt,
        Optional<Ended> ended) {

    /** Characters a reason has at most. */
    public static final int LONGEST_REASON = 200;

    public Absence {
        desks = Set.copyOf(desks);
        if (absentee.equals(substitute)) {
            throw new IllegalArgumentException("Nobody stands in for themselves: " + absentee);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An absence ends after it begins: " + from + ", " + to);
        }
    }

    /** Who ended it and when; the office itself when its last day was over. */
    public record Ended(String by, Instant at) {}

    /** What Cockpit and the engine call it; not the code of a task. */
    public String number() {
        return "vang-mat-" + id;
    }

    /** Whether somebody stands in on that day. */
    public boolean isInForceOn(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isOver(LocalDate today) {
        return ended.isPresent() || today.isAfter(to);
    }

    /** Whether both are about one desk at least. */
    public boolean sharesADeskWith(Set<Desk> others) {
        return desks.isEmpty() || others.isEmpty() || others.stream().anyMatch(desks::contains);
    }
}
