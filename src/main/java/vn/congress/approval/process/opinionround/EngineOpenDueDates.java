package vn.congress.approval.process.opinionround;

import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.GUARANTEED_UNTIL;
import static vn.congress.approval.process.opinionround.OpinionRoundModel.Variable.ROUND;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.calendar.CountedAnew;
import vn.congress.approval.domain.calendar.MovedRound;
import vn.congress.approval.domain.calendar.OpenDueDates;
import vn.congress.approval.domain.calendar.OpenRounds;
import vn.congress.approval.domain.calendar.OpenTimers;
import vn.congress.approval.process.engine.AsTheOffice;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.RoundRequest;
import vn.congress.approval.process.engine.StepsCountedAnew;
import vn.congress.approval.process.engine.StepsCountedAnew.Close;

/**
 * Everything that is counted, in this order: the days of rounds with the variables their timers read, then every timer,
 * then the due dates of open steps, those of a round with its close.
 */
@Component
final class EngineOpenDueDates implements OpenDueDates {

    private final ProcessEngine engine;
    private final OpenRounds openRounds;
    private final OpenTimers openTimers;
    private final StepsCountedAnew steps;
    private final Clock clock;

    EngineOpenDueDates(
            ProcessEngine engine, OpenRounds openRounds, OpenTimers openTimers, StepsCountedAnew steps, Clock clock) {
        this.engine = engine;
        this.openRounds = openRounds;
        this.openTimers = openTimers;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Moved countAnew(CountedAnew count) {
        try {
            var closes = new HashMap<String, Close>();
            var rounds = AsTheOffice.execute(engine, inEngine -> rounds(count, inEngine, closes));
            var timers = openTimers.countAnew();
            return new Moved(rounds, timers, steps.countAnew(count, closes));
        } catch (OptimisticLockingException workedMeanwhile) {
            throw new Conflict("Vừa có việc được xử lý trong lúc tính lại thời hạn; hãy thử lại.");
        }
    }

    private List<MovedRound> rounds(CountedAnew count, CommandContext command, Map<String, Close> closes) {
        var open = openRounds.all();
        if (open.isEmpty()) {
            return List.of();
        }
        var instances = instances();
        var latest = latest();
        var moved = new ArrayList<MovedRound>();
        for (var round : open) {
            var instance = instances.get(round.round());
            if (instance == null) {
                continue;
            }
            var before = round.days();
            closes.put(instance, new Close(before.closesAt(), before.closesAt()));
            if (!before.closesAt().isAfter(clock.instant())) {
                continue;
            }
            var withSession = round.session()
                    .filter(day -> day.equals(count.before().dateOf(before.closesAt())))
                    .isPresent();
            Optional<LocalDate> named =
                    Optional.ofNullable(latest.get(instance)).map(count.before()::dateOf);
            var after = before.countedAnew(count, round.urgent(), named, withSession);
            if (after.equals(before)) {
                continue;
            }
            moved.add(new MovedRound(round.round(), round.task(), round.kind(), before, after));
            closes.put(instance, new Close(before.closesAt(), after.closesAt()));
            var execution = command.getExecutionManager().findExecutionById(instance);
            OpenStepListener.CLOSES_AT.set(execution, after.closesAt());
            if (!round.urgent()) {
                GUARANTEED_UNTIL.set(execution, after.minimumEndsAt());
            }
        }
        openRounds.move(moved);
        moved.sort(Comparator.comparing(it -> it.after().closesAt()));
        return List.copyOf(moved);
    }

    /** Process instances by the round they hold. */
    private Map<Long, String> instances() {
        var instances = new HashMap<Long, String>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(ROUND.name())
                .list()
                .forEach(variable -> {
                    if (variable.getValue() instanceof String text && !text.isBlank()) {
                        instances.put(ROUND.parse().apply(text), variable.getProcessInstanceId());
                    }
                });
        return instances;
    }

    /** The ends of the days somebody named, by process instance. */
    private Map<String, Instant> latest() {
        var latest = new HashMap<String, Instant>();
        engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(RoundRequest.LATEST.name())
                .list()
                .forEach(variable -> {
                    if (variable.getValue() instanceof String text && !text.isBlank()) {
                        latest.put(
                                variable.getProcessInstanceId(),
                                RoundRequest.LATEST.parse().apply(text));
                    }
                });
        return latest;
    }
}
