package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.DueSoonWindow;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.Timing;
import vn.congress.approval.domain.wait.Waits;

/** Shows a page of a task list: one card for every step the actor may see. */
@Service
public class ShowCards {

    private static final int MOST = 100;

    private final OpenSteps steps;
    private final TaskCards cards;
    private final Waits waits;
    private final DueSoonWindow dueSoon;
    private final Clock clock;

    public ShowCards(OpenSteps steps, TaskCards cards, Waits waits, DueSoonWindow dueSoon, Clock clock) {
        this.steps = steps;
        this.cards = cards;
        this.waits = waits;
        this.dueSoon = dueSoon;
        this.clock = clock;
    }

    /** In the order asked for; steps that are gone or foreign are left out. */
    @Transactional(readOnly = true)
    public List<Card> of(Collection<String> stepIds, Actor actor) {
        if (stepIds.size() > MOST) {
            throw new Refused("ids", "Chỉ xem được tối đa %d việc một lần.".formatted(MOST));
        }
        if (stepIds.isEmpty()) {
            return List.of();
        }
        var lines = steps.visibleTo(stepIds, actor).stream()
                .collect(Collectors.toMap(OpenSteps.Line::id, Function.identity()));
        var codes = lines.values().stream().map(OpenSteps.Line::task).collect(Collectors.toSet());
        var waiting = waits.waitingAmong(codes);
        var tasks = cards.of(codes).stream().collect(Collectors.toMap(TaskCard::code, Function.identity()));
        return stepIds.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(lines.get(id)))
                .flatMap(line -> Stream.ofNullable(tasks.get(line.task())).map(task -> card(line, task, waiting)))
                .toList();
    }

    private Card card(OpenSteps.Line line, TaskCard task, Set<TaskCode> waiting) {
        var timing =
                line.due().map(due -> Timing.of(due, clock.instant(), dueSoon)).orElse(Timing.ON_TIME);
        return new Card(
                line.id(),
                task.code().value(),
                task.title(),
                line.name(),
                Dossier.Body.of(task.lead()),
                Choice.of(task.priority()),
                line.due(),
                timing,
                timing.label(),
                line.returned(),
                waiting.contains(task.code()));
    }

    /**
     * A step and its task, on one card.
     *
     * @param waiting whether the task waits on something
     */
    public record Card(
            String id,
            String code,
            String title,
            String stepName,
            Dossier.Body lead,
            Choice priority,
            Optional<Instant> due,
            Timing timing,
            String timingLabel,
            boolean returned,
            boolean waiting) {}
}
