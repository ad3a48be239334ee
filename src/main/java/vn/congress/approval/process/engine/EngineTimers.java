package vn.congress.approval.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.MovedTimer;
import vn.congress.approval.domain.calendar.OpenTimers;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;

/**
 * Counts the engine's timers anew when the calendar changes.
 *
 * <p>Who may change the calendar may move every timer, whatever rights they have in the engine. A timer that is due
 * already is left to ring. However many are running, the engine is asked a few questions: what a model writes plainly, or
 * in one variable, is counted here; only a cycle, or a longer expression, is left to the engine, timer by timer.
 */
@Component
final class EngineTimers implements OpenTimers {

    private static final Pattern CONFIGURATION = Pattern.compile("(DURATION|DATE): (.+)");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final ProcessEngine engine;
    private final WorkingDays workingDays;
    private final Clock clock;

    EngineTimers(ProcessEngine engine, WorkingDays workingDays, Clock clock) {
        this.engine = engine;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public List<MovedTimer> countAnew() {
        var counted = AsTheOffice.get(engine, this::counted);
        Pieces.of(counted.later().entrySet(), Pieces.WRITTEN_AT_ONCE)
                .forEach(some -> AsTheOffice.get(engine, () -> {
                    setDue(some);
                    return Boolean.TRUE;
                }));
        return counted.moved();
    }

    private void setDue(Collection<Map.Entry<String, Instant>> dues) {
        var byId = dues.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        engine.getManagementService()
                .createJobQuery()
                .jobIds(byId.keySet())
                .list()
                .forEach(timer ->
                        ((JobEntity) timer).setDuedate(Date.from(Objects.requireNonNull(byId.get(timer.getId())))));
    }

    private Counted counted() {
        var timers = engine.getManagementService()
                .createJobQuery()
                .timers()
                .duedateHigherThan(Date.from(clock.instant()))
                .list();
        if (timers.isEmpty()) {
            return new Counted(List.of(), Map.of());
        }
        var definitions = new HashMap<String, JobDefinition>();
        engine.getManagementService()
                .createJobDefinitionQuery()
                .list()
                .forEach(definition -> definitions.put(definition.getId(), definition));
        var texts = new Texts(definitions, variables(timers, definitions));
        var time = workingDays.current();
        var found = new ArrayList<Found>();
        var later = new HashMap<String, Instant>();
        for (var timer : timers) {
            var before = timer.getDuedate().toInstant();
            var counted = counted(timer, texts, time);
            var after = counted.orElseGet(() -> byTheEngine(timer));
            if (!after.equals(before)) {
                found.add(new Found(timer, before, after));
                counted.ifPresent(due -> later.put(timer.getId(), due));
            }
        }
        return new Counted(described(found, definitions), later);
    }

    private Optional<Instant> counted(Job timer, Texts texts, WorkingTime time) {
        return Optional.ofNullable(timer.getCreateTime())
                .flatMap(created -> texts.of(timer).flatMap(text -> Step.parse(text)
                        .map(step -> step.after(created.toInstant(), time))
                        .or(() -> Moment.parse(text).map(moment -> moment.in(time)))));
    }

    private Instant byTheEngine(Job timer) {
        engine.getManagementService().recalculateJobDuedate(timer.getId(), true);
        return timer.getDuedate().toInstant();
    }

    /** Values of the variables that models write a time in, by name and process instance; two of one name are none. */
    private Map<String, Map<String, Optional<String>>> variables(
            List<Job> timers, Map<String, JobDefinition> definitions) {
        var instances = new HashMap<String, HashSet<String>>();
        for (var timer : timers) {
            Optional.ofNullable(definitions.get(timer.getJobDefinitionId()))
                    .flatMap(EngineTimers::written)
                    .map(VARIABLE::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .ifPresent(name -> {
                        if (timer.getProcessInstanceId() != null) {
                            instances
                                    .computeIfAbsent(name.group(1), it -> new HashSet<>())
                                    .add(timer.getProcessInstanceId());
                        }
                    });
        }
        var values = new HashMap<String, Map<String, Optional<String>>>();
        instances.forEach((name, ids) -> {
            var byInstance = values.computeIfAbsent(name, it -> new HashMap<>());
            pieces(ids).forEach(some -> engine.getRuntimeService()
                    .createVariableInstanceQuery()
                    .variableName(name)
                    .processInstanceIdIn(some.toArray(String[]::new))
                    .disableBinaryFetching()
                    .list()
                    .forEach(variable -> byInstance.merge(
                            variable.getProcessInstanceId(),
                            variable.getValue() instanceof String text ? Optional.of(text) : Optional.empty(),
                            (one, other) -> Optional.empty())));
        });
        return values;
    }

    private static Optional<String> written(JobDefinition definition) {
        return Optional.ofNullable(definition.getJobConfiguration())
                .map(CONFIGURATION::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(configuration -> configuration.group(2).strip());
    }

    private List<MovedTimer> described(List<Found> found, Map<String, JobDefinition> definitions) {
        var keys = new HashMap<String, String>();
        pieces(found.stream()
                        .flatMap(it -> Optional.ofNullable(it.timer().getProcessInstanceId()).stream())
                        .distinct()
                        .toList())
                .forEach(some -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceIds(new HashSet<>(some))
                        .list()
                        .forEach(instance -> keys.put(
                                instance.getId(),
                                Optional.ofNullable(instance.getBusinessKey()).orElse(""))));
        var names = new HashMap<String, String>();
        return found.stream()
                .map(it -> new MovedTimer(
                        keys.getOrDefault(
                                Optional.ofNullable(it.timer().getProcessInstanceId())
                                        .orElse(""),
                                ""),
                        names.computeIfAbsent(
                                it.timer().getJobDefinitionId(), id -> Optional.ofNullable(definitions.get(id))
                                        .map(this::name)
                                        .orElse("")),
                        it.before(),
                        it.after()))
                .sorted(Comparator.comparing(MovedTimer::after))
                .toList();
    }

    private String name(JobDefinition definition) {
        return Optional.ofNullable(engine.getRepositoryService()
                        .getBpmnModelInstance(definition.getProcessDefinitionId())
                        .<FlowElement>getModelElementById(definition.getActivityId()))
                .map(FlowElement::getName)
                .orElse(definition.getActivityId());
    }

    private static List<List<String>> pieces(Collection<String> ids) {
        return Pieces.of(ids, Pieces.READ_AT_ONCE);
    }

    /** @param later new due dates by timer, still to be written */
    private record Counted(List<MovedTimer> moved, Map<String, Instant> later) {}

    private record Found(Job timer, Instant before, Instant after) {}

    /** What the models write as the time of a timer, a variable replaced by its value. */
    private record Texts(Map<String, JobDefinition> definitions, Map<String, Map<String, Optional<String>>> variables) {

        Optional<String> of(Job timer) {
            return Optional.ofNullable(definitions.get(timer.getJobDefinitionId()))
                    .flatMap(EngineTimers::written)
                    .flatMap(text -> {
                        var variable = VARIABLE.matcher(text);
                        if (variable.matches()) {
                            return variables
                                    .getOrDefault(variable.group(1), Map.of())
                                    .getOrDefault(timer.getProcessInstanceId(), Optional.empty())
                                    .map(String::strip);
                        }
                        return text.contains("{") ? Optional.empty() : Optional.of(text);
                    });
        }
    }
}
