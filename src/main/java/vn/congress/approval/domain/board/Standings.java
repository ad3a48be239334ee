package vn.congress.approval.domain.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/**
 * How all tasks stand, now and at any moment before. Both come from the same rows, so the past comes out the same
 * whenever it is asked for.
 *
 * <p>A moment is over for good once no transaction that began before it is still open; ask for one some minutes past.
 */
public interface Standings {

    /** All tasks as they are, in the order of {@link TaskStanding#BY_DUE}; what is committed, and nothing else. */
    List<TaskStanding> now();

    /** The same tasks counted, as {@link Board#of} counts them. */
    Board board(BoardDay day);

    /** All tasks there were at that moment, as they were then, in the same order; a tenth of a million take a second. */
    List<TaskStanding> asOf(Instant moment);

    /** What these tasks were called at that moment; one that was not there yet is left out. */
    Map<TaskCode, String> titlesAsOf(Collection<TaskCode> tasks, Instant moment);

    /** When work on these tasks began: when they were given, or first written about; one not begun is left out. */
    Map<TaskCode, Instant> begunAt(Collection<TaskCode> tasks);

    /** From when on the past is known; empty while there is no task. */
    Optional<Instant> knownSince();
}
