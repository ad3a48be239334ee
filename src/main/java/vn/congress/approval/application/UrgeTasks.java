package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingCalendar;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.urging.Ladder;
import vn.congress.approval.domain.urging.LadderTable;
import vn.congress.approval.domain.urging.Rung;
import vn.congress.approval.domain.urging.UrgingAction;
import vn.congress.approval.domain.urging.Urgings;
import vn.congress.approval.domain.urging.Urgings.LookedAt;
import vn.congress.approval.domain.urging.Urgings.Urged;

/**
 * Goes through the open tasks, a batch at a time, and acts on the one rung each has come to.
 *
 * <p>Notices, letters and escalations commit with the rung they belong to: what a crash takes back is done again, what
 * was done is never done twice. What is late is laid before the level above the agency, whichever level decides in the
 * end: it answers, or the matter climbs by itself.
 */
@Service
public class UrgeTasks {

    /** Tasks a transaction; it stays short, and a crash costs no more than these. */
    public static final int AT_A_TIME = 1_000;

    /** The level a late or silent task is laid before first. */
    static final Level FIRST_LEVEL = Level.AGENCY_HEAD.above().orElseThrow();

    private final Urgings urgings;
    private final LadderTable ladders;
    private final Notices notices;
    private final UrgingLetters letters;
    private final Escalating escalating;
    private final WorkingDays workingDays;
    private final Clock clock;

    UrgeTasks(
            Urgings urgings,
            LadderTable ladders,
            Notices notices,
            UrgingLetters letters,
            Escalating escalating,
            WorkingDays workingDays,
            Clock clock) {
        this.urgings = urgings;
        this.ladders = ladders;
        this.notices = notices;
        this.letters = letters;
        this.escalating = escalating;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The next batch.
     *
     * @param bell the day of the bell; when it is over, the rest is left to the next bell
     * @return whether more may be left
     */
    @Transactional
    public boolean urgeNext(LocalDate bell) {
        var time = workingDays.current();
        var calendar = time.calendar();
        var today = time.dateOf(clock.instant());
        if (!today.equals(bell) || !calendar.isWorkingDay(today)) {
            return false;
        }
        var inForce = laddersInForce();
        var rules = rules(inForce, today, calendar);
        var batch = urgings.toLookAt(today, rules, AT_A_TIME);
        var lookedAt = batch.stream()
                .map(task -> lookAt(task, ladderOf(task, inForce), today, calendar))
                .toList();
        var acting = lookedAt.stream().filter(it -> it.actedOn().isPresent()).toList();
        urgings.record(lookedAt, rules, today, clock.instant());
        notices.addAll(acting.stream()
                .flatMap(it -> notices(it.urged(), it.actedOn().orElseThrow(), today, calendar))
                .toList());
        letters.draft(on(acting, UrgingAction.DRAFT_LETTER)
                .map(it -> new UrgingLetters.Wanted(it.task(), it.priority()))
                .toList());
        on(acting, UrgingAction.ESCALATE).forEach(task -> escalating.raise(matter(task, today, calendar)));
        return batch.size() == AT_A_TIME;
    }

    private static LookedAt lookAt(Urged task, Ladder ladder, LocalDate today, WorkingCalendar calendar) {
        var rung = ladder.toActOn(task.due(), task.reached(), today, calendar);
        var reached = rung.map(it -> OptionalInt.of(it.offset())).orElse(task.reached());
        return new LookedAt(task, rung, ladder.nextDay(task.due(), reached, calendar));
    }

    private Stream<Notice> notices(Urged task, Rung rung, LocalDate today, WorkingCalendar calendar) {
        var text = UrgingTexts.of(rung, task.task(), task.due(), today, calendar);
        return rung.readers().stream()
                .map(reader -> new Notice(
                        reader.desk(task.lead()),
                        rung.action().kind(),
                        Optional.of(task.task()),
                        text,
                        false,
                        clock.instant()));
    }

    private static Matter matter(Urged task, LocalDate today, WorkingCalendar calendar) {
        return new Matter(
                task.task(),
                Cause.LATE,
                "",
                FIRST_LEVEL,
                UrgingTexts.late(task.task(), task.due(), today, calendar) + " Đã nhắc và đôn đốc theo thang đôn đốc.",
                "",
                task.priority() == Priority.URGENT,
                Actor.OFFICE);
    }

    private static Stream<Urged> on(List<LookedAt> acting, UrgingAction action) {
        return acting.stream()
                .filter(it -> it.actedOn().orElseThrow().action() == action)
                .map(LookedAt::urged);
    }

    private Map<Priority, Ladder> laddersInForce() {
        var inForce = new EnumMap<Priority, Ladder>(Priority.class);
        for (var priority : Priority.values()) {
            inForce.put(priority, ladders.of(priority));
        }
        return inForce;
    }

    private static Ladder ladderOf(Urged task, Map<Priority, Ladder> inForce) {
        return Optional.ofNullable(inForce.get(task.priority())).orElseThrow();
    }

    /** Says in short what next days are worked out from; a changed table or calendar has every task looked at again. */
    private static String rules(Map<Priority, Ladder> inForce, LocalDate today, WorkingCalendar calendar) {
        var rules = new ArrayList<String>();
        inForce.forEach((priority, ladder) ->
                ladder.rungs().forEach(rung -> rules.add(priority + " " + rung.offset() + " " + rung.action())));
        var firstDay = today.withDayOfYear(1);
        firstDay.datesUntil(firstDay.plusYears(2)).forEach(day -> rules.add(calendar.isWorkingDay(day) ? "1" : "0"));
        return Integer.toHexString(String.join(",", rules).hashCode());
    }
}
