package vn.congress.approval.domain.agency;

import java.util.List;
import java.util.stream.IntStream;

/** How many members the bodies have that are asked one by one; configuration ({@code congress.seats}). */
public record Seats(int politburo, int subcommittee) {

    public Seats {
        if (politburo < 1 || subcommittee < 1) {
            throw new IllegalArgumentException("A body has at least one seat: " + politburo + ", " + subcommittee);
        }
    }

    /** A desk for each member of the Politburo. */
    public List<Desk> ofThePolitburo() {
        return IntStream.rangeClosed(1, politburo)
                .mapToObj(Desk::politburoMember)
                .toList();
    }

    /** A desk for each member of the subcommittee. */
    public List<Desk> ofTheSubcommittee() {
        return IntStream.rangeClosed(1, subcommittee)
                .mapToObj(Desk::subcommitteeMember)
                .toList();
    }
}
