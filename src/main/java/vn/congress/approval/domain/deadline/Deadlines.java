package vn.congress.approval.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.TaskCode;

/** Due dates in the register, their changes and what is asked. Every change joins the transaction it is made in. */
public interface Deadlines {

    Optional<DueTask> find(TaskCode task);

    /** Many at once, by code. */
    List<DueTask> of(Collection<TaskCode> tasks);

    /** The same, and nobody else changes them until the end of the transaction. */
    List<DueTask> holdStill(Collection<TaskCode> tasks);

    /** Tasks that are not over, by code; everything given must hold, an empty text or nothing given holds always. */
    List<DueTask> notOver(@Nullable AgencyCode lead, String workGroup, @Nullable Phase phase, int limit);

    /** Sets the new dates and the levels that set them, and keeps each change; the original dates stay. */
    void move(Collection<DueChange> changes);

    /** Changes of these tasks, oldest first. */
    List<DueChange> changesOf(Collection<TaskCode> tasks);

    /** Tasks due on another day than at first, or whose date was ever changed; the last changed first. */
    List<DueTask> everMoved(int offset, int limit);

    int countEverMoved();

    /** Tasks not over that wait for one of these. */
    List<DueLink> dependantsOf(Collection<TaskCode> tasks);

    /** Tasks not over that these wait for. */
    List<DueLink> prerequisitesOf(Collection<TaskCode> tasks);

    /** Sessions still to come that have one of these on their agenda, with the task; soonest first. */
    List<OnAgenda> sessionsWith(Collection<TaskCode> tasks, LocalDateTime now);

    /** Rounds ever held on these tasks. */
    List<RoundHeld> roundsOf(Collection<TaskCode> tasks);

    /** Tasks not over that are due on one of the days, by code. */
    List<DueTask> dueOn(Collection<LocalDate> days, int limit);

    /** Sessions still to come on one of the days, soonest first; their agendas are not read. */
    List<Session> sessionsOn(Collection<LocalDate> days, LocalDateTime now);

    /**
     * Keeps a request.
     *
     * @throws vn.congress.approval.domain.Conflict when one is open on that task already
     */
    DeadlineRequest ask(NewRequest asked);

    Optional<DeadlineRequest> request(long id);

    /** The request that is open on the task. */
    Optional<DeadlineRequest> openOn(TaskCode task);

    /** Lays an open request before another level. */
    void layBefore(long request, Level level);

    /** Ends an open request; one that has ended stays as it is. */
    void settle(long request, DeadlineRequest.Decision decision);

    /** A session and a task on its agenda. */
    record OnAgenda(TaskCode task, String session, LocalDate day) {}

    /** A round in short. */
    record RoundHeld(TaskCode task, RoundKind kind, boolean open, Instant minimumEndsAt, Instant closesAt) {}

    /** A request to be kept. */
    record NewRequest(
            TaskCode task,
            LocalDate from,
            LocalDate newDue,
            String reason,
            List<String> effects,
            Level level,
            String askedBy,
            Instant at) {}
}
