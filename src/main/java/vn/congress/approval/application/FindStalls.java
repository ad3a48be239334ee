package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Silences;
import vn.congress.approval.domain.urging.Silences.Request;
import vn.congress.approval.domain.urging.Silences.UnderWay;
import vn.congress.approval.domain.urging.StallLimitTable;
import vn.congress.approval.domain.urging.StallLimits;

/**
 * Finds tasks nobody writes about although they are not late: asks their leads for an update, once per silence, and
 * reports them up when none comes. A declared wait does not hide a silence.
 */
@Service
public class FindStalls {

    private static final int PAGE = 1_000;

    private final Silences silences;
    private final StallLimitTable limits;
    private final Notices notices;
    private final Escalating escalating;
    private final StepWatch steps;
    private final WorkingDays workingDays;
    private final Clock clock;

    FindStalls(
            Silences silences,
            StallLimitTable limits,
            Notices notices,
            Escalating escalating,
            StepWatch steps,
            WorkingDays workingDays,
            Clock clock) {
        this.silences = silences;
        this.limits = limits;
        this.notices = notices;
        this.escalating = escalating;
        this.steps = steps;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Transactional
    public void find() {
        var time = workingDays.current();
        var today = time.dateOf(clock.instant());
        if (!time.calendar().isWorkingDay(today)) {
            return;
        }
        var inForce = new EnumMap<Priority, StallLimits>(Priority.class);
        for (var priority : Priority.values()) {
            inForce.put(priority, limits.of(priority));
        }
        var found = new Found(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(silences.noLongerUnderWay()));
        var page = silences.underWay(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.forEach(task -> sort(task, inForce, today, time, found));
            page = silences.underWay(page.get(page.size() - 1).position(), PAGE);
        }
        ask(found.silent(), today);
        escalate(found.stillSilent(), inForce, time);
        silences.answered(found.answered(), clock.instant());
        var asked = Stream.concat(
                        found.asked().stream(), found.silent().stream().map(UnderWay::task))
                .collect(Collectors.toSet());
        steps.unmark(
                steps.marked().stream().filter(task -> !asked.contains(task)).toList());
    }

    private static void sort(
            UnderWay task, Map<Priority, StallLimits> inForce, LocalDate today, WorkingTime time, Found found) {
        var answered = task.open()
                .filter(open -> task.lastProgress().isAfter(open.silentSince()))
                .isPresent();
        if (answered) {
            found.answered().add(task.task());
        }
        var open = task.open().filter(it -> !answered);
        open.ifPresent(request -> found.asked().add(task.task()));
        var call = limitsOf(task, inForce)
                .callFor(
                        time.dateOf(task.lastProgress()),
                        task.due(),
                        open.map(Silences.Open::askedOn),
                        open.filter(Silences.Open::escalated).isPresent(),
                        today,
                        time.calendar());
        switch (call) {
            case ASK -> found.silent().add(task);
            case ESCALATE -> found.stillSilent().add(task);
            case NOTHING -> {}
        }
    }

    private void ask(List<UnderWay> silent, LocalDate today) {
        silences.ask(silent.stream()
                .map(task -> new Request(task.task(), task.lastProgress(), today, clock.instant()))
                .toList());
        notices.addAll(silent.stream()
                .map(task -> new Notice(
                        Desk.leadOf(task.lead()),
                        NoticeKind.UPDATE_ASKED,
                        Optional.of(task.task()),
                        "%s chưa có cập nhật nào trong nhiều ngày làm việc (hạn %s). Đề nghị cập nhật tiến độ."
                                .formatted(task.task(), UrgingTexts.day(task.due())),
                        false,
                        clock.instant()))
                .toList());
        steps.markStalled(silent.stream().map(UnderWay::task).toList(), clock.instant());
    }

    private void escalate(List<UnderWay> stillSilent, Map<Priority, StallLimits> inForce, WorkingTime time) {
        stillSilent.forEach(task -> escalating.raise(new Matter(
                task.task(),
                Cause.STALLED,
                "",
                UrgeTasks.FIRST_LEVEL,
                "%s không có cập nhật nào từ %s; đã đề nghị cập nhật ngày %s, sau %d ngày làm việc vẫn chưa có."
                        .formatted(
                                task.task(),
                                UrgingTexts.day(time.dateOf(task.lastProgress())),
                                UrgingTexts.day(task.open().orElseThrow().askedOn()),
                                limitsOf(task, inForce).escalateAfter()),
                "",
                task.priority() == Priority.URGENT,
                Actor.OFFICE)));
        silences.escalated(stillSilent.stream().map(UnderWay::task).toList(), clock.instant());
    }

    private static StallLimits limitsOf(UnderWay task, Map<Priority, StallLimits> inForce) {
        return Optional.ofNullable(inForce.get(task.priority())).orElseThrow();
    }

    /** @param asked tasks whose update was asked for before and has not come */
    private record Found(
            List<UnderWay> silent, List<UnderWay> stillSilent, List<TaskCode> asked, List<TaskCode> answered) {}
}
