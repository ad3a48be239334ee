package vn.congress.approval.domain.wait;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;

/** The register of waits. Every change joins the transaction it is made in. */
public interface Waits {

    /**
     * Lets nobody else enter or end a wait until the end of the transaction: of two waits that close a circle together,
     * the second sees the first.
     */
    void holdStill();

    /** Nobody concludes these tasks, or moves their dates, until the end of the transaction. */
    void holdTasks(Collection<TaskCode> tasks);

    /**
     * @throws vn.congress.approval.domain.Refused when the task waits on the same already
     */
    long add(Wait.Declared wait);

    Optional<WaitLine> find(long id);

    /** Open waits of a task, oldest first. */
    List<Wait> openOf(TaskCode task);

    /** False when it had ended already. */
    boolean end(long id, Wait.Ended ended);

    /** False when it has ended, or stood still already. */
    boolean letDeadlineStandStill(long id, Wait.Standstill standstill);

    /** Ends, by one statement, what waits on the task and what it waits on itself; what it ended. */
    List<Wait> endAllWith(TaskCode task, String by, Instant at);

    /** Tasks that are over and are still waited on, or still wait; a few at once. */
    List<TaskCode> endedTasksWithWaits(int most);

    /** All that open waits and prerequisites say. */
    WhoWaits whoWaits();

    /** What each of these tasks waits on now, the oldest wait first; tasks that wait on nothing are left out. */
    Map<TaskCode, List<WaitedOn>> waitedOnBy(Collection<TaskCode> tasks);

    /** Which of the tasks wait; one question however many they are. */
    Set<TaskCode> waitingAmong(Collection<TaskCode> tasks);

    /** Waits of the task and waits on it, open ones first, then the latest. */
    List<WaitLine> around(TaskCode task, int most);

    /** The latest to expire first among open ones; of ended ones, the latest to end. */
    List<WaitLine> page(Search search, LocalDate today, int offset, int limit);

    int count(Search search, LocalDate today);

    /**
     * @param agencies those in whose name the reader looks; empty for who sees everything
     * @param about only waits of or on that agency, of or on that task, on that event
     * @param onThem only where somebody waits on one of the {@code agencies}
     */
    record Search(Optional<Set<AgencyCode>> agencies, Set<WaitState> states, Optional<WaitedOn> about, boolean onThem) {

        public Search(Optional<Set<AgencyCode>> agencies, Set<WaitState> states, Optional<WaitedOn> about) {
            this(agencies, states, about, false);
        }
    }
}
