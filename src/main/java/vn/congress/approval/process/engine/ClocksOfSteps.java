package vn.congress.approval.process.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * The clocks that ring when a step's time is over: where the step is due elsewhere, its clock rings there, and the variable
 * a model reads that moment from says so too, or the next change of the calendar would count from the moment before.
 */
@Component
final class ClocksOfSteps {

    /** Variables models write such a moment in: the close of what is answered, the end of a step. */
    private static final List<String> MOMENTS = List.of("closesAt", "stepDue", "stepOver");

    private final ProcessEngine engine;

    ClocksOfSteps(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param moves the moments before and after of steps that moved, by their process instance */
    void follow(Map<String, Move> moves) {
        Pieces.of(moves.keySet(), Pieces.WRITTEN_AT_ONCE)
                .forEach(some -> AsTheOffice.run(engine, () -> follow(some, moves)));
    }

    private void follow(List<String> instances, Map<String, Move> moves) {
        var ringing = engine
                .getManagementService()
                .createJobQuery()
                .timers()
                .processInstanceIds(Set.copyOf(instances))
                .list()
                .stream()
                .filter(timer -> isOfTheStep(timer, moves))
                .toList();
        ringing.forEach(timer -> ((JobEntity) timer)
                .setDuedate(Date.from(move(moves, timer.getProcessInstanceId()).after())));
        rewrite(ringing.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet()), moves);
    }

    private static boolean isOfTheStep(Job timer, Map<String, Move> moves) {
        var move = move(moves, timer.getProcessInstanceId());
        return timer.getDuedate() != null
                && move.before().equals(timer.getDuedate().toInstant());
    }

    private void rewrite(Collection<String> instances, Map<String, Move> moves) {
        if (instances.isEmpty()) {
            return;
        }
        var runtime = engine.getRuntimeService();
        for (var name : MOMENTS) {
            runtime.createVariableInstanceQuery()
                    .variableName(name)
                    .processInstanceIdIn(instances.toArray(String[]::new))
                    .list()
                    .forEach(variable -> {
                        var move = move(moves, variable.getProcessInstanceId());
                        if (move.before().toString().equals(variable.getValue())) {
                            runtime.setVariable(
                                    variable.getExecutionId(),
                                    name,
                                    move.after().toString());
                        }
                    });
        }
    }

    /** Only instances that moved are asked about. */
    private static Move move(Map<String, Move> moves, String instance) {
        return Objects.requireNonNull(moves.get(instance));
    }

    /** When a step was due, and when it is. */
    record Move(Instant before, Instant after) {}
}
