package vn.congress.approval.domain.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The days of rounds that are open. */
public interface OpenRounds {

    List<Open> all();

    void move(Collection<MovedRound> rounds);

    /**
     * An open round.
     *
     * @param kind what people call those who are asked
     * @param session the day of the session it is held for
     */
    record Open(long round, String task, String kind, RoundDays days, boolean urgent, Optional<LocalDate> session) {}
}
