package vn.congress.approval.domain.board;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A board that is kept up to date: each task that changes is taken off as it was and added as it is. When the day or the
 * calendar changes, all tasks are counted anew. Not for several threads at once.
 */
public final class RunningBoard {

    private Tallying tallying = new Tallying();
    private @Nullable BoardDay countedOn;

    /** A task came, or stands otherwise than before. */
    public void change(@Nullable TaskStanding before, TaskStanding after) {
        var day = countedOn;
        if (day != null) {
            if (before != null) {
                tallying.add(before, Standing.of(before, day), -1);
            }
            tallying.add(after, Standing.of(after, day), 1);
        }
    }

    /**
     * The same as {@link Board#of} all tasks.
     *
     * @param all every task there is, every change of which has been told; asked for only when they are counted anew
     */
    public Board on(BoardDay day, Supplier<? extends Collection<TaskStanding>> all) {
        if (countedOn == null || !countedOn.countsLike(day)) {
            tallying = new Tallying();
            all.get().forEach(task -> tallying.add(task, Standing.of(task, day), 1));
            countedOn = day;
        }
        return tallying.board(day);
    }
}
