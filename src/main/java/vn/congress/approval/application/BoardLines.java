package vn.congress.approval.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;

/** Puts into words what a list of tasks says: titles, waits and instances are read for the tasks on it only. */
@Component
class BoardLines {

    private static final int AT_ONCE = 1_000;

    private final TaskCards cards;
    private final Waits waits;
    private final TaskInstances instances;
    private final BoardSight sight;

    BoardLines(TaskCards cards, Waits waits, TaskInstances instances, BoardSight sight) {
        this.cards = cards;
        this.waits = waits;
        this.instances = instances;
        this.sight = sight;
    }

    List<BoardLine> of(List<TaskStanding> tasks, BoardDay day) {
        var names = sight.agencyNames();
        var lines = new ArrayList<BoardLine>();
        for (var from = 0; from < tasks.size(); from += AT_ONCE) {
            var some = tasks.subList(from, Math.min(from + AT_ONCE, tasks.size()));
            var codes = some.stream().map(TaskStanding::code).toList();
            var titles = titles(codes);
            var waitedOn = waits.waitedOnBy(codes);
            var carriedBy = instances.of(codes);
            for (var task : some) {
                lines.add(line(
                        task,
                        day,
                        titles.getOrDefault(task.code(), ""),
                        names,
                        waitedOn.getOrDefault(task.code(), List.of()),
                        Optional.ofNullable(carriedBy.get(task.code()))));
            }
        }
        return lines;
    }

    Map<TaskCode, String> titles(List<TaskCode> codes) {
        var titles = new HashMap<TaskCode, String>();
        cards.of(codes).forEach(card -> titles.put(card.code(), card.title()));
        return titles;
    }

    private static BoardLine line(
            TaskStanding task,
            BoardDay day,
            String title,
            Map<String, String> names,
            List<WaitedOn> waitedOn,
            Optional<String> instance) {
        var standing = Standing.of(task, day);
        var lead = task.lead().value();
        return new BoardLine(
                task.code().value(),
                title,
                lead,
                names.getOrDefault(lead, lead),
                task.workGroup(),
                task.phase().name(),
                task.phase().label(),
                task.level().name(),
                task.level().label(),
                task.priority().name(),
                task.priority().label(),
                standing.name(),
                standing.label(),
                task.marks().stream()
                        .map(mark -> new BoardLine.Marked(mark.name(), mark.label()))
                        .toList(),
                task.originalDue(),
                task.due(),
                day.daysLate(task),
                standing.isCompleted() ? task.concludedAt() : Optional.empty(),
                task.trackOnly(),
                waitedOn.stream()
                        .map(it -> inWords(it, names, task.trackOnly()))
                        .collect(Collectors.joining("; ")),
                instance);
    }

    /** Of a task that is only tracked nothing typed is shown, not even the name of an event. */
    private static String inWords(WaitedOn on, Map<String, String> names, boolean trackOnly) {
        return switch (on.kind()) {
            case TASK -> on.name();
            case AGENCY -> names.getOrDefault(on.name(), on.name());
            case EVENT -> trackOnly ? on.kind().label() : on.name();
        };
    }
}
