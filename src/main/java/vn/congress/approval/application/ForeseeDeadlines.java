package vn.congress.approval.application;

import static vn.congress.approval.application.DeadlineTexts.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.deadline.Effect;
import vn.congress.approval.domain.deadline.Effect.Kind;
import vn.congress.approval.domain.deadline.KnockOn;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What new due dates bring about: for tasks that wait, for sessions, for guaranteed study time and for open steps. However
 * many tasks move, it asks the tables the same few questions.
 */
@Service
class ForeseeDeadlines {

    private final Deadlines deadlines;
    private final FollowingSteps followingSteps;
    private final RoundRuleTable rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    ForeseeDeadlines(
            Deadlines deadlines,
            FollowingSteps followingSteps,
            RoundRuleTable rules,
            WorkingDays workingDays,
            Clock clock) {
        this.deadlines = deadlines;
        this.followingSteps = followingSteps;
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<Effect> of(DueTask task, LocalDate newDue) {
        return of(Map.of(task, newDue)).getOrDefault(task.code(), List.of());
    }

    /** By task; one that brings about nothing is missing. What suffers for two reasons is named at the later of them. */
    Map<TaskCode, List<Effect>> of(Map<DueTask, LocalDate> newDues) {
        var effects = new HashMap<TaskCode, List<Effect>>();
        var moves = new LinkedHashMap<TaskCode, KnockOn.Move>();
        newDues.forEach((task, due) -> moves.put(task.code(), new KnockOn.Move(task.due(), due)));
        addPrerequisites(moves, effects);
        addDependants(moves, effects);
        addSessions(moves, effects);
        addStudyTime(newDues, effects);
        addSteps(moves, effects);
        return effects;
    }

    private void addPrerequisites(Map<TaskCode, KnockOn.Move> moves, Map<TaskCode, List<Effect>> effects) {
        var earlier = moves.entrySet().stream()
                .filter(move -> move.getValue().to().isBefore(move.getValue().from()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (var link : deadlines.prerequisitesOf(earlier)) {
            var move = moves.get(link.dependant());
            var ends = moves.containsKey(link.prerequisite())
                    ? moves.get(link.prerequisite()).to()
                    : link.prerequisiteDue();
            if (move != null
                    && !ends.isBefore(move.to())
                    && link.prerequisiteDue().isBefore(move.from())) {
                add(
                        effects,
                        link.dependant(),
                        Kind.PREREQUISITE,
                        "%s phải xong trước, nhưng hạn của việc đó là %s, không trước hạn mới %s."
                                .formatted(link.prerequisite(), day(ends), day(move.to())));
            }
        }
    }

    private void addDependants(Map<TaskCode, KnockOn.Move> moves, Map<TaskCode, List<Effect>> effects) {
        var calendar = workingDays.current().calendar();
        var roots = new HashMap<TaskCode, TaskCode>();
        for (var hit : KnockOn.of(moves, deadlines::dependantsOf)) {
            var root = roots.getOrDefault(hit.because(), hit.because());
            roots.put(hit.task(), root);
            add(
                    effects,
                    root,
                    Kind.DEPENDANT,
                    hit.tooLate()
                            ? "%s (hạn %s) chờ %s, việc đó đến %s mới xong: không còn kịp hạn của mình."
                                    .formatted(hit.task(), day(hit.due()), hit.because(), day(hit.ends()))
                            : "%s (hạn %s) chờ %s nên bắt đầu muộn hơn, chỉ còn %d ngày làm việc kể từ %s."
                                    .formatted(
                                            hit.task(),
                                            day(hit.due()),
                                            hit.because(),
                                            calendar.workingDaysUntil(hit.ends(), hit.due()),
                                            day(hit.ends())));
        }
    }

    private void addSessions(Map<TaskCode, KnockOn.Move> moves, Map<TaskCode, List<Effect>> effects) {
        var now = LocalDateTime.ofInstant(
                clock.instant(), workingDays.current().hours().zone());
        for (var item : deadlines.sessionsWith(moves.keySet(), now)) {
            var move = moves.get(item.task());
            if (move == null) {
                continue;
            }
            var wasAfter = item.day().isAfter(move.from());
            var isAfter = item.day().isAfter(move.to());
            add(
                    effects,
                    item.task(),
                    Kind.SESSION,
                    "%s có hồ sơ này trong chương trình, %s hạn mới%s."
                            .formatted(
                                    item.session(),
                                    isAfter ? "diễn ra sau" : "diễn ra trước hoặc đúng",
                                    wasAfter == isAfter
                                            ? ""
                                            : isAfter ? " (hiện nay: trước hoặc đúng hạn)" : " (hiện nay: sau hạn)"));
        }
    }

    private void addStudyTime(Map<DueTask, LocalDate> newDues, Map<TaskCode, List<Effect>> effects) {
        var time = workingDays.current();
        var rounds = deadlines.roundsOf(codes(newDues.keySet())).stream()
                .collect(Collectors.groupingBy(Deadlines.RoundHeld::task));
        var days = new HashMap<RoundKind, Integer>();
        newDues.forEach((task, due) -> {
            var held = rounds.getOrDefault(task.code(), List.of());
            held.stream().filter(Deadlines.RoundHeld::open).forEach(round -> {
                var guaranteed = time.dateOf(round.minimumEndsAt());
                var closes = time.dateOf(round.closesAt());
                if (guaranteed.isAfter(due)) {
                    add(
                            effects,
                            task.code(),
                            Kind.STUDY_TIME,
                            "Vòng xin ý kiến (%s) đang mở bảo đảm thời gian nghiên cứu đến hết %s, sau hạn mới."
                                    .formatted(round.kind().label(), day(guaranteed)));
                } else if (closes.isAfter(due)) {
                    add(
                            effects,
                            task.code(),
                            Kind.STUDY_TIME,
                            "Vòng xin ý kiến (%s) đang mở đến hết %s, sau hạn mới."
                                    .formatted(round.kind().label(), day(closes)));
                }
            });
            var coming = coming(task, held);
            if (!coming.isEmpty()) {
                var needed = coming.stream()
                        .mapToInt(kind ->
                                days.computeIfAbsent(kind, it -> rules.of(it).minimumDays()))
                        .sum();
                var earliest = time.calendar().plusWorkingDays(time.dateOf(clock.instant()), needed);
                if (earliest.isAfter(due)) {
                    add(
                            effects,
                            task.code(),
                            Kind.STUDY_TIME,
                            "Còn phải xin ý kiến (%s), bảo đảm %d ngày làm việc: nếu gửi ngay hôm nay cũng phải đến hết %s, sau hạn mới."
                                    .formatted(
                                            coming.stream()
                                                    .map(RoundKind::label)
                                                    .collect(Collectors.joining(", ")),
                                            needed,
                                            day(earliest)));
                }
            }
        });
    }

    private static List<RoundKind> coming(DueTask task, List<Deadlines.RoundHeld> held) {
        var kinds = held.stream().map(Deadlines.RoundHeld::kind).collect(Collectors.toSet());
        var coming = new ArrayList<RoundKind>();
        if (task.trackOnly()) {
            return coming;
        }
        if (!task.coordinators().isEmpty() && !kinds.contains(RoundKind.AGENCIES)) {
            coming.add(RoundKind.AGENCIES);
        }
        if (task.decidingLevel() == Level.POLITBURO && !kinds.contains(RoundKind.POLITBURO)) {
            coming.add(RoundKind.POLITBURO);
        }
        return coming;
    }

    private void addSteps(Map<TaskCode, KnockOn.Move> moves, Map<TaskCode, List<Effect>> effects) {
        var time = workingDays.current();
        for (var step : followingSteps.of(moves.keySet())) {
            var move = moves.get(step.task());
            if (move == null) {
                continue;
            }
            if (step.follows()) {
                add(
                        effects,
                        step.task(),
                        Kind.STEP,
                        "«%s» theo hạn của nhiệm vụ, chuyển sang %s."
                                .formatted(step.name(), day(time.dateOf(time.dueOn(move.to())))));
            } else if (time.dateOf(step.due()).isAfter(move.to())) {
                add(
                        effects,
                        step.task(),
                        Kind.STEP,
                        "«%s» có hạn %s, sau hạn mới của nhiệm vụ."
                                .formatted(step.name(), day(time.dateOf(step.due()))));
            }
        }
    }

    private static Set<TaskCode> codes(Collection<DueTask> tasks) {
        return tasks.stream().map(DueTask::code).collect(Collectors.toSet());
    }

    private static void add(Map<TaskCode, List<Effect>> effects, TaskCode task, Kind kind, String text) {
        effects.computeIfAbsent(task, it -> new ArrayList<>()).add(new Effect(kind, text));
    }
}
