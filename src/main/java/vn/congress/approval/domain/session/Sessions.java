package vn.congress.approval.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/** The register of sessions. Every change joins the transaction it is made in. */
public interface Sessions {

    /** Enters a session with nothing on its agenda yet. */
    Session plan(Planned planned);

    Optional<Session> find(long id);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Session> hold(long id);

    /**
     * Keeps a session as it now is, agenda and all.
     *
     * @return it with its next version
     * @throws vn.congress.approval.domain.Conflict when it is not the version it was read in
     */
    Session save(Session session);

    /** Those still to come, soonest first, then those that have begun, latest first. */
    List<Session> page(LocalDateTime now, int offset, int limit);

    int count();

    /** Those of that kind still to come and not cancelled, soonest first. */
    List<Session> upcoming(SessionKind kind, LocalDateTime now, int limit);

    /**
     * The session still to come that has the task on its agenda. Asked in the transaction that puts it on another, no
     * second one overlooks it: it waits for whoever is putting the same task somewhere.
     */
    Optional<Session> upcomingWith(TaskCode task, LocalDateTime now);

    /**
     * Tasks that may come before that body and are on no agenda of a session still to come, in the order of the plan.
     *
     * @param text part of the code or the title; empty for any
     */
    List<TaskCode> waitingFor(SessionKind kind, String text, LocalDateTime now, int limit);

    /** A session to be entered. */
    record Planned(
            SessionKind kind, LocalDate day, LocalTime start, String title, String place, String account, Instant at) {}
}
