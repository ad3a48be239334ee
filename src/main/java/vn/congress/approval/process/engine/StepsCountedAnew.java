package vn.congress.approval.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.CountedAnew;
import vn.congress.approval.domain.calendar.MovedStep;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Counts the due dates of open steps anew when the calendar changes, each by the rule {@link OpenStepListener} set it with:
 * the close of a round, the day named with a return, the day the task is due, or working days since it came. Which rule it
 * was is told by what the rule gives under the calendar before. A date none of them gives was set by hand and stays.
 */
@Component
public final class StepsCountedAnew {

    private final ProcessEngine engine;
    private final ServiceLevels serviceLevels;
    private final TaskCards cards;
    private final ClocksOfSteps clocks;
    private final Clock clock;

    StepsCountedAnew(
            ProcessEngine engine, ServiceLevels serviceLevels, TaskCards cards, ClocksOfSteps clocks, Clock clock) {
        this.engine = engine;
        this.serviceLevels = serviceLevels;
        this.cards = cards;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param closes new closes of rounds by their process instance; one that keeps its close is there too
     */
    public List<MovedStep> countAnew(CountedAnew count, Map<String, Close> closes) {
        var service = engine.getTaskService();
        var steps = AsTheOffice.get(engine, () -> service.createTaskQuery()
                .dueAfter(Date.from(clock.instant()))
                .list());
        var keys = AsTheOffice.get(engine, () -> businessKeys(steps));
        var levels = new HashMap<String, Boolean>();
        var dues = dues(steps, keys, levels);
        var named = AsTheOffice.get(engine, () -> namedDays(steps));
        var changed = new ArrayList<Task>();
        var moved = new ArrayList<MovedStep>();
        var ringing = new HashMap<String, ClocksOfSteps.Move>();
        for (var step : steps) {
            var before = step.getDueDate().toInstant();
            var key = keys.getOrDefault(step.getProcessInstanceId(), "");
            var after = after(step, before, count, closes, named, Optional.ofNullable(dues.get(key)), levels);
            if (!after.equals(before)) {
                step.setDueDate(Date.from(after));
                changed.add(step);
                moved.add(new MovedStep(key, name(step, key), before, after));
                ringing.put(step.getProcessInstanceId(), new ClocksOfSteps.Move(before, after));
            }
        }
        Pieces.of(changed, Pieces.WRITTEN_AT_ONCE)
                .forEach(some -> AsTheOffice.get(engine, () -> {
                    some.forEach(service::saveTask);
                    return Boolean.TRUE;
                }));
        clocks.follow(ringing);
        moved.sort(Comparator.comparing(MovedStep::after));
        return List.copyOf(moved);
    }

    /** The close of a round before and after. */
    public record Close(Instant before, Instant after) {}

    private Instant after(
            Task step,
            Instant due,
            CountedAnew count,
            Map<String, Close> closes,
            Map<String, LocalDate> named,
            Optional<LocalDate> taskDue,
            Map<String, Boolean> levels) {
        var close = closes.get(step.getProcessInstanceId());
        if (close != null && close.before().equals(due)) {
            return close.after();
        }
        var byName = isReturned(step)
                ? Optional.ofNullable(named.get(step.getProcessInstanceId())).flatMap(day -> count.onDay(day, due))
                : Optional.<Instant>empty();
        return byName.or(() -> untilTheTaskIsDue(step, levels)
                        ? taskDue.flatMap(day -> count.onDay(day, due))
                        : Optional.empty())
                .or(() -> count.sinceReceipt(step.getCreateTime().toInstant(), due))
                .orElse(due);
    }

    private boolean untilTheTaskIsDue(Task step, Map<String, Boolean> levels) {
        var priority = DueDateOrigins.priority(step);
        return levels.computeIfAbsent(
                step.getTaskDefinitionKey() + priority,
                it -> serviceLevels.untilTheTaskIsDue(step.getTaskDefinitionKey(), priority));
    }

    private static boolean isReturned(Task step) {
        return step.getDescription() != null && step.getDescription().startsWith(OpenStepListener.RETURNED_MARK);
    }

    private Map<String, String> businessKeys(List<Task> steps) {
        var keys = new HashMap<String, String>();
        inPieces(
                steps.stream()
                        .map(Task::getProcessInstanceId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                some -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceIds(java.util.Set.copyOf(some))
                        .list()
                        .forEach(instance -> {
                            if (instance.getBusinessKey() != null) {
                                keys.put(instance.getId(), instance.getBusinessKey());
                            }
                        }));
        return keys;
    }

    private Map<String, LocalDate> dues(List<Task> steps, Map<String, String> keys, Map<String, Boolean> levels) {
        var codes = steps.stream()
                .filter(step -> untilTheTaskIsDue(step, levels))
                .flatMap(step -> Optional.ofNullable(keys.get(step.getProcessInstanceId())).stream())
                .filter(TaskCode::isWellFormed)
                .collect(Collectors.toSet());
        var dues = new HashMap<String, LocalDate>();
        inPieces(codes, some -> cards.of(some.stream().map(TaskCode::new).toList())
                .forEach(card -> dues.put(card.code().value(), due(card))));
        return dues;
    }

    private static LocalDate due(TaskCard card) {
        return card.due();
    }

    private Map<String, LocalDate> namedDays(List<Task> steps) {
        var days = new HashMap<String, LocalDate>();
        inPieces(
                steps.stream()
                        .filter(StepsCountedAnew::isReturned)
                        .map(Task::getProcessInstanceId)
                        .collect(Collectors.toSet()),
                some -> engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName(Resubmission.variable())
                        .processInstanceIdIn(some.toArray(String[]::new))
                        .list()
                        .forEach(variable -> {
                            if (variable.getValue() instanceof String text && !text.isBlank()) {
                                days.put(variable.getProcessInstanceId(), LocalDate.parse(text));
                            }
                        }));
        return days;
    }

    private static void inPieces(Collection<String> ids, Consumer<List<String>> each) {
        Pieces.of(ids, Pieces.READ_AT_ONCE).forEach(each);
    }

    private static String name(Task step, String key) {
        var prefix = key + " · ";
        return step.getName().startsWith(prefix) ? step.getName().substring(prefix.length()) : step.getName();
    }
}
