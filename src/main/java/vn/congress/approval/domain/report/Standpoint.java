package vn.congress.approval.domain.report;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.TaskCode;

/** All tasks as they stood at a moment, with what was late or near then. */
public final class Standpoint {

    private final BoardDay day;
    private final List<TaskStanding> tasks;
    private final Map<TaskCode, TaskStanding> byCode;

    public Standpoint(BoardDay day, Collection<TaskStanding> tasks) {
        this.day = day;
        this.tasks = List.copyOf(tasks);
        this.byCode = new HashMap<>(tasks.size() * 2);
        tasks.forEach(task -> byCode.put(task.code(), task));
    }

    public BoardDay day() {
        return day;
    }

    public List<TaskStanding> tasks() {
        return Collections.unmodifiableList(tasks);
    }

    public Optional<TaskStanding> find(TaskCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Standing standing(TaskStanding task) {
        return Standing.of(task, day);
    }

    public Board board() {
        return Board.of(tasks, day);
    }
}
